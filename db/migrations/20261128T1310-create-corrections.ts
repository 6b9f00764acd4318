import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "corrections")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("part", "text", (c) => c.notNull().check(sql`part in ('case', 'voice', 'reply', 'verdict')`))
    .addColumn("part_id", "integer", (c) => c.notNull())
    .addColumn("fields", "text", (c) => c.notNull())
    .addColumn("before", "text")
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("corrected_on", "text", (c) => c.notNull())
    .addColumn("corrected_by", "integer", (c) => c.notNull().references("users.id"))
    .addCheckConstraint("correction_keeps_nobody", sql`reason <> 'identifies' or before is null`)
    .execute();
  await db.schema.createIndex("corrections_by_case").on("corrections").columns(["case_id", "id"]).execute();
  await db.schema.createIndex("corrections_by_part").on("corrections").columns(["part", "part_id"]).execute();
}
