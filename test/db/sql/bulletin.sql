-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/bulletin.ts asks.

-- firstPublication, both engines
select min("published_on") as "day"
  from "cases"
  where "region_id" = ?;

-- publishedWithin, both engines
select count(*) as "count"
  from "cases" as "c"
  where "c"."region_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" >= ? and "c"."published_on" <= ?;
select "c"."number", "c"."title", "c"."published_on" as "on", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."region_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "c"."published_on" >= ? and "c"."published_on" <= ?
  order by "c"."published_on", "c"."id"
  limit ?;

-- answeredWithin, both engines
select count(*) as "count"
  from "cases" as "c"
  inner join "watches" as "w" on "w"."case_id" = "c"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "c"."region_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "w"."part" = ? and ("c"."verdict" is null or "c"."verdict" <> ?) and "s"."stage" = ? and "s"."met_on" >= ? and "s"."met_on" <= ?;
select "c"."number", "c"."title", "d"."code", "d"."name", "d"."name_en", "s"."case_id", "s"."id" as "stage_id", "s"."due_on", "s"."met_on", "s"."held_on"
  from "cases" as "c"
  inner join "watches" as "w" on "w"."case_id" = "c"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "c"."region_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "w"."part" = ? and ("c"."verdict" is null or "c"."verdict" <> ?) and "s"."stage" = ? and "s"."met_on" >= ? and "s"."met_on" <= ?
  order by "s"."met_on", "s"."id"
  limit ?;

-- overdueAt, both engines
select count(*) as "count"
  from "cases" as "c"
  inner join "watches" as "w" on "w"."case_id" = "c"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  where "c"."region_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "w"."part" = ? and ("c"."verdict" is null or "c"."verdict" <> ?) and "s"."stage" = ? and "s"."due_on" < ? and "s"."held_on" is null and "w"."charged" = ? and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and ("s"."met_on" is null or "s"."met_on" > ?) and ("w"."closed_on" is null or "w"."closed_on" > ?);
select "c"."number", "c"."title", "d"."code", "d"."name", "d"."name_en", "s"."case_id", "s"."id" as "stage_id", "s"."due_on", "s"."met_on", "s"."held_on"
  from "cases" as "c"
  inner join "watches" as "w" on "w"."case_id" = "c"."id"
  inner join "stages" as "s" on "s"."watch_id" = "w"."id"
  inner join "departments" as "d" on "d"."id" = "w"."department_id"
  where "c"."region_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and "w"."part" = ? and ("c"."verdict" is null or "c"."verdict" <> ?) and "s"."stage" = ? and "s"."due_on" < ? and "s"."held_on" is null and "w"."charged" = ? and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and ("s"."met_on" is null or "s"."met_on" > ?) and ("w"."closed_on" is null or "w"."closed_on" > ?)
  order by "s"."due_on", "s"."id"
  limit ?;
