import { createHash, randomUUID } from "node:crypto";
import type { Db } from "../../db/engine.ts";
import { lastInSequence, nextInSequence } from "../../db/queries/counters.ts";
import {
  insertLedgerEntry,
  insertPendingEntry,
  lastLedgerSeq,
  ledgerEntriesAfter,
  listLedgerEntries,
  lockLedgerHead,
  takePendingEntries,
} from "../../db/queries/ledger.ts";
import type { LedgerEntriesTable } from "../../db/tables/ledger.ts";
import { type Day, sundayOf } from "../day.ts";
import { assertFits } from "./day-jump.server.ts";
import { type Act, BY_WEEK, canonicalJson, type FactsOf, FIRST_HASH, REPORTERS_ACTS } from "./ledger.ts";

/** What `officially` refuses with. */
export const OFFICIALLY_REFUSALS = ["clock_jumped"] as const;

export { newSalt, saltedHash } from "./text-hash.server.ts";

/** Facts that are those of the act and no others: also of a variable the compiler refuses a fact too many. */
type Exactly<Kind extends Act, Facts> = Facts & { [Name in Exclude<keyof Facts, keyof FactsOf<Kind>>]: never };

/**
 * Appends an entry to the ledger within the running act. `subject` is what `aboutOf(kind)` says. `day` is given with a
 * reporter's act that is entered on a later day, so that two entries do not tell that one act wrote both.
 */
export type Recorder = <Kind extends Act, const Facts extends FactsOf<Kind>>(
  kind: Kind,
  entry: { subject: string; facts: Exactly<Kind, Facts>; day?: Day },
) => Promise<void>;

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
    let recorded = 0;
    let visible = false;
    const result = await act(trx, async (kind, { subject, facts, day: later }) => {
      const entry = { day, kind, subject, body: canonicalJson(facts) };
      if (!CODES_ALONE.test(entry.body)) throw new Error("an entry in the ledger holds codes, never a text");
      recorded += 1;
      if (REPORTERS_ACTS.includes(kind)) {
        const done = later ?? day;
        const under = BY_WEEK.includes(kind) ? sundayOf(done) : done;
        return insertPendingEntry(trx, { ...entry, day: under, shuffle: randomUUID() });
      }
      if (!visible) head = await settle(trx, head, day);
      visible = true;
      head = await append(trx, head, entry);
    });
    if (recorded === 0) throw new Error("an official act must be entered in the ledger");
    if (visible) await nextInSequence(trx, PUBLIC_VERSION);
    return result;
  });
}

/**
 * Enters in the ledger what reporters did and waits under a day before `today`, each day's acts in an order drawn by lot. Throws
 * `clock_jumped`.
 */
export function settleLedger(db: Db, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const before = await lockLedgerHead(trx);
    assertFits(before, today);
    const after = await settle(trx, before, today);
    if (after.seq !== before.seq) await nextInSequence(trx, PUBLIC_VERSION);
  });
}

async function settle(trx: Db, head: Head, today: Day): Promise<Head> {
  let last = head;
  for (const { shuffle: _, ...entry } of await takePendingEntries(trx, today)) last = await append(trx, last, entry);
  return last;
}

async function append(
  db: Db,
  head: Head,
  entry: Pick<LedgerEntriesTable, "day" | "kind" | "subject" | "body">,
): Promise<Head> {
  // An act that began before midnight may come to its turn after acts of the next day: days never go back.
  const day = entry.day < head.day ? head.day : entry.day;
  const unhashed = { ...entry, day, seq: head.seq + 1, previous_hash: head.hash };
  const hash = entryHash(unhashed);
  await insertLedgerEntry(db, { ...unhashed, hash });
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

/** The series that counts changes of what the public sees today. */
const PUBLIC_VERSION = "public-version";

/**
 * A number that grows whenever what the public sees changes within a day: what was rendered before is stale then. What
 * reporters do shows from the next day or week on, so it does not count: nobody can tell from a cache when a report arrived.
 */
export function publicVersion(db: Db): Promise<number> {
  return lastInSequence(db, PUBLIC_VERSION);
}

/** Says that what the public sees has changed by something that is no official act, such as a setting. */
export async function touchPublic(db: Db): Promise<void> {
  await nextInSequence(db, PUBLIC_VERSION);
}

export {
  acceptClock,
  ASSERT_CLOCK_REFUSALS,
  assertClock,
  lookAtClock,
  reporterDay,
  watchClock,
} from "./day-jump.server.ts";
