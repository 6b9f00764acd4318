-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/search/case-texts.ts asks.

-- publicCases, both engines
select "c"."id", "c"."number", "c"."title", "c"."demand", "c"."claimed_basis", "c"."kind", "c"."region_id", "c"."published_on", "c"."verdict", "c"."department_id", "c"."duty_id", "c"."met_on", "d"."code" as "department_code", "d"."name" as "department_name", "d"."name_en" as "department_name_en"
  from "cases" as "c"
  inner join "departments" as "d" on "d"."id" = "c"."department_id"
  where "c"."id" in (?, ?) and "c"."state" in (?, ?) and "c"."merged_into_id" is null and "c"."hidden_until" is null;

-- textsOfCases, both engines
select "case_id", "reasons"
  from "verdicts"
  where "case_id" in (?, ?)
  order by "id" desc;
select "case_id", "public_text", "unit_name"
  from "voices"
  where "case_id" in (?, ?) and "hidden_on" is null and "stripped_on" is null
  order by "position";
select "case_id", "body", "checked", "rest", "document_number"
  from "replies"
  where "case_id" in (?, ?) and "hidden_on" is null
  order by "position";
