-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/site/rewrite-tables.ts asks.

-- rewriteTables, SQLite
vacuum;
pragma wal_checkpoint(truncate);

-- rewriteTables, PostgreSQL
select tablename as name
  from pg_tables
     
  where schemaname = current_schema();
set statement_timeout = 0;
reset statement_timeout;
