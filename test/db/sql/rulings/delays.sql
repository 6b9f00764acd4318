-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/rulings/delays.ts asks.

-- allDelays, both engines
select "delay".*
  from (select "m"."case_id", "c"."number", "c"."region_id", "m"."from_department_id" as "department_id", "m"."from_duty_id" as "duty_id", "m"."due_on", case when "m"."met_on" is null then 0 else 1 end as "late"
  from "case_moves" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."delay_stays" = ? union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", "m"."missed_due_on" as "due_on", 1 as "late"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null) as "delay";

-- delaysOfCase, both engines
select "id"
  from "cases"
  where "merged_into_id" in (?);
select "delay".*, "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from (select "m"."case_id", "c"."number", "c"."region_id", "m"."from_department_id" as "department_id", "m"."from_duty_id" as "duty_id", "m"."due_on", case when "m"."met_on" is null then 0 else 1 end as "late"
  from "case_moves" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."delay_stays" = ? union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", "m"."missed_due_on" as "due_on", 1 as "late"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null) as "delay"
  inner join "departments" as "d" on "d"."id" = "delay"."department_id"
  where "delay"."case_id" in (?, ?, ?)
  order by "delay"."due_on", "delay"."case_id";
select "delay".*, "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from (select "m"."case_id", "c"."number", "c"."region_id", "m"."from_department_id" as "department_id", "m"."from_duty_id" as "duty_id", "m"."due_on", case when "m"."met_on" is null then 0 else 1 end as "late"
  from "case_moves" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."delay_stays" = ? union all select "m"."case_id", "c"."number", "c"."region_id", "c"."department_id", "c"."duty_id", "m"."missed_due_on" as "due_on", 1 as "late"
  from "mergers" as "m"
  inner join "cases" as "c" on "c"."id" = "m"."case_id"
  where "m"."missed_due_on" is not null and "m"."undone_on" is null) as "delay"
  inner join "departments" as "d" on "d"."id" = "delay"."department_id"
  where "delay"."case_id" in (?)
  order by "delay"."due_on", "delay"."case_id";
