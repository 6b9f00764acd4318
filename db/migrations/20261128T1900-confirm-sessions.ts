import type { Kysely } from "kysely";

/** Sessions from before have shown nothing lately: what needs it asks for the password. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("sessions").addColumn("confirmed_at", "text").execute();
}
