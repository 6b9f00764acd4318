import type { Kysely } from "kysely";
import { atomically, changeConstraint, createTableWithId } from "./portable.ts";

/**
 * A supporting body corrects its own answer: what it said before stays. Beside the draft of a further answer it may have one
 * for each correction: `corrects` is the position of the answer, 0 for a further one.
 */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createTableWithId(trx, "support_answer_versions")
      .addColumn("answer_id", "integer", (c) => c.notNull().references("support_answers.id"))
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("hash_salt", "text")
      .addColumn("replaced_on", "text", (c) => c.notNull())
      .addColumn("replaced_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("reason", "text", (c) => c.notNull())
      .addUniqueConstraint("support_answer_versions_key", ["answer_id", "version"])
      .execute();
    await changeConstraint(trx, "support_drafts", {
      change: (words) => words.replace('"watch_id" integer not null unique', '"watch_id" integer not null'),
      alter: () => trx.schema.alterTable("support_drafts").dropConstraint("support_drafts_watch_id_key").execute(),
    });
    await trx.schema
      .alterTable("support_drafts")
      .addColumn("corrects", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
    await trx.schema.alterTable("support_drafts").addColumn("reason", "text").execute();
    await trx.schema
      .createIndex("support_drafts_key")
      .unique()
      .on("support_drafts")
      .columns(["watch_id", "corrects"])
      .execute();
  });
}
