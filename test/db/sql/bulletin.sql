-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/bulletin.ts asks.

-- firstPublication, both engines
select min("published_on") as "day"
  from "cases"
  where "region_id" = ?;

-- publishedWithin, both engines
select count(*) as "count"
  from "cases" as "c"
  inner join "summed_cases" as "p" on "p"."case_id" = "c"."id"
  where "c"."region_id" in (?, ?) and "c"."published_on" >= ? and "c"."published_on" <= ?;
select "c"."number", "c"."title", "c"."published_on" as "on", "d"."code", "d"."name", "d"."name_en"
  from "cases" as "c"
  inner join "summed_cases" as "p" on "p"."case_id" = "c"."id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."region_id" in (?, ?) and "c"."published_on" >= ? and "c"."published_on" <= ?
  order by "c"."published_on", "c"."id"
  limit ?;

-- answeredWithin, both engines
select "c"."number", "c"."title", "d"."code", "d"."name", "d"."name_en", "s"."case_id", "s"."id" as "stage_id", "s"."due_on", "s"."met_on", "s"."held_on", "s"."count"
  from (with "ended" as materialized (select "s"."id", "s"."case_id", "s"."watch_id", "s"."started_on", "s"."due_on", "s"."met_on", "s"."held_on"
  from "stages" as "s"
  where ("s"."stage" = ? and "s"."met_on" >= ? and "s"."met_on" <= ?)) select "s"."id", "s"."case_id", "s"."due_on", "s"."met_on", "s"."held_on", "w"."department_id", count(*) over() as "count"
  from "ended" as "s"
  inner join "summed_cases" as "p" on "p"."case_id" = "s"."case_id"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "p"."region_id" in (?, ?) and "p"."verdict" <> ? and "w"."part" = ?
  order by "s"."met_on", "s"."id"
  limit ?) as "s"
  inner join "cases" as "c" on "c"."id" = "s"."case_id"
  inner join "departments" as "d" on "d"."id" = "s"."department_id"
  order by "s"."met_on", "s"."id";

-- overdueAt, both engines
select "c"."number", "c"."title", "d"."code", "d"."name", "d"."name_en", "s"."case_id", "s"."id" as "stage_id", "s"."due_on", "s"."met_on", "s"."held_on", "s"."count"
  from (with "ended" as materialized (select "s"."id", "s"."case_id", "s"."watch_id", "s"."started_on", "s"."due_on", "s"."met_on", "s"."held_on"
  from "stages" as "s"
  where ((("s"."stage" = ? and "s"."due_on" < ? and "s"."held_on" is null) and "s"."met_on" is null) or (("s"."stage" = ? and "s"."due_on" < ? and "s"."held_on" is null) and "s"."met_on" > ?))) select "s"."id", "s"."case_id", "s"."due_on", "s"."met_on", "s"."held_on", "w"."department_id", count(*) over() as "count"
  from "ended" as "s"
  inner join "summed_cases" as "p" on "p"."case_id" = "s"."case_id"
  inner join "watches" as "w" on "w"."id" = "s"."watch_id"
  where "p"."region_id" in (?, ?) and "p"."verdict" <> ? and "w"."part" = ? and "w"."charged" = ? and not exists (select b.id
  from departments as b
  where b.id = "w"."department_id" and b.reachable_since > "s"."started_on") and ("w"."closed_on" is null or "w"."closed_on" > ?)
  order by "s"."due_on", "s"."id"
  limit ?) as "s"
  inner join "cases" as "c" on "c"."id" = "s"."case_id"
  inner join "departments" as "d" on "d"."id" = "s"."department_id"
  order by "s"."due_on", "s"."id";
