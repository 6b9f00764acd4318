import type { Db } from "../../../db/engine.ts";
import { lastLedgerSeq } from "../../../db/queries/ledger/ledger.ts";
import { lockPlan, setPlan, takeOutbox, undoingEntries } from "../../../db/queries/notifications/plan.ts";
import { addDays, shanghaiDay } from "../../day.ts";
import type { Act } from "../../ledger/ledger.ts";
import { enqueueNotifications } from "../notification.server.ts";
import type { FanOut, SettledEntry } from "./fan-out.ts";

/** Longer than what was decided can be undone: an act that began in its last moment has ended by then. */
export const SETTLED_MINUTES = 11;
/** What is older is told to nobody. */
const TOLD_DAYS = 7;
/** So many entries a transaction: acts wait meanwhile. */
const ENTRIES = 200;

/**
 * Makes notifications of the entries that were there eleven minutes ago, and notes which are there now. Call it every
 * minute; several processes may. Answers how many entries were planned.
 */
export async function planNotifications(db: Db, fanOuts: readonly FanOut[], now: Date): Promise<number> {
  let planned = 0;
  for (;;) {
    const entries = await db.transaction().execute((trx) => planSome(trx, fanOuts, now));
    planned += entries;
    if (entries < ENTRIES) return planned;
  }
}

async function planSome(trx: Db, fanOuts: readonly FanOut[], now: Date): Promise<number> {
  const { seq, seen_at: seenAt } = await lockPlan(trx);
  const age = seenAt === "" ? Number.NEGATIVE_INFINITY : now.getTime() - Date.parse(seenAt);
  // A clock that was set back, too: the next look counts from what is there now.
  if (age < 0) await look(trx, now);
  if (age < SETTLED_MINUTES * 60_000) return 0;
  const rows = await takeOutbox(trx, seq, ENTRIES);
  const oldest = addDays(shanghaiDay(now), -TOLD_DAYS);
  const entries = rows
    .filter((row) => row.day >= oldest)
    .map(({ body, kind, ...row }) => ({
      ...row,
      kind: kind as Act,
      facts: JSON.parse(body) as SettledEntry["facts"],
    }));
  const standing = await withoutUndone(trx, entries);
  for (const fanOut of fanOuts) {
    const told = standing.length > 0 ? await fanOut(trx, standing) : [];
    if (told.length > 0) await enqueueNotifications(trx, told);
  }
  if (rows.length < ENTRIES) await look(trx, now);
  return rows.length;
}

async function look(trx: Db, now: Date): Promise<void> {
  await setPlan(trx, { seq: await lastLedgerSeq(trx), seen_at: now.toISOString() });
}

/**
 * Without what was undone, and without its undoing: all that stands in a case whose opening was undone, and the
 * publication of a voice that was taken out again. A later voice may have had its place since.
 */
async function withoutUndone(trx: Db, entries: readonly SettledEntry[]): Promise<SettledEntry[]> {
  const later = await undoingEntries(trx, [...new Set(entries.map((entry) => entry.subject))]);
  const gone = new Set(later.filter((one) => factOf(one, "reason") === "undone").map((one) => one.subject));
  const isUndone = (entry: SettledEntry) => {
    const { position } = entry.facts;
    const next = later.find(
      (one) =>
        one.seq > entry.seq &&
        one.subject === entry.subject &&
        one.kind !== "case_withdrawn" &&
        factOf(one, "position") === position,
    );
    return next?.kind === "voice_undone";
  };
  return entries.filter(
    (entry) =>
      !gone.has(entry.subject) &&
      entry.kind !== "voice_undone" &&
      !(["voice_published", "voice_signed"].includes(entry.kind) && isUndone(entry)),
  );
}

const factOf = ({ body }: { body: string }, name: string) => (JSON.parse(body) as SettledEntry["facts"])[name];
