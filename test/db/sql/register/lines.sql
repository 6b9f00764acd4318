-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/lines.ts asks.

-- findLineByCode, both engines
select *
  from "lines"
  where "code" = ?;

-- listLines, both engines
select "id", "code", "name", "name_en"
  from "lines"
  order by "id";
