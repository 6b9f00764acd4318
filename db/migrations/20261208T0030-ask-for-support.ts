import { type Kysely, sql } from "kysely";
import { atomically, changeConstraint, createTableWithId } from "./portable.ts";

const BEFORE = "'moved', 'transferred'";
const NOW = `${BEFORE}, 'ended'`;

/** 协办: a moderator asks further bodies for their part in a case, each with an answer of its own, and may end it. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await changeConstraint(trx, "watches", {
      change: (words) => words.replace(BEFORE, NOW),
      alter: async () => {
        await trx.schema.alterTable("watches").dropConstraint("watches_closed_as_check").execute();
        await trx.schema
          .alterTable("watches")
          .addCheckConstraint("watches_closed_as_check", sql`closed_as in (${sql.raw(NOW)})`)
          .execute();
      },
    });
    await createTableWithId(trx, "supports")
      .addColumn("case_id", "integer", (c) => c.notNull().references("cases.id"))
      .addColumn("watch_id", "integer", (c) => c.notNull().unique().references("watches.id"))
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("reason_salt", "text")
      .addColumn("asked_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("ended_by", "integer", (c) => c.references("users.id"))
      .addColumn("end_reason", "text")
      .addColumn("end_salt", "text")
      .execute();
    await trx.schema.createIndex("supports_by_case").on("supports").columns(["case_id", "id"]).execute();
    await createTableWithId(trx, "support_answers")
      .addColumn("watch_id", "integer", (c) => c.notNull().references("watches.id"))
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("user_id", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("published_on", "text", (c) => c.notNull())
      .addColumn("hash_salt", "text")
      .addUniqueConstraint("support_answers_key", ["watch_id", "position"])
      .execute();
    await createTableWithId(trx, "support_drafts")
      .addColumn("watch_id", "integer", (c) => c.notNull().unique().references("watches.id"))
      .addColumn("author_id", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull().check(sql`state in ('draft', 'submitted', 'returned')`))
      .addColumn("saved_on", "text", (c) => c.notNull())
      .addColumn("decided_by", "integer", (c) => c.references("users.id"))
      .addColumn("decided_on", "text")
      .addColumn("note", "text", (c) => c.notNull().defaultTo(""))
      .execute();
  });
}
