-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/standing-verdict.ts asks.

-- countCasesByVerdict, both engines
select "verdict", count(*) as "cases"
  from (select (select "j"."code"
  from "verdicts" as "j"
  where "j"."case_id" = "c"."id"
  order by "j"."applies_on" desc, "j"."id" desc
  limit ?) as "verdict"
  from "cases" as "c"
  where "c"."department_id" in (?) and "c"."state" in (?) and "c"."merged_into_id" is null and "c"."hidden_until" is null) as "standing"
  where "verdict" is not null
  group by "verdict"
  order by "verdict";
