import type { Kysely } from "kysely";

/** Why a moderator sent the answer of a supporting body back as none in substance, and when. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const column of ["hollow_on", "hollow_ground", "hollow_reason", "hollow_salt"]) {
    await db.schema.alterTable("support_answers").addColumn(column, "text").execute();
  }
  await db.schema
    .alterTable("support_answers")
    .addColumn("hollow_by", "integer", (c) => c.references("users.id"))
    .execute();
}
