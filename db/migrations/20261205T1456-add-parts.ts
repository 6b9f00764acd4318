import type { Kysely } from "kysely";
import { createUnordered } from "./portable.ts";

/** What a reporter adds to an undecided report: in a message what it was, here what the ledger says of it. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("report_messages").addColumn("added", "text").execute();
  await createUnordered(db, "report_additions")
    .addColumn("commitment", "text", (c) => c.primaryKey())
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("added_on", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("report_additions_report").on("report_additions").column("report_id").execute();
}
