-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/reach.ts asks.

-- noteReachable, both engines
update "departments"
  set "reachable_since" = ?
  where "id" = ? and "reachable_since" is null and (exists (select "w"."id"
  from "watches" as "w"
  where "w"."department_id" = ? and "w"."opened_on" < ?) and not exists (select "s"."id"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "w"."department_id" = ? and "s"."met_on" is not null) and not exists (select "r"."id"
  from "user_roles" as "r"
  where "r"."department_id" = ?));

-- channelsOfAnswers, both engines
select "a"."channel", min("a"."published_on") as "since"
  from "replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "a"."department_id" = ? and "c"."state" in (?, ?) and "c"."hidden_until" is null and "a"."channel" is not null
  group by "a"."channel"
  order by "a"."channel";

-- firstAccountOf, both engines
select min("day") as "day"
  from "staff_acts"
  where "kind" = ? and "department_id" = ?;
select min("a"."published_on") as "day"
  from "replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "a"."department_id" = ? and "c"."state" in (?, ?) and "c"."hidden_until" is null and "a"."channel" is null;
