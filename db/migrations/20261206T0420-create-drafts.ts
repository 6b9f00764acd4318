import { type Kysely, sql } from "kysely";
import { createTableWithId, createUnordered } from "./portable.ts";

/** A department drafts its answers, and somebody in it lets them pass before they are published. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "reply_drafts")
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("author_id", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("fields", "text", (c) => c.notNull())
    .addColumn("contents", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("keep", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`keep in (0, 1)`),
    )
    .addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("state", "text", (c) =>
      c.notNull().check(sql`state in ('draft', 'submitted', 'returned', 'published', 'emptied')`),
    )
    .addColumn("saved_on", "text", (c) => c.notNull().check(sql`length(saved_on) = 10`))
    .addColumn("decided_by", "integer", (c) => c.references("users.id"))
    .addColumn("decided_on", "text")
    .addColumn("note", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("left_on", "text")
    .execute();
  await db.schema
    .createIndex("reply_drafts_one_open")
    .on("reply_drafts")
    .columns(["case_id", "department_id"])
    .unique()
    .where(sql<boolean>`state in ('draft', 'submitted', 'returned')`)
    .execute();
  await db.schema
    .createIndex("reply_drafts_by_department")
    .on("reply_drafts")
    .columns(["department_id", "state", "id"])
    .execute();

  await createUnordered(db, "reply_approvals")
    .addColumn("department_id", "integer", (c) => c.primaryKey().references("departments.id"))
    .addColumn("required", "integer", (c) => c.notNull().check(sql`required in (0, 1)`))
    .addColumn("set_by", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("set_on", "text", (c) => c.notNull().check(sql`length(set_on) = 10`))
    .execute();
}
