import type { Kysely } from "kysely";
import { createTable, createTableWithId } from "./portable.ts";

/** What may be undone is kept for ten minutes: nothing that would have to be carried over. */
export async function up(db: Kysely<any>): Promise<void> {
  await recreate(db, "outcome");
}

export async function down(db: Kysely<any>): Promise<void> {
  await recreate(db, "reason");
}

async function recreate(db: Kysely<any>, by: "outcome" | "reason"): Promise<void> {
  await db.schema.dropTable("bulk_items").execute();
  await db.schema.dropTable("bulk_acts").execute();
  const acts = createTableWithId(db, "bulk_acts").addColumn("user_id", "integer", (c) =>
    c.notNull().references("users.id"),
  );
  const told =
    by === "reason"
      ? acts.addColumn("reason", "text", (c) => c.notNull())
      : acts.addColumn("outcome", "text", (c) => c.notNull()).addColumn("reason", "text");
  await told.addColumn("undo_until", "text", (c) => c.notNull()).execute();
  await db.schema.createIndex("bulk_acts_by_user").on("bulk_acts").columns(["user_id", "undo_until"]).execute();

  await createTable(db, "bulk_items")
    .addColumn("act_id", "integer", (c) => c.notNull().references("bulk_acts.id").onDelete("cascade"))
    .addColumn("report_id", "integer", (c) => c.notNull().references("reports.id"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .addPrimaryKeyConstraint("bulk_items_key", ["act_id", "report_id"])
    .execute();
}
