import { type Kysely, sql } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  // Beside the state and not one more state: SQLite cannot widen the check on `state` without building the table anew
  // under all that refers to it, and a case that is taken out again has the state that it had.
  await db.schema
    .alterTable("cases")
    .addColumn("merged_into_id", "integer", (c) => c.references("cases.id"))
    .execute();

  await createTableWithId(db, "mergers")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("into_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("merged_on", "text", (c) => c.notNull())
    .addColumn("merged_by", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("undone_on", "text")
    .addColumn("undone_by", "integer", (c) => c.references("users.id"))
    .addColumn("undone_reason", "text")
    .addCheckConstraint("merger_of_two", sql`case_id <> into_id`)
    .execute();
  await db.schema.createIndex("mergers_by_case").on("mergers").columns(["case_id", "undone_on"]).execute();
  await db.schema.createIndex("mergers_by_target").on("mergers").columns(["into_id", "undone_on"]).execute();

  await createTable(db, "merger_moves")
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('voice', 'reply', 'verdict')`))
    .addColumn("row_id", "integer", (c) => c.notNull())
    .addColumn("merger_id", "integer", (c) => c.notNull().references("mergers.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("merger_moves_key", ["kind", "row_id", "merger_id"])
    .execute();
  await db.schema.createIndex("merger_moves_by_merger").on("merger_moves").columns(["merger_id"]).execute();
}
