import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("ledger_head")
    .addColumn("seen_day", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema
    .alterTable("ledger_head")
    .addColumn("accepted_day", "text", (c) => c.notNull().defaultTo(""))
    .execute();
}
