-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/cases/off-list.ts asks.

-- listCase, both engines
update "cases"
  set "duty_id" = ?, "listed_on" = ?
  where "id" = ? and "duty_id" is null
  returning "id";
