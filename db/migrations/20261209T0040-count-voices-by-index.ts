import type { Kysely } from "kysely";

/** Counts the voices of a case without a look at them. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.createIndex("voices_counted").on("voices").columns(["case_id", "counted"]).execute();
}
