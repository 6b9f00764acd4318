import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "second_looks")
    .addColumn("report_id", "integer", (c) => c.notNull().primaryKey().references("reports.id"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("drawn_on", "text", (c) => c.notNull())
    .addColumn("first_user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("first_outcome", "text", (c) => c.notNull())
    .addColumn("first_reason", "text")
    .addColumn("first_department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("first_duty_id", "integer", (c) => c.references("duties.id"))
    .addColumn("first_kind", "text")
    .addColumn("first_verdict", "text")
    .addColumn("second_on", "text")
    .addColumn("second_user_id", "integer", (c) => c.references("users.id"))
    .addColumn("second_outcome", "text")
    .addColumn("second_reason", "text")
    .addColumn("second_department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("second_duty_id", "integer", (c) => c.references("duties.id"))
    .addColumn("second_kind", "text")
    .addColumn("second_verdict", "text")
    .execute();
  await db.schema
    .createIndex("second_looks_waiting")
    .on("second_looks")
    .columns(["second_outcome", "drawn_on"])
    .execute();
}
