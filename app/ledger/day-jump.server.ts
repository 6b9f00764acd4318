import type { Db } from "../../db/engine.ts";
import { lockLedgerHead, noteDays, readLedgerHead } from "../../db/queries/ledger/ledger.ts";
import type { LedgerHeadTable } from "../../db/tables/ledger/ledger.ts";
import { type Day, daysBetween } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { type ClockLook, jumpOf } from "./day-jump.ts";

/** What `assertClock` refuses with. */
export const ASSERT_CLOCK_REFUSALS = ["clock_jumped"] as const;

/**
 * Throws `clock_jumped` when a clock that shows `today` cannot be right. An act that began before midnight may come to
 * its turn after acts of the next day. A database that no server has looked at yet is still being filled.
 */
export function assertFits(head: LedgerHeadTable, today: Day): void {
  if (head.seen_day === "") return;
  const { jump } = lookAt(head, today);
  const late = jump === "before_ledger" && daysBetween(today, head.day) === 1;
  if (jump !== null && !late) throw new DomainError("clock_jumped");
}

/** As `assertFits`, for what is done outside an official act. Throws `clock_jumped`. */
export async function assertClock(db: Db, today: Day): Promise<void> {
  assertFits(await readLedgerHead(db), today);
}

/** How the clock stands; notes nothing. */
export async function lookAtClock(db: Db, today: Day): Promise<ClockLook> {
  return lookAt(await readLedgerHead(db), today);
}

/**
 * Looks at the clock, as a server does at its start and every hour, and notes the day when it fits; the first of all
 * looks notes the end of the ledger when that lies in the future.
 */
export function watchClock(db: Db, today: Day): Promise<ClockLook> {
  return db.transaction().execute(async (trx) => {
    const look = lookAt(await lockLedgerHead(trx), today);
    const seen = look.jump === null ? today : look.seen || look.head;
    if (seen !== look.seen) await noteDays(trx, { seen_day: seen });
    return look;
  });
}

/**
 * The operator says that the clock is right. When the ledger ends in the future of it, entries go on under the day of
 * its end until that has come: days never go back. Answers how the clock stood.
 */
export function acceptClock(db: Db, today: Day): Promise<ClockLook> {
  return db.transaction().execute(async (trx) => {
    const head = await lockLedgerHead(trx);
    await noteDays(trx, { seen_day: today, accepted_day: head.day > today ? head.day : "" });
    return lookAt(head, today);
  });
}

/**
 * The day of what a reporter does: today, or the last day that is known while the clock cannot be right. Whoever has
 * something to report or to take back is not kept waiting for the operator.
 */
export async function reporterDay(db: Db, today: Day): Promise<Day> {
  const { jump, seen, head } = await lookAtClock(db, today);
  if (jump === null || seen === "") return today;
  return head > seen ? head : seen;
}

function lookAt({ seen_day: seen, day: head, accepted_day: accepted }: LedgerHeadTable, today: Day): ClockLook {
  return { seen, head, accepted, today, jump: jumpOf({ seen, head, accepted }, today) };
}
