import type { Kysely } from "kysely";

/** Which of the standard reasons a reporter gave for a burden that is not gone, or came back. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("confirmations").addColumn("reason", "text").execute();
}
