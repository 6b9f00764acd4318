import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases.ts";
import {
  clocksToRecount,
  findDeadline,
  listCalendarDays,
  replaceYear,
  restartDeadline,
} from "../../../db/queries/replies.ts";
import { dueDay } from "../../cases/clock.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially } from "../../ledger/ledger.server.ts";
import { recounting } from "../recounting.server.ts";
import type { Holiday } from "./holidays.ts";

const BATCH = 100;

/**
 * Puts the announced holidays of a year in the place of those that were entered before, and works out every clock anew
 * that reaches into it. Answers how many clocks. Throws `clock_jumped`.
 */
export async function enterHolidays(db: Db, year: string, holidays: readonly Holiday[], today: Day): Promise<number> {
  const days = holidays.map(({ day, working, name }) => ({
    day,
    working: working ? (1 as const) : (0 as const),
    name,
  }));
  await db.transaction().execute((trx) => replaceYear(trx, year, days));
  return recountClocks(db, today, year);
}

/**
 * Works the provisional clocks out anew, and all that reach into `year` when one is given, by the calendar as it is now:
 * due day, counters and an entry in the ledger in one act for each case, with a note that the case shows. An answer that
 * came meanwhile is judged by the right day. One that still reaches into a year that is not announced stays. Answers how
 * many were entered. Throws `clock_jumped`.
 */
export async function recountClocks(db: Db, today: Day, year?: string): Promise<number> {
  const calendar = new Map((await listCalendarDays(db)).map((row) => [row.day, row.working === 1]));
  let entered = 0;
  for (let after = 0; ;) {
    const ids = await clocksToRecount(db, year, after, BATCH);
    for (const caseId of ids) if (await recountClock(db, caseId, calendar, today)) entered += 1;
    after = ids.at(-1) ?? 0;
    if (ids.length < BATCH) return entered;
  }
}

async function recountClock(db: Db, caseId: number, calendar: ReadonlyMap<Day, boolean>, today: Day): Promise<boolean> {
  const now = dueOf(await findDeadline(db, caseId), calendar);
  if (!now.changed) return false;
  await officially(db, today, async (trx, record) => {
    const matter = await findCase(trx, caseId);
    const clock = await findDeadline(trx, caseId);
    const { dueOn, provisional } = dueOf(clock, calendar);
    if (!matter) throw new DomainError("unknown_case");
    const note = dueOn === clock.due_on ? {} : { recounted_on: today, due_before: clock.due_on };
    await recounting(trx, [caseId], () =>
      restartDeadline(trx, { ...clock, due_on: dueOn, provisional: provisional ? 1 : 0, ...note }),
    );
    await record({
      kind: "clock_recounted",
      subject: matter.number,
      facts: { workingDays: clock.working_days, dueOn, provisional, before: clock.due_on },
    });
  });
  return true;
}

function dueOf(
  clock: { started_on: Day; working_days: number; due_on: Day; provisional: number },
  calendar: ReadonlyMap<Day, boolean>,
) {
  const { dueOn, provisional } = dueDay(clock.started_on, clock.working_days, calendar);
  return { dueOn, provisional, changed: dueOn !== clock.due_on || provisional !== (clock.provisional === 1) };
}
