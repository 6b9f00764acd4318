import type { Kysely } from "kysely";

/** Which round of the clock a reporter's "came back" has opened. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("confirmations").addColumn("reopens", "integer").execute();
}
