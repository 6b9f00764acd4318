import type { Kysely } from "kysely";

/** How the files of an edition were laid out, and who had seen it before it was out, as the operator said then. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("editions")
    .addColumn("layout", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema
    .alterTable("editions")
    .addColumn("seen_before", "text", (c) => c.notNull().defaultTo(""))
    .execute();
}
