import { type Kysely, sql } from "kysely";

/** What is counted of reports that are not published is read from the ledger, without reading all of it. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex("ledger_entries_refusals")
    .on("ledger_entries")
    .columns(["kind", "day", "body"])
    .where(sql<boolean>`kind in ('report_declined', 'decline_undone', 'appeal_decided')`)
    .execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex("ledger_entries_refusals").execute();
}
