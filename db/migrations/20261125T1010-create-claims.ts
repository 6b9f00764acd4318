import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "claims")
    .addColumn("report_id", "integer", (c) => c.notNull().primaryKey().references("reports.id"))
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("claimed_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("claims_by_user").on("claims").columns(["user_id", "expires_at"]).execute();
}
