-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/staff/staff-acts.ts asks.

-- insertStaffAct, both engines
insert into "staff_acts" ("about", "by_user_id", "day", "department_id", "id", "kind", "line_id", "reason", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("by_user_id", "day", "department_id", "id", "kind", "line_id", "reason", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "day", "department_id", "id", "kind", "line_id", "reason", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "by_user_id", "day", "id", "kind", "line_id", "reason", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "by_user_id", "day", "department_id", "kind", "line_id", "reason", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "by_user_id", "day", "department_id", "id", "kind", "reason", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "by_user_id", "day", "department_id", "id", "kind", "line_id", "region_id", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "by_user_id", "day", "department_id", "id", "kind", "line_id", "reason", "role", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "by_user_id", "day", "department_id", "id", "kind", "line_id", "reason", "region_id", "user_id")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into "staff_acts" ("about", "by_user_id", "day", "department_id", "id", "kind", "line_id", "reason", "region_id", "role")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- listStaffActs, both engines
select "a"."id", "a"."day", "a"."kind", "a"."by_user_id", "a"."user_id", "a"."about", "a"."role", "a"."reason", "by"."display_name" as "by_name", "u"."display_name" as "name", "u"."username", "d"."name" as "department", "d"."name_en" as "department_en", "g"."name" as "region", "g"."name_en" as "region_en", "l"."name" as "line", "l"."name_en" as "line_en"
  from "staff_acts" as "a"
  left join "users" as "by" on "by"."id" = "a"."by_user_id"
  left join "users" as "u" on "u"."id" = "a"."user_id"
  left join "departments" as "d" on "d"."id" = "a"."department_id"
  left join "regions" as "g" on "g"."id" = "a"."region_id"
  left join "lines" as "l" on "l"."id" = "a"."line_id"
  where "a"."id" < ?
  order by "a"."id" desc
  limit ?;
select "a"."id", "a"."day", "a"."kind", "a"."by_user_id", "a"."user_id", "a"."about", "a"."role", "a"."reason", "by"."display_name" as "by_name", "u"."display_name" as "name", "u"."username", "d"."name" as "department", "d"."name_en" as "department_en", "g"."name" as "region", "g"."name_en" as "region_en", "l"."name" as "line", "l"."name_en" as "line_en"
  from "staff_acts" as "a"
  left join "users" as "by" on "by"."id" = "a"."by_user_id"
  left join "users" as "u" on "u"."id" = "a"."user_id"
  left join "departments" as "d" on "d"."id" = "a"."department_id"
  left join "regions" as "g" on "g"."id" = "a"."region_id"
  left join "lines" as "l" on "l"."id" = "a"."line_id"
  order by "a"."id" desc
  limit ?;

-- countStaffActs, both engines
select "kind", count(*) as "acts"
  from "staff_acts"
  where "day" >= ? and "day" <= ?
  group by "kind"
  order by "kind";

-- tiesActedOnSince, both engines
select distinct "user_id", "region_id", "department_id"
  from "staff_acts"
  where "user_id" in (?) and "kind" in (?) and "day" >= ?;

-- eitherDidToOther, both engines
select "id"
  from "staff_acts"
  where "kind" in (?) and "day" >= ? and (("by_user_id" = ? and "user_id" = ?) or ("by_user_id" = ? and "user_id" = ?));
