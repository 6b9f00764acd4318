import { type Kysely, sql } from "kysely";
import { atomically, createTableWithId } from "./portable.ts";

/** A department corrects its own answer: what it said before stays, and the entry that has the digest of each is named. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, async (trx) => {
    await createTableWithId(trx, "reply_versions")
      .addColumn("reply_id", "integer", (c) => c.notNull().references("replies.id"))
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("remedies", "text", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("checked", "text", (c) => c.notNull())
      .addColumn("rest", "text", (c) => c.notNull())
      .addColumn("rest_by", "text")
      .addColumn("contact", "text", (c) => c.notNull())
      .addColumn("telephone", "text", (c) => c.notNull())
      .addColumn("document_number", "text", (c) => c.notNull())
      .addColumn("hash_salt", "text")
      .addColumn("digest_in", "text", (c) => c.notNull())
      .addColumn("replaced_on", "text", (c) => c.notNull())
      .addColumn("replaced_by", "integer", (c) => c.notNull().references("users.id"))
      .addColumn("reason", "text", (c) => c.notNull())
      .addUniqueConstraint("reply_versions_key", ["reply_id", "version"])
      .execute();
    await trx.schema
      .alterTable("replies")
      .addColumn("digest_in", "text", (c) => c.notNull().defaultTo("reply_published"))
      .execute();
    await sql`update replies set digest_in = 'reply_corrected'
      where id in (select part_id from corrections where part = 'reply')`.execute(trx);
  });
}
