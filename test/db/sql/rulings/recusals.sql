-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/recusals.ts asks.

-- recusalsInForce, both engines
select "user_id", "department_id", "line_id", "region_id", "report_id"
  from "recusals"
  where "user_id" in (?) and "from_day" <= ? and ("until_day" is null or "until_day" >= ?);

-- insertRecusal, both engines
insert into "recusals" ("department_id", "entered_by", "from_day", "id", "line_id", "note", "reason", "region_id", "report_id", "until_day", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "recusals" ("entered_by", "from_day", "id", "line_id", "note", "reason", "region_id", "report_id", "until_day", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "recusals" ("department_id", "entered_by", "from_day", "line_id", "note", "reason", "region_id", "report_id", "until_day", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "recusals" ("department_id", "entered_by", "from_day", "id", "note", "reason", "region_id", "report_id", "until_day", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "recusals" ("department_id", "entered_by", "from_day", "id", "line_id", "note", "reason", "report_id", "until_day", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "recusals" ("department_id", "entered_by", "from_day", "id", "line_id", "note", "reason", "region_id", "until_day", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";
insert into "recusals" ("department_id", "entered_by", "from_day", "id", "line_id", "note", "reason", "region_id", "report_id", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  returning "id";

-- findRecusal, both engines
select *
  from "recusals"
  where "id" = ?;

-- endRecusal, both engines
update "recusals"
  set "until_day" = ?
  where "id" = ?;

-- listRecusals, both engines
select "x".*, "u"."display_name" as "person", "by"."display_name" as "enterer", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."name" as "line_name", "l"."name_en" as "line_name_en", "g"."name" as "region_name", "g"."name_en" as "region_name_en"
  from "recusals" as "x"
  inner join "users" as "u" on "u"."id" = "x"."user_id"
  inner join "users" as "by" on "by"."id" = "x"."entered_by"
  left join "departments" as "d" on "d"."id" = "x"."department_id"
  left join "lines" as "l" on "l"."id" = "x"."line_id"
  left join "regions" as "g" on "g"."id" = "x"."region_id"
  where ("x"."until_day" is null or "x"."until_day" >= ?) and "x"."user_id" = ?
  order by "x"."id" desc
  limit ?;
select "x".*, "u"."display_name" as "person", "by"."display_name" as "enterer", "d"."name" as "department_name", "d"."name_en" as "department_name_en", "l"."name" as "line_name", "l"."name_en" as "line_name_en", "g"."name" as "region_name", "g"."name_en" as "region_name_en"
  from "recusals" as "x"
  inner join "users" as "u" on "u"."id" = "x"."user_id"
  inner join "users" as "by" on "by"."id" = "x"."entered_by"
  left join "departments" as "d" on "d"."id" = "x"."department_id"
  left join "lines" as "l" on "l"."id" = "x"."line_id"
  left join "regions" as "g" on "g"."id" = "x"."region_id"
  where ("x"."until_day" is null or "x"."until_day" >= ?)
  order by "x"."id" desc
  limit ?;
