import type { Kysely } from "kysely";

/** A salt beside each text whose digest is in the ledger. Texts of before have none: their digests were made without. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ["cases", "voices", "verdicts", "replies"]) {
    await db.schema.alterTable(table).addColumn("hash_salt", "text").execute();
  }
  await db.schema.alterTable("disputes").addColumn("body_salt", "text").execute();
  await db.schema.alterTable("disputes").addColumn("reasons_salt", "text").execute();
}
