import { type Kysely, sql } from "kysely";
import { createUnordered } from "./portable.ts";

/** Files of departments' answers: with the draft, held with the answer, or public with it. */
export async function up(db: Kysely<any>): Promise<void> {
  await createUnordered(db, "reply_files")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
    .addColumn("department_id", "integer", (c) => c.notNull().references("departments.id"))
    .addColumn("slot", "integer")
    .addColumn("held_id", "integer", (c) => c.references("held_replies.id"))
    .addColumn("reply_id", "integer", (c) => c.references("replies.id"))
    .addColumn("position", "integer")
    .addColumn("since_version", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("until_version", "integer")
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("bytes", "integer", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull().check(sql`length(sha256) = 64`))
    .addColumn("found", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("storage_name", "text")
    .addColumn("key", "text")
    .addColumn("added_by", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("added_on", "text", (c) => c.notNull().check(sql`length(added_on) = 10`))
    .addColumn("checked_by", "integer", (c) => c.references("users.id"))
    .addColumn("checked_on", "text")
    .execute();
  await db.schema
    .createIndex("reply_files_slot")
    .on("reply_files")
    .columns(["case_id", "department_id", "slot"])
    .unique()
    .execute();
  await db.schema.createIndex("reply_files_by_reply").on("reply_files").columns(["reply_id", "position"]).execute();
  await db.schema.createIndex("reply_files_by_held").on("reply_files").column("held_id").execute();
  await db.schema.createIndex("reply_files_by_name").on("reply_files").column("storage_name").execute();
}
