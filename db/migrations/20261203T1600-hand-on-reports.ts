import { type Kysely, sql } from "kysely";
import { atomically, createUnordered } from "./portable.ts";

/** What moderators write to one another on a report, and to whom it was handed. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createUnordered(trx, "report_notes")
      .addColumn("id", "integer", (c) => c.primaryKey())
      .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("to_user_id", "integer", (c) => c.references("users.id"))
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("token", "text", (c) => c.notNull())
      .addColumn("written_on", "text", (c) => c.notNull())
      .addColumn("of_look", "integer", (c) => c.notNull().check(sql`of_look in (0, 1)`))
      .addUniqueConstraint("report_notes_key", ["report_id", "token"])
      .addUniqueConstraint("report_notes_order", ["report_id", "position"])
      .execute();
    await createUnordered(trx, "handovers")
      .addColumn("report_id", "integer", (c) => c.primaryKey().references("reports.id"))
      .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("note_id", "integer", (c) => c.notNull().unique().references("report_notes.id"))
      .execute();
    await trx.schema.createIndex("handovers_of").on("handovers").column("user_id").execute();
  });
}
