-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/reach.ts asks.

-- isReachedFirst, both engines
select "id"
  from "departments"
  where "id" = ? and "reachable_since" is null and (exists (select "w"."id"
  from "watches" as "w"
  where "w"."department_id" = ? and "w"."opened_on" < ?) and not exists (select "s"."id"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "w"."department_id" = ? and "s"."met_on" is not null) and not exists (select "r"."id"
  from "user_roles" as "r"
  where "r"."department_id" = ?));

-- noteReachable, both engines
update "departments"
  set "reachable_since" = ?
  where "id" = ?;

-- clocksBegunBefore, both engines
select "c"."region_id", "c"."duty_id", "w"."part", "s"."stage", 'due' as "how", 1 as "reached", case when "s"."held_on" is null then "s"."due_on" else ? end as "due_on"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."department_id" = ? and "w"."part" = ? and "w"."closed_on" is null and "s"."started_on" < ? and "c"."state" <> ? and "c"."merged_into_id" is null and ("c"."verdict" is null or "c"."verdict" <> ?);
select "beside".*, case when not exists (select b.id
  from departments as b
  where b.id = "beside"."department_id" and b.reachable_since > "beside"."started_on") then 1 else 0 end as "reached"
  from (select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", case when "s"."met_on" is null then 'due' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  where "w"."part" = ? and "w"."charged" = ? and "w"."closed_on" is not null and "s"."due_on" < coalesce("s"."met_on", "w"."closed_on") union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."missed_due_on" as "due_on", "c"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null union all select "m"."into_id" as "case_id", "c"."number", "c"."region_id", "y"."department_id", "c"."duty_id", 'lead' as "part", 'answered' as "stage", "m"."overdue_due_on" as "due_on", "y"."published_on" as "started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."into_id"
  inner join "cases" as "y" on "y"."id" = "m"."case_id"
  where "m"."overdue_due_on" is not null and "m"."undone_on" is null union all select "m"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", "s"."due_on", "s"."started_on", 'late' as "how", 'merger' as "kept"
  from "mergers" as "m"
  inner join "watches" as "w" on "w"."case_id" = "m"."case_id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."undone_on" is null and "w"."part" = ? and "w"."closed_on" is null and ("s"."stage" <> ? or "s"."current" is null) and "s"."due_on" < coalesce("s"."met_on", "m"."merged_on") union all select "w"."case_id", "c"."number", "c"."region_id", "w"."department_id", "w"."duty_id", "w"."part", "s"."stage", case when "s"."held_on" is null then "s"."due_on" else ? end as "due_on", "s"."started_on", case when "s"."met_on" is null then 'due' when "s"."met_on" <= "s"."due_on" then 'on_time' else 'late' end as "how", 'watch' as "kept"
  from "watches" as "w"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "cases" as "c" on "c"."id" = "w"."case_id"
  left join "mergers" as "m" on "m"."case_id" = "w"."case_id" and "m"."undone_on" is null
  where "w"."part" = ? and (coalesce("w"."closed_on", "m"."merged_on") is null or "s"."met_on" is not null or "s"."due_on" < coalesce("w"."closed_on", "m"."merged_on"))) as "beside"
  where "beside"."department_id" = ? and "beside"."started_on" < ?;
select "id", "state", "verdict", "merged_into_id"
  from "cases"
  where "id" in (?);

-- channelsOfAnswers, both engines
select (select "a"."published_on"
  from "replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "a"."department_id" = ? and "c"."state" in (?, ?) and "c"."hidden_until" is null and "a"."channel" = ?
  order by "a"."published_on"
  limit ?) as "letter", (select "a"."published_on"
  from "replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "a"."department_id" = ? and "c"."state" in (?, ?) and "c"."hidden_until" is null and "a"."channel" = ?
  order by "a"."published_on"
  limit ?) as "fax", (select "a"."published_on"
  from "replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "a"."department_id" = ? and "c"."state" in (?, ?) and "c"."hidden_until" is null and "a"."channel" = ?
  order by "a"."published_on"
  limit ?) as "visit";

-- firstAccountOf, both engines
select min("day") as "day"
  from "staff_acts"
  where "kind" = ? and "department_id" = ?;
select (select "a"."published_on"
  from "replies" as "a"
  inner join "cases" as "c" on "c"."id" = "a"."case_id"
  where "a"."department_id" = ? and "c"."state" in (?, ?) and "c"."hidden_until" is null and "a"."channel" is null
  order by "a"."published_on"
  limit ?) as "day";
