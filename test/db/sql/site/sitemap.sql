-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/site/sitemap.ts asks.

-- lastCaseId, both engines
select max("id") as "last"
  from "cases";

-- caseNumbersBetween, both engines
select "number"
  from "cases"
  where "id" >= ? and "id" < ? and "state" in (?) and "merged_into_id" is null and "hidden_until" is null
  order by "id";

-- codesInRegister, both engines
select "code"
  from "departments"
  order by "code"
  limit ?;
select "code"
  from "duties"
  order by "code"
  limit ?;

-- countiesWithCases, both engines
select "r"."code"
  from "regions" as "r"
  where exists (select "c"."id"
  from "cases" as "c"
  where "c"."region_id" = "r"."id" and "c"."state" != ?)
  order by "r"."code";
