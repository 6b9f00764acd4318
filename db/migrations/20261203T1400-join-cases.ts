import type { Kysely } from "kysely";

/** The public case that a reporter says theirs is the same as. What the moderators decide stands in the voices. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("reports")
    .addColumn("joins_case_id", "integer", (c) => c.references("cases.id"))
    .execute();
}
