import type { Kysely } from "kysely";

/** The last day on which a decision on a report was undone: its reporter may have read of it. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("reports").addColumn("undone_on", "text").execute();
}
