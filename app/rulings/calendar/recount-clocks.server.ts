import type { Db } from "../../../db/engine.ts";
import { findCase } from "../../../db/queries/cases/cases.ts";
import { listCalendarDays, putHolidayNote, replaceYear } from "../../../db/queries/replies/calendar.ts";
import {
  clocksRecountedOn,
  clocksToRecount,
  copyDueDay,
  countProvisional,
  findClock,
  holdsOfCase,
  openStages,
} from "../../../db/queries/cases/clocks.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { assertReasoned, onRecord } from "../../accounts/record/record.server.ts";
import { copyDueDays, holdsFrom, isAnother, standOf } from "../../cases/clock/clock.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { lookAtClock, officially, touchMonths, ASSERT_CLOCK_REFUSALS } from "../../ledger/ledger.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import { vet } from "../../redaction/redaction.ts";
import { type Holiday, yearsToEnter } from "./holidays.ts";

/** What `enterHolidays` refuses with. */
export const ENTER_HOLIDAYS_REFUSALS = [
  ...ASSERT_CLOCK_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  "personal_left",
  "reason_needed",
  "unknown_case",
  "unseen_left",
  "wrong_state",
] as const;

const BATCH = 100;

/** A notice of the State Council names no place of a county. */
const NOWHERE = { own: null, townships: [], above: [] };

/** A case whose due day was worked out anew. */
export interface Recounted {
  number: string;
  before: Day;
  dueOn: Day;
}

/** A year's holidays, and on what announcement they rest. */
export interface HolidayList {
  year: string;
  holidays: readonly Holiday[];
  /** For the staff record and for everybody to read; the command on the machine may leave it empty. */
  reason: string;
}

/**
 * Puts the announced holidays of a year in the place of those that were entered before, with an entry in the staff
 * record and a public note on what they rest, and works out every clock anew that reaches into it. `by` is the administrator; null = the command on the
 * machine, which alone may enter another year than this one and the next. Answers the clocks that changed. Throws
 * `forbidden`, `reason_needed`, `wrong_state` for another year, `clock_jumped`, `personal_left` and `unseen_left` when the
 * reason may point to a person.
 */
export async function enterHolidays(
  db: Db,
  by: Actor | null,
  { year, holidays, reason }: HolidayList,
  today: Day,
): Promise<Recounted[]> {
  if (by) {
    assertCan(by, "enter:holidays", {});
    assertReasoned(reason);
    if (!yearsToEnter(today).includes(year)) throw new DomainError("wrong_state");
  }
  const note = vet(reason, { places: NOWHERE, source: "official", kept: {} });
  if ((await lookAtClock(db, today)).jump !== null) throw new DomainError("clock_jumped");
  const days = holidays.map(({ day, working, name }) => ({
    day,
    working: working ? (1 as const) : (0 as const),
    name,
  }));
  await onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    await replaceYear(trx, year, days);
    await touchMonths(trx);
    await putHolidayNote(trx, { year, note, entered_on: today }, true);
    await enter({ kind: "holidays_entered", userId: null, about: year, reason });
  });
  return recountClocks(db, today, year);
}

/** What the calendar holds by year, the latest first, and how many clocks are provisional. Throws `forbidden`. */
export async function readHolidayYears(db: Db, by: Actor) {
  assertCan(by, "enter:holidays", {});
  const [days, provisional] = await Promise.all([listCalendarDays(db), countProvisional(db)]);
  const years = Map.groupBy(days, ({ day }) => day.slice(0, 4));
  return {
    provisional,
    years: [...years]
      .map(([year, own]) => {
        const working = own.filter((one) => one.working === 1).length;
        return { year, working, off: own.length - working };
      })
      .sort((a, b) => (a.year < b.year ? 1 : -1)),
  };
}

/** The clocks that were worked out anew on a day, up to `limit` of them, and how many in all. Throws `forbidden`. */
export async function readRecounted(db: Db, by: Actor, day: Day, limit: number) {
  assertCan(by, "enter:holidays", {});
  const rows = await clocksRecountedOn(db, day);
  return {
    count: rows.length,
    clocks: rows
      .slice(0, limit)
      .map((row) => ({ number: row.number, before: row.due_before ?? "", dueOn: row.due_on })),
  };
}

/**
 * Works the provisional clocks out anew, and all that reach into `year` when one is given, by the calendar as it is now:
 * due day, counters and an entry in the ledger in one act for each case, with a note that the case shows. An answer that
 * came meanwhile is judged by the right day. One that still reaches into a year that is not announced stays. Answers
 * those that were entered. Throws `clock_jumped`.
 */
export async function recountClocks(db: Db, today: Day, year?: string): Promise<Recounted[]> {
  const calendar = new Map((await listCalendarDays(db)).map((row) => [row.day, row.working === 1]));
  const entered: Recounted[] = [];
  for (let after = 0; ;) {
    const ids = await clocksToRecount(db, year, after, BATCH);
    for (const caseId of ids) {
      const recounted = await recountClock(db, caseId, calendar, today);
      if (recounted) entered.push(recounted);
    }
    after = ids.at(-1) ?? 0;
    if (ids.length < BATCH) return entered;
  }
}

async function recountClock(
  db: Db,
  caseId: number,
  calendar: ReadonlyMap<Day, boolean>,
  today: Day,
): Promise<Recounted | null> {
  const holds = await holdsOfCase(db, caseId);
  if (
    !(await openStages(db, caseId)).some((stage) =>
      isAnother(stage, standOf(stage, calendar, holdsFrom(holds, stage.id))),
    )
  )
    return null;
  return officially(db, today, async (trx, record) => {
    const matter = await findCase(trx, caseId);
    if (!matter) throw new DomainError("unknown_case");
    const changed = await recounting(trx, [caseId], () => copyDueDays(trx, caseId, calendar));
    const now = await openStages(trx, caseId);
    for (const before of changed) {
      const stage = now.find(({ id }) => id === before.id) ?? before;
      if (stage.due_on !== before.due_on) {
        await copyDueDay(trx, stage.id, { recounted_on: today, due_before: before.due_on });
      }
      if (stage.current === null) continue;
      await record("clock_recounted", {
        subject: matter.number,
        facts: {
          workingDays: stage.working_days,
          dueOn: stage.due_on,
          provisional: stage.provisional === 1,
          before: before.due_on,
          stage: stage.stage === "answered" ? undefined : stage.stage,
        },
      });
    }
    const { due_before, due_on: dueOn } = await findClock(trx, caseId);
    const answered = changed.find(({ current, stage }) => current === 1 && stage === "answered");
    return answered ? { number: matter.number, before: due_before ?? dueOn, dueOn } : null;
  });
}
