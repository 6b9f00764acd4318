import { createHash, randomUUID } from "node:crypto";
import type { Db } from "../../db/engine.ts";
import {
  insertLedgerEntry,
  insertPendingEntry,
  lastLedgerSeq,
  ledgerEntriesAfter,
  listLedgerEntries,
  lockLedgerHead,
  takePendingEntries,
} from "../../db/queries/ledger/ledger.ts";
import type { LedgerEntriesTable } from "../../db/tables/ledger/ledger.ts";
import { type Day, sundayOf } from "../day.ts";
import { type Done, letFollow } from "./consequences.server.ts";
import { assertFits } from "./day-jump.server.ts";
import {
  type Act,
  BY_WEEK,
  canonicalJson,
  type FactsOf,
  FIRST_HASH,
  REPORTERS_ACTS,
  type SubjectOf,
} from "./ledger.ts";
import type { Recorded } from "./public-version.server.ts";

/** What `officially` refuses with. */
export const OFFICIALLY_REFUSALS = ["clock_jumped"] as const;

export { type FileHash, fileHash, newSalt, saltedHash } from "./text-hash.server.ts";

/** Facts that are those of the act and no others: also of a variable the compiler refuses a fact too many. */
type Exactly<Kind extends Act, Facts> = Facts & { [Name in Exclude<keyof Facts, keyof FactsOf<Kind>>]: never };

/**
 * Appends an entry to the ledger within the running act. `day` is given with a
 * reporter's act that is entered on a later day, so that two entries do not tell that one act wrote both.
 */
export type Recorder = <Kind extends Act, const Facts extends FactsOf<Kind>>(
  kind: Kind,
  entry: { subject: SubjectOf<Kind>; facts: Exactly<Kind, Facts>; day?: Day },
) => Promise<void>;

type Entered = Done["entered"][number];

interface Head {
  seq: number;
  day: Day;
  hash: string;
}

/** What codes, days, numbers and digests are written with. */
const CODES_ALONE = /^[\w{}[\]",:.-]*$/;

/**
 * Runs an official act: one transaction, in which everything the act changes and its entries in the ledger are written
 * together or not at all. Acts take the ledger's lock first, so they run one after another on either engine. What a
 * reporter does waits as a pending entry until the day, or with `BY_WEEK` the week, has passed. Throws when the act recorded nothing, and
 * `clock_jumped` when the clock cannot be right.
 */
export function officially<T>(db: Db, day: Day, act: (trx: Db, record: Recorder) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockLedgerHead(trx);
    assertFits(locked, day);
    let head: Head = locked;
    const recorded: Recorded[] = [];
    const entered: Entered[] = [];
    const result = await act(trx, async (kind, { subject, facts, day: later }) => {
      const entry = { day, kind, subject, body: canonicalJson(facts) };
      if (!CODES_ALONE.test(entry.body)) throw new Error("an entry in the ledger holds codes, never a text");
      recorded.push({ kind, subject, facts, day });
      if (REPORTERS_ACTS.includes(kind)) {
        const done = later ?? day;
        const under = BY_WEEK.includes(kind) ? sundayOf(done) : done;
        return insertPendingEntry(trx, { ...entry, day: under, shuffle: randomUUID() });
      }
      if (entered.length === 0) head = await settle(trx, head, day, entered);
      head = await append(trx, head, entry, entered);
    });
    if (recorded.length === 0) throw new Error("an official act must be entered in the ledger");
    await letFollow(trx, { recorded, entered });
    return result;
  });
}

/**
 * Within another transaction: waits until no official act runs, and lets none begin before it ends. To be called before anything is written that acts write, since they
 * take this lock first.
 */
export async function lockActs(trx: Db): Promise<void> {
  await lockLedgerHead(trx);
}

/**
 * Enters in the ledger what reporters did and waits under a day before `today`, each day's acts in an order drawn by lot. Throws
 * `clock_jumped`.
 */
export function settleLedger(db: Db, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const head = await lockLedgerHead(trx);
    assertFits(head, today);
    const entered: Entered[] = [];
    await settle(trx, head, today, entered);
    await letFollow(trx, { recorded: [], entered });
  });
}

async function settle(trx: Db, head: Head, today: Day, entered: Entered[]): Promise<Head> {
  let last = head;
  for (const { shuffle: _, ...entry } of await takePendingEntries(trx, today)) {
    last = await append(trx, last, entry, entered);
  }
  return last;
}

async function append(
  db: Db,
  head: Head,
  entry: Pick<LedgerEntriesTable, "day" | "kind" | "subject" | "body">,
  entered: Entered[],
): Promise<Head> {
  // An act that began before midnight may come to its turn after acts of the next day: days never go back.
  const day = entry.day < head.day ? head.day : entry.day;
  const unhashed = { ...entry, day, seq: head.seq + 1, previous_hash: head.hash };
  const hash = entryHash(unhashed);
  await insertLedgerEntry(db, { ...unhashed, hash });
  entered.push({ seq: unhashed.seq, kind: entry.kind, subject: entry.subject });
  return { seq: unhashed.seq, day, hash };
}

/** SHA-256 over the canonical JSON of an entry without its own hash, hexadecimal. */
export function entryHash(entry: Omit<LedgerEntriesTable, "hash">): string {
  const { seq, day, kind, subject, body, previous_hash } = entry;
  return createHash("sha256").update(canonicalJson({ seq, day, kind, subject, body, previous_hash })).digest("hex");
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

/** Up to `limit` public entries after the given one, in order: what a third party needs to check the chain. */
export async function readLedgerAfter(
  db: Db,
  today: Day,
  page: { after: number; limit: number },
): Promise<LedgerEntriesTable[]> {
  const entries = await ledgerEntriesAfter(db, page.after, page.limit);
  return entries.filter((entry) => entry.day < today);
}

export {
  acceptClock,
  ASSERT_CLOCK_REFUSALS,
  assertClock,
  lookAtClock,
  reporterDay,
  watchClock,
} from "./day-jump.server.ts";
export { changedFrom, makeStale, publicVersion, touchMonths, touchPublic } from "./public-version.server.ts";
export { EVERYTHING, MONTHS_OF_ALL, monthsOf, ofDepartment } from "./scopes.ts";
