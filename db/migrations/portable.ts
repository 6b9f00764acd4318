import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from "kysely";

/**
 * Starts a table that means the same on both engines: STRICT on SQLite, which otherwise takes text in an integer
 * column.
 */
export function createTable(db: Kysely<any>, name: string): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name) as CreateTableBuilder<string, never>;
  return isSqlite(db) ? table.modifyEnd(sql`strict`) : table;
}

/** As createTable, with an `id` that the engine counts up and never gives twice. */
export function createTableWithId(db: Kysely<any>, name: string) {
  const table = createTable(db, name);
  return isSqlite(db)
    ? table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    : table.addColumn("id", "integer", (column) => column.primaryKey().generatedByDefaultAsIdentity());
}

function isSqlite(db: Kysely<any>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
