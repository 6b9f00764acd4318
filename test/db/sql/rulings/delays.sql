-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/delays.ts asks.

-- allBeside, both engines
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
  where "w"."part" = ? and (coalesce("w"."closed_on", "m"."merged_on") is null or "s"."met_on" is not null or "s"."due_on" < coalesce("w"."closed_on", "m"."merged_on"))) as "beside";

-- watchesBeside, both engines
select "id"
  from "cases"
  where "merged_into_id" in (?)
  order by "id";
select "beside".*, case when not exists (select b.id
  from departments as b
  where b.id = "beside"."department_id" and b.reachable_since > "beside"."started_on") then 1 else 0 end as "reached", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
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
  inner join "departments" as "d" on "d"."id" = "beside"."department_id"
  where "beside"."case_id" in (?, ?, ?)
  order by "beside"."due_on", "beside"."case_id";
select "beside".*, case when not exists (select b.id
  from departments as b
  where b.id = "beside"."department_id" and b.reachable_since > "beside"."started_on") then 1 else 0 end as "reached", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
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
  inner join "departments" as "d" on "d"."id" = "beside"."department_id"
  where "beside"."case_id" in (?)
  order by "beside"."due_on", "beside"."case_id";
