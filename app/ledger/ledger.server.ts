import { createHash } from "node:crypto";
import type { Db } from "../../db/engine.ts";
import {
  insertLedgerEntry,
  lastLedgerSeq,
  ledgerEntriesAfter,
  listLedgerEntries,
  lockLedgerHead,
} from "../../db/queries/ledger.ts";
import type { LedgerEntriesTable } from "../../db/tables/ledger.ts";
import type { Day } from "../day.ts";
import { type Act, canonicalJson, FIRST_HASH } from "./ledger.ts";

export interface NewEntry {
  kind: Act;
  /** The case number, or the commitment of a report. */
  subject: string;
  /** Facts of the act: codes, days and `textHash`es. No text: the ledger is never redacted, a text may have to be. */
  facts: Record<string, unknown>;
}

/** Appends an entry to the ledger within the running act. */
export type Recorder = (entry: NewEntry) => Promise<void>;

/**
 * Runs an official act: one transaction, in which everything the act changes and its entries in the ledger are written
 * together or not at all. Acts take the ledger's lock first, so they run one after another on either engine. Throws
 * when the act recorded nothing.
 */
export function officially<T>(db: Db, day: Day, act: (trx: Db, record: Recorder) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    let head = await lockLedgerHead(trx);
    const before = head.seq;
    const result = await act(trx, async (entry) => {
      head = await append(trx, head, day, entry);
    });
    if (head.seq === before) throw new Error("an official act must be entered in the ledger");
    return result;
  });
}

async function append(db: Db, head: { seq: number; hash: string }, day: Day, entry: NewEntry) {
  const unhashed = {
    seq: head.seq + 1,
    day,
    kind: entry.kind,
    subject: entry.subject,
    body: canonicalJson(entry.facts),
    previous_hash: head.hash,
  };
  const hash = entryHash(unhashed);
  await insertLedgerEntry(db, { ...unhashed, hash });
  return { seq: unhashed.seq, hash };
}

/** SHA-256 over the canonical JSON of an entry without its own hash, hexadecimal. */
export function entryHash(entry: Omit<LedgerEntriesTable, "hash">): string {
  const { seq, day, kind, subject, body, previous_hash } = entry;
  return createHash("sha256").update(canonicalJson({ seq, day, kind, subject, body, previous_hash })).digest("hex");
}

/** What an entry says of a text: SHA-256, hexadecimal. It proves the text while that is public and outlives it. */
export function textHash(...texts: string[]): string {
  return createHash("sha256").update(canonicalJson(texts)).digest("hex");
}

/** Reads the whole ledger in order and returns the number of the first entry that does not fit, or null. */
export async function firstBrokenEntry(db: Db): Promise<number | null> {
  let previous = { seq: 0, hash: FIRST_HASH };
  for (;;) {
    const entries = await ledgerEntriesAfter(db, previous.seq, 1000);
    for (const entry of entries) {
      const fits =
        entry.seq === previous.seq + 1 && entry.previous_hash === previous.hash && entry.hash === entryHash(entry);
      if (!fits) return entry.seq;
      previous = entry;
    }
    if (entries.length === 0) return (await lastLedgerSeq(db)) === previous.seq ? null : previous.seq + 1;
  }
}

/**
 * A page of the public ledger, newest first. Today's entries are published tomorrow: one that appeared at once would
 * tell the time at which a report arrived.
 */
export function readLedger(
  db: Db,
  today: Day,
  page: { before?: number; limit: number },
): Promise<LedgerEntriesTable[]> {
  return listLedgerEntries(db, today, page.before, page.limit);
}

/** A number that grows with every official act: what was rendered before is stale once it has changed. */
export function publicVersion(db: Db): Promise<number> {
  return lastLedgerSeq(db);
}
