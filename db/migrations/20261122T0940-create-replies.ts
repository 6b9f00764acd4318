import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "deadlines")
    .addColumn("case_id", "integer", (c) => c.notNull().unique().references("cases.id"))
    .addColumn("started_on", "text", (c) => c.notNull())
    .addColumn("working_days", "integer", (c) => c.notNull())
    .addColumn("due_on", "text", (c) => c.notNull())
    .addColumn("provisional", "integer", (c) => c.notNull().check(sql`provisional in (0, 1)`))
    .addColumn("met_on", "text")
    .execute();
  await db.schema.createIndex("deadlines_open").on("deadlines").columns(["met_on", "due_on"]).execute();

  await createTableWithId(db, "replies")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("remedy", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("published_on", "text", (c) => c.notNull())
    .addUniqueConstraint("replies_key", ["case_id", "position"])
    .execute();

  await createTable(db, "confirmations")
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("round", "integer", (c) => c.notNull())
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("outcome", "text", (c) => c.notNull().check(sql`outcome in ('gone', 'partly', 'not', 'back')`))
    .addColumn("given_on", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("confirmations_key", ["report_id", "round"])
    .execute();
  await db.schema.createIndex("confirmations_by_case").on("confirmations").columns(["case_id"]).execute();

  await createTable(db, "calendar_days")
    .addColumn("day", "text", (c) => c.primaryKey())
    .addColumn("working", "integer", (c) => c.notNull().check(sql`working in (0, 1)`))
    .addColumn("name", "text", (c) => c.notNull())
    .execute();
}
