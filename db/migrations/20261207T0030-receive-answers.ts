import { type Kysely, sql } from "kysely";
import { atomically } from "./portable.ts";

/** An answer may come by letter, by fax or at a visit: a moderator enters it, and another confirms it. */
export function up(db: Kysely<any>): Promise<void> {
  return atomically(db, receiveAnswers);
}

async function receiveAnswers(db: Kysely<any>): Promise<void> {
  for (const table of ["replies", "held_replies"]) {
    await db.schema
      .alterTable(table)
      .addColumn("channel", "text", (c) => c.check(sql`channel in ('letter', 'fax', 'visit')`))
      .execute();
  }
}
