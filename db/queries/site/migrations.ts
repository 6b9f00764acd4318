import { sql } from "kysely";
import type { Db } from "../../engine.ts";

/** The newest migration that the database has gone through. Rejects when it has gone through none. */
export async function lastMigration(db: Db): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select max(name) as name from kysely_migration`.execute(db);
  return rows[0]?.name ?? null;
}
