import type { Kysely } from "kysely";

/** Why a moderator sent an answer back as none in substance; a hold may be of one stage alone. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const column of ["hollow_ground", "hollow_reason", "hollow_salt"]) {
    await db.schema.alterTable("replies").addColumn(column, "text").execute();
  }
  await db.schema
    .alterTable("replies")
    .addColumn("hollow_by", "integer", (c) => c.references("users.id"))
    .execute();
  await db.schema
    .alterTable("holds")
    .addColumn("stage_id", "integer", (c) => c.references("stages.id"))
    .execute();
}
