-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/office/nudges.ts asks.

-- insertNudge, both engines
insert into "nudges" ("case_id", "department_id", "id", "nudged_on", "region_id", "stage", "user_id")
  values (?, ?, ?, ?, ?, ?, ?);
insert into "nudges" ("case_id", "department_id", "nudged_on", "region_id", "stage", "user_id")
  values (?, ?, ?, ?, ?, ?);
insert into "nudges" ("case_id", "department_id", "id", "nudged_on", "stage", "user_id")
  values (?, ?, ?, ?, ?, ?);

-- nudgesOfCase, both engines
select "n"."stage", "n"."nudged_on", "n"."department_id", "d"."code", "d"."name", "d"."name_en", "g"."name" as "region", "g"."name_en" as "region_en"
  from "nudges" as "n"
  inner join "departments" as "d" on "d"."id" = "n"."department_id"
  left join "regions" as "g" on "g"."id" = "n"."region_id"
  where "n"."case_id" = ?
  order by "n"."id";
