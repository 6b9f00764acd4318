import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "held_replies")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("remedy", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("filed_on", "text", (c) => c.notNull())
    .addColumn("counts_on", "text", (c) => c.notNull())
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .addColumn("decided_on", "text")
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('published', 'returned', 'replaced', 'lapsed')`))
    .addColumn("note", "text", (c) => c.notNull().defaultTo(""))
    .addCheckConstraint("held_reply_decided_on_a_day", sql`(outcome is null) = (decided_on is null)`)
    .addCheckConstraint("held_reply_by_two", sql`decided_by <> user_id`)
    .execute();
  await db.schema.createIndex("held_replies_by_case").on("held_replies").columns(["case_id", "id"]).execute();
  await db.schema.createIndex("held_replies_waiting").on("held_replies").columns(["outcome", "id"]).execute();
  await db.schema
    .createIndex("held_replies_one_waiting")
    .on("held_replies")
    .column("case_id")
    .unique()
    .where(sql<boolean>`outcome is null`)
    .execute();

  for (const column of ["released_on", "hidden_on", "hidden_reason", "hidden_until"]) {
    await db.schema.alterTable("replies").addColumn(column, "text").execute();
  }
  await db.schema
    .alterTable("takedowns")
    .addColumn("reply_id", "integer", (c) => c.references("replies.id"))
    .execute();
}
