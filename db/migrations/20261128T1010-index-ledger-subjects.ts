import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.createIndex("ledger_entries_subject").on("ledger_entries").columns(["subject", "seq"]).execute();
}
