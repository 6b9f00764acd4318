-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/register/reached.ts asks.

