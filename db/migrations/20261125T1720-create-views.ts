import type { Kysely } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "report_views")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("times", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("report_views_key", ["report_id", "user_id", "day"])
    .execute();
  await db.schema.createIndex("report_views_by_day").on("report_views").columns(["day", "user_id"]).execute();

  await createTableWithId(db, "audit_views")
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("report_id", "integer")
    .execute();
  await db.schema.createIndex("audit_views_by_day").on("audit_views").columns(["day"]).execute();
}
