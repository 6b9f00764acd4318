import type { Db } from "../../engine.ts";
import type { LedgerEntriesTable, LedgerHeadTable, PendingEntriesTable } from "../../tables/ledger/ledger.ts";

/** Takes the ledger's lock until the transaction ends and returns the last entry's number, day and hash, and the days seen. */
export function lockLedgerHead(db: Db): Promise<LedgerHeadTable> {
  return db
    .updateTable("ledger_head")
    .set((eb) => ({ seq: eb.ref("seq") }))
    .where("id", "=", 1)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The last entry's number, day and hash, and the days seen. */
export function readLedgerHead(db: Db): Promise<LedgerHeadTable> {
  return db.selectFrom("ledger_head").selectAll().where("id", "=", 1).executeTakeFirstOrThrow();
}

/** Notes the last day that was seen, and the day of a head in the future that was accepted. */
export async function noteDays(
  db: Db,
  days: Partial<Pick<LedgerHeadTable, "seen_day" | "accepted_day">>,
): Promise<void> {
  await db.updateTable("ledger_head").set(days).where("id", "=", 1).execute();
}

/** Appends an entry and moves the head to it. */
export async function insertLedgerEntry(db: Db, entry: LedgerEntriesTable): Promise<void> {
  await db.insertInto("ledger_entries").values(entry).execute();
  await db
    .updateTable("ledger_head")
    .set({ seq: entry.seq, day: entry.day, hash: entry.hash })
    .where("id", "=", 1)
    .execute();
}

/** Keeps an entry back until its day has passed. */
export async function insertPendingEntry(db: Db, entry: PendingEntriesTable): Promise<void> {
  await db.insertInto("pending_entries").values(entry).execute();
}

/** Takes out the entries kept back on the days before `day`, by day, within a day in an order drawn by lot. */
export async function takePendingEntries(db: Db, day: string): Promise<PendingEntriesTable[]> {
  const entries = await db
    .selectFrom("pending_entries")
    .selectAll()
    .where("day", "<", day)
    .orderBy("day")
    .orderBy("shuffle")
    .execute();
  await db.deleteFrom("pending_entries").where("day", "<", day).execute();
  return entries;
}

/** The last entry of a kind; undefined when there is none yet. */
export function lastEntryOfKind(db: Db, kind: string): Promise<LedgerEntriesTable | undefined> {
  return db
    .selectFrom("ledger_entries")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Number of the last entry: grows with every official act. */
export async function lastLedgerSeq(db: Db): Promise<number> {
  return (await readLedgerHead(db)).seq;
}

/** Up to `limit` entries of the days before `day`, from before the entry `before` on, newest first. */
export function listLedgerEntries(
  db: Db,
  day: string,
  before: number | undefined,
  limit: number,
): Promise<LedgerEntriesTable[]> {
  let query = db.selectFrom("ledger_entries").selectAll().where("day", "<", day).orderBy("seq", "desc").limit(limit);
  if (before !== undefined) query = query.where("seq", "<", before);
  return query.execute();
}

/** Up to `limit` entries after `after`, in order. */
export function ledgerEntriesAfter(db: Db, after: number, limit: number): Promise<LedgerEntriesTable[]> {
  return db.selectFrom("ledger_entries").selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute();
}
