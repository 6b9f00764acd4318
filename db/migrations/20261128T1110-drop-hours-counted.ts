import type { Kysely } from "kysely";

/** Hours that reporters give are summed up nowhere any more but over the voices of a case. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.deleteFrom("counters").where("metric", "=", "hours").execute();
}
