import type { Kysely } from "kysely";

/** Which targets have a part of a term worth reading is told by the index alone: their rows lie all over the table. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex("suggestion_terms_times")
    .on("suggestion_terms")
    .columns(["term", "target", "target_id", "times"])
    .execute();
}

export async function down(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex("suggestion_terms_times").execute();
}
