import type { Kysely } from "kysely";

/** Finds what was merged into a case without a look at every case: each act asks. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex("cases_merged")
    .on("cases")
    .column("merged_into_id")
    .where("merged_into_id", "is not", null)
    .execute();
}
