import type { Kysely } from "kysely";

/** The department that a member of staff works for, so that they decide nothing that concerns it. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("users")
    .addColumn("employer_id", "integer", (c) => c.references("departments.id"))
    .execute();
}
