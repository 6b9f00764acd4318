import type { Kysely } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "claim_takeovers")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("from_user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("by_user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("taken_on", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("claim_takeovers_of_report").on("claim_takeovers").columns(["report_id", "id"]).execute();
  await db.schema.createIndex("claims_by_end").on("claims").columns(["expires_at"]).execute();
}
