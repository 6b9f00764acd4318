import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "reports")
    .addColumn("receipt_selector", "text", (c) => c.notNull().unique())
    .addColumn("receipt_verifier", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) =>
      c.notNull().check(sql`state in ('received', 'published', 'declined', 'withdrawn')`),
    )
    .addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("department_id", "integer", (c) => c.references("departments.id"))
    .addColumn("department_text", "text", (c) => c.notNull())
    .addColumn("hours_per_month", "integer", (c) => c.check(sql`hours_per_month between 0 and 10000`))
    .addColumn("commitment", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("received_on", "text", (c) => c.notNull())
    .addColumn("decided_on", "text")
    .addColumn("decline_reason", "text")
    .addColumn("decline_note", "text")
    .execute();
  await db.schema.createIndex("reports_in_queue").on("reports").columns(["state", "received_on", "id"]).execute();

  await createTable(db, "report_texts")
    .addColumn("report_id", "integer", (c) => c.primaryKey().references("reports.id"))
    .addColumn("body", "text", (c) => c.notNull())
    .execute();

  await createTable(db, "report_marks")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("code", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("report_marks_key", ["report_id", "code"])
    .execute();

  await createTableWithId(db, "cases")
    .addColumn("number", "text", (c) => c.notNull().unique())
    .addColumn("state", "text", (c) => c.notNull().check(sql`state in ('open', 'answered', 'withdrawn')`))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("demand", "text", (c) => c.notNull())
    .addColumn("claimed_basis", "text", (c) => c.notNull())
    .addColumn("demanded_by_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("duty_id", "integer", (c) => c.notNull().references("duties.id"))
    .addColumn("region_id", "integer", (c) => c.notNull().references("regions.id"))
    .addColumn("published_on", "text", (c) => c.notNull())
    .addColumn("withdrawn_on", "text")
    .addColumn("withdrawal_reason", "text")
    .addCheckConstraint("withdrawn_with_reason", sql`(state = 'withdrawn') = (withdrawal_reason is not null)`)
    .execute();
  for (const column of ["department_id", "duty_id", "region_id"]) {
    await db.schema
      .createIndex(`cases_by_${column.replace("_id", "")}`)
      .on("cases")
      .columns([column, "published_on", "id"])
      .execute();
  }
  await db.schema.createIndex("cases_newest").on("cases").columns(["published_on", "id"]).execute();

  await createTableWithId(db, "voices")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("report_id", "integer", (c) => c.notNull().unique().references("reports.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("public_text", "text", (c) => c.notNull())
    .addColumn("hours_per_month", "integer")
    .addColumn("linked_on", "text", (c) => c.notNull())
    .addUniqueConstraint("voices_key", ["case_id", "position"])
    .execute();

  await createTable(db, "voice_marks")
    .addColumn("voice_id", "integer", (c) => c.notNull().references("voices.id"))
    .addColumn("code", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("voice_marks_key", ["voice_id", "code"])
    .execute();

  await createTableWithId(db, "verdicts")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("applies_on", "text", (c) => c.notNull())
    .addColumn("duty_version_id", "integer", (c) => c.notNull().references("duty_versions.id"))
    .addColumn("reasons", "text", (c) => c.notNull())
    .addColumn("decided_on", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("verdicts_by_case").on("verdicts").columns(["case_id", "applies_on"]).execute();

  await createTable(db, "verdict_parts")
    .addColumn("verdict_id", "integer", (c) => c.notNull().references("verdicts.id"))
    .addColumn("duty_version_id", "integer", (c) => c.notNull().references("duty_versions.id"))
    .addColumn("holder", "text", (c) => c.notNull().check(sql`holder in ('department', 'township')`))
    .addPrimaryKeyConstraint("verdict_parts_key", ["verdict_id", "duty_version_id"])
    .execute();
}
