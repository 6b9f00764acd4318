-- Written by test/db/sql.test.ts (UPDATE_SQL=1): what db/queries/site/migrations.ts asks.

-- lastMigration, both engines
select max(name) as name
  from kysely_migration;
