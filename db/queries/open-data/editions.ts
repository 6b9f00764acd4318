import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import { monthOfFirstCase } from "../measures/measures.ts";
import type { EditionFilesTable, EditionsTable } from "../../tables/open-data/editions.ts";

/** Every edition, the newest first. */
export function listEditions(db: Db) {
  return db.selectFrom("editions").selectAll().orderBy("month", "desc").execute();
}

/** Undefined when there is none of the month. */
export function findEdition(db: Db, month: string) {
  return db.selectFrom("editions").selectAll().where("month", "=", month).executeTakeFirst();
}

/** The files of an edition, by name. */
export function filesOfEdition(db: Db, month: string) {
  return db.selectFrom("edition_files").selectAll().where("month", "=", month).orderBy("name").execute();
}

/** Undefined when the edition has no file of this name. */
export function findEditionFile(db: Db, month: string, name: string) {
  return db
    .selectFrom("edition_files")
    .selectAll()
    .where("month", "=", month)
    .where("name", "=", name)
    .executeTakeFirst();
}

/** A chunk of a file, as base64; undefined after the last. */
export async function findChunk(db: Db, content: string, position: number): Promise<string | undefined> {
  const row = await db
    .selectFrom("edition_chunks")
    .select("base64")
    .where("content", "=", content)
    .where("position", "=", position)
    .executeTakeFirst();
  return row?.base64;
}

/** Adds a chunk to a file that is being written. */
export async function insertChunk(db: Db, content: string, position: number, base64: string): Promise<void> {
  await db.insertInto("edition_chunks").values({ content, position, base64 }).execute();
}

/** Makes an edition public with its files. Fails when there is one of the month. */
export async function insertEdition(
  db: Db,
  edition: Insertable<EditionsTable>,
  files: readonly Insertable<EditionFilesTable>[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.insertInto("editions").values(edition).execute();
    await trx.insertInto("edition_files").values(files).execute();
  });
}

/** Removes the chunks of these files. */
export async function deleteChunks(db: Db, contents: readonly string[]): Promise<void> {
  await db
    .deleteFrom("edition_chunks")
    .where("content", "in", ["", ...contents])
    .execute();
}

/** Removes what builds have left that were cut off before a day: files are called by the day on which they were written. */
export async function deleteLeftChunks(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom("edition_chunks")
    .where("content", "<", before)
    .where("content", "not in", (of) => of.selectFrom("edition_files").select("content"))
    .execute();
}

/** The newest edition's month, and the month of the first case that was ever published; null where there is none. */
export async function boundsOfEditions(db: Db): Promise<{ last: string | null; first: string | null }> {
  const { last } = await db
    .selectFrom("editions")
    .select((eb) => eb.fn.max("month").as("last"))
    .executeTakeFirstOrThrow();
  return { last, first: await monthOfFirstCase(db) };
}
