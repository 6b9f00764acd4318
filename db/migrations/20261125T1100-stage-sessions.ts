import { type Kysely, sql } from "kysely";
import { createTable } from "./portable.ts";

/** Sessions from before say nothing of a second factor: whoever has one signs in again. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable("sessions").execute();
  await createTable(db, "sessions")
    .addColumn("id", "text", (c) => c.notNull().primaryKey())
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("stage", "text", (c) => c.notNull().check(sql`stage in ('password', 'full')`))
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("sessions_by_user").on("sessions").columns(["user_id", "started_at"]).execute();
  await db.schema.createIndex("sessions_by_end").on("sessions").columns(["expires_at"]).execute();
}
