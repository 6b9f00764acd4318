-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/reports/locks.ts asks.

-- lockReports, both engines
update "reports"
  set "version" = "version"
  where "id" in (?);
