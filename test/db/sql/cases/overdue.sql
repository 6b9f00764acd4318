-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/overdue.ts asks.

-- listBecameOverdue, both engines
select "c"."id", "c"."number", "c"."title", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "clocks" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "l"."due_on" >= ? and "l"."due_on" < ? and "l"."held_on" is null and ("l"."met_on" is null or ("l"."met_on" > ? and "l"."met_on" > "l"."due_on")) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."region_id" in (?) and ("d"."code", "l"."due_on", "c"."id") > (?, ?, ?)
  order by "d"."code", "l"."due_on", "c"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "clocks" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "l"."due_on" >= ? and "l"."due_on" < ? and "l"."held_on" is null and ("l"."met_on" is null or ("l"."met_on" > ? and "l"."met_on" > "l"."due_on")) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."region_id" in (?)
  order by "d"."code", "l"."due_on", "c"."id"
  limit ?;
select "c"."id", "c"."number", "c"."title", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "clocks" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "l"."due_on" >= ? and "l"."due_on" < ? and "l"."held_on" is null and ("l"."met_on" is null or ("l"."met_on" > ? and "l"."met_on" > "l"."due_on")) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and ("c"."verdict" is null or "c"."verdict" <> ?) and "c"."region_id" in (?)
  order by "l"."due_on" desc, "c"."id" desc
  limit ?;
select "c"."id", "c"."number", "c"."title", "l"."case_id", "l"."id" as "stage_id", "l"."due_on", "l"."met_on", "l"."held_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "clocks" as "l"
  inner join "cases" as "c" on "c"."id" = "l"."case_id"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "l"."due_on" >= ? and "l"."due_on" < ? and "l"."held_on" is null and ("l"."met_on" is null or ("l"."met_on" > ? and "l"."met_on" > "l"."due_on")) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null and ("c"."verdict" is null or "c"."verdict" <> ?) and ("d"."code", "l"."due_on", "c"."id") > (?, ?, ?)
  order by "d"."code", "l"."due_on", "c"."id"
  limit ?;
