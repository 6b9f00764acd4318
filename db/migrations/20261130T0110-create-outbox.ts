import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

/** Entries of the ledger that nobody has been told of yet. What was entered before there was an outbox is told to nobody. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "outbox")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .execute();
}
