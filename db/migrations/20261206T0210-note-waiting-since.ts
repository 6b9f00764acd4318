import type { Kysely } from "kysely";

/** Since when a notification is to be sent, as the worker first saw it: what waits for too long is to be noticed. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("notifications")
    .addColumn("since", "text", (c) => c.notNull().defaultTo(""))
    .execute();
}
