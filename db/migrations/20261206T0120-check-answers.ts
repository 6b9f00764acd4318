import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

/** What moderators checked of an answer for themselves. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "answer_checks")
    .addColumn("reply_id", "integer", (c) => c.notNull().references("replies.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('document', 'list', 'visit')`))
    .addColumn("found", "text", (c) => c.notNull().check(sql`found in ('so', 'partly', 'not_so')`))
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("checked_on", "text", (c) => c.notNull())
    .addColumn("checked_by", "integer", (c) => c.notNull().references("users.id"))
    .addColumn("hash_salt", "text")
    .execute();
  await db.schema.createIndex("answer_checks_by_reply").on("answer_checks").column("reply_id").execute();
}
