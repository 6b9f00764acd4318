-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/alike.ts asks.

-- countVoices, both engines
select count(*) as "voices"
  from "voices"
  where "case_id" = ? and "counted" = ?;

-- newestTexts, both engines
select "id", "number", "title", "demand", "department_id", "demanded_by_id"
  from "cases"
  where "state" in (?) and "merged_into_id" is null and "hidden_until" is null and "region_id" = ?
  order by "published_on" desc, "id" desc
  limit ?;
select "id", "number", "title", "demand", "department_id", "demanded_by_id"
  from "cases"
  where "state" in (?) and "merged_into_id" is null and "hidden_until" is null
  order by "published_on" desc, "id" desc
  limit ?;
