-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/sums/counts.ts asks.

-- countCasesByVerdict, both engines
select "verdict", sum("cases") as "cases"
  from "case_sums"
  where "department_id" in (?, ?) and "verdict" <> ? and "cases" > ?
  group by "verdict"
  order by "verdict";

-- countCasesByDuty, both engines
select "i"."id" as "duty_id", "i"."code", sum("s"."cases") as "cases", sum("s"."voices") as "voices"
  from "case_sums" as "s"
  left join "duties" as "i" on "i"."id" = "s"."duty_id"
  where "s"."department_id" in (?, ?) and "s"."cases" > ?
  group by "i"."id", "i"."code"
  order by "voices" desc, coalesce("i"."code", ?);

-- countOffList, both engines
select sum("cases") as "cases"
  from "case_sums"
  where "region_id" = ? and "duty_id" = ?;

-- countCasesByCheck, both engines
select "answer" as "found", sum("cases") as "cases"
  from "case_sums"
  where "department_id" in (?, ?) and "verdict" <> ? and "answer" <> ?
  group by "answer";

-- countCasesJudged, both engines
select sum("cases") as "cases"
  from "case_sums"
  where "verdict" = ?;
