import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "sealing_keys")
    .addColumn("public_key", "text", (c) => c.notNull())
    .addColumn("fingerprint", "text", (c) => c.notNull().unique())
    .addColumn("threshold", "integer", (c) => c.notNull().check(sql`threshold >= 2`))
    .addColumn("shares", "integer", (c) => c.notNull())
    .addColumn("created_on", "text", (c) => c.notNull())
    .addColumn("retired_on", "text")
    .addCheckConstraint("sealing_keys_shares", sql`shares >= threshold`)
    .execute();

  await createTable(db, "sealed_contacts")
    .addColumn("report_id", "integer", (c) => c.notNull().primaryKey().references("reports.id"))
    .addColumn("key_id", "integer", (c) => c.notNull().references("sealing_keys.id"))
    .addColumn("box", "text", (c) => c.notNull())
    .addColumn("added_on", "text", (c) => c.notNull())
    .execute();
}
