import type { Kysely } from "kysely";
import { createTable } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, "suggestion_terms")
    .addColumn("term", "text", (c) => c.notNull())
    .addColumn("target", "text", (c) => c.notNull())
    .addColumn("target_id", "integer", (c) => c.notNull())
    .addColumn("voices", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("suggestion_terms_key", ["term", "target", "target_id"])
    .execute();
  await createTable(db, "suggestion_lessons")
    .addColumn("report_id", "integer", (c) => c.notNull().primaryKey().references("reports.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("duty_id", "integer", (c) => c.notNull().references("duties.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .execute();
  await createTable(db, "suggestion_outcomes")
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("rank", "integer", (c) => c.notNull())
    .addColumn("decisions", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("suggestion_outcomes_key", ["day", "subject", "rank"])
    .execute();
  await createTable(db, "report_signatures")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("band", "integer", (c) => c.notNull())
    .addColumn("value", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("report_signatures_key", ["report_id", "band"])
    .execute();
  await db.schema
    .createIndex("report_signatures_by_value")
    .on("report_signatures")
    .columns(["value", "report_id"])
    .execute();
}
