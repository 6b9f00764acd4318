import { sql } from "kysely";
import { type Db, forgetDeleted, overwritesDeleted } from "../../engine.ts";

/** Large tables in which nothing that a reporter told ever stands; every other is written anew. */
const NOTHING_PRIVATE = ["calendar_days", "counters", "counter_sums", "ledger_entries", "regions", "region_amendments"];

/**
 * Writes the tables anew without their deleted rows, which a plain VACUUM of PostgreSQL leaves readable in the files;
 * each is locked for as long as that takes. What its write-ahead log still holds goes when the server recycles that.
 * SQLite overwrites what it deletes, but where keys are drawn by lot it has moved rows between pages before, and leaves
 * the copies: there the whole file is written anew.
 */
export async function rewriteTables(db: Db): Promise<void> {
  if (overwritesDeleted(db)) {
    await sql`vacuum`.execute(db);
    return forgetDeleted(db);
  }
  await db.connection().execute(async (one) => {
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
      where schemaname = current_schema()`.execute(one);
    await sql`set statement_timeout = 0`.execute(one);
    try {
      for (const { name } of rows) {
        if (!NOTHING_PRIVATE.includes(name)) await sql`vacuum (full) ${sql.table(name)}`.execute(one);
      }
    } finally {
      await sql`reset statement_timeout`.execute(one);
    }
  });
}
