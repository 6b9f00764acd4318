import { type Kysely, sql } from "kysely";
import { atomically, createTable } from "./portable.ts";

const TEXTS = ["checked", "rest", "contact", "telephone", "document_number"];

/** An answer claims several remedies, and says what was checked, what remains by when, its document and whom to ask. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, fillOut);
}

async function fillOut(db: Kysely<any>): Promise<void> {
  await createTable(db, "reply_remedies")
    .addColumn("reply_id", "integer", (c) => c.notNull().references("replies.id"))
    .addColumn("remedy", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("reply_remedies_key", ["reply_id", "remedy"])
    .execute();
  await sql`insert into reply_remedies (reply_id, remedy) select id, remedy from replies`.execute(db);
  const replies = db.schema.alterTable("replies");
  await replies.dropColumn("remedy").execute();
  for (const text of TEXTS) await replies.addColumn(text, "text", (c) => c.notNull().defaultTo("")).execute();
  await replies.addColumn("rest_by", "text").execute();

  const held = db.schema.alterTable("held_replies");
  await held.addColumn("contents", "text", (c) => c.notNull().defaultTo("")).execute();
  const kept = await db.selectFrom("held_replies").select(["id", "remedy", "body"]).where("body", "<>", "").execute();
  for (const { id, remedy, body } of kept) {
    const contents = JSON.stringify({ remedies: [remedy], body });
    await db.updateTable("held_replies").set({ contents }).where("id", "=", id).execute();
  }
  await held.dropColumn("remedy").execute();
  await held.dropColumn("body").execute();
}
