import type { Db } from "../../../db/engine.ts";
import { holdsOfAnswers, timesOfTurns } from "../../../db/queries/measures/times.ts";
import type { RowsAsked } from "../../../db/queries/measures/rows.ts";
import { readCalendar } from "../../cases/case.server.ts";
import { heldBy, type Hold, isWorkingDay, type WorkingCalendar } from "../../cases/clock/clock.ts";
import { addDays, type Day } from "../../day.ts";

/** How many turns of a body in a county that began on a day went on for so long. */
export interface AnswerTimes {
  departmentId: number;
  regionId: number;
  startedOn: Day;
  /** Working days. */
  time: number;
  /** An answer ended them. */
  event: boolean;
  turns: number;
}

/**
 * The working days that each turn at the cases asked for went on until its first answer in substance, from the day after it began.
 * A turn without one was watched up to the day as at which it is asked, or until it left the body or went to the moderators. Days of a hold
 * are passed over, as the clock does.
 */
export async function readAnswerTimes(db: Db, asked: RowsAsked): Promise<AnswerTimes[]> {
  const rows = await timesOfTurns(db, asked);
  const held = [...new Set(rows.map((row) => row.held_case))].filter((id) => id !== 0);
  const holds = new Map<number, Hold[]>();
  for (let first = 0; first < held.length; first += AT_ONCE) {
    for (const row of await holdsOfAnswers(db, held.slice(first, first + AT_ONCE))) {
      const hold = { kind: row.kind, fromDay: row.from_day, untilDay: row.until_day };
      holds.set(row.case_id, [...(holds.get(row.case_id) ?? []), hold]);
    }
  }
  const calendar = await readCalendar(db);
  const daysUpTo = countWorkingDays(rows.map((row) => row.started_on).sort()[0] ?? asked.until, asked.until, calendar);
  return rows.map(({ department_id, region_id, started_on, met_on, left_on, held_case, turns }) => {
    const end = met_on ?? left_on ?? asked.until;
    const all = Math.max(0, (daysUpTo.get(end) ?? 0) - (daysUpTo.get(started_on) ?? 0));
    const passed = heldDays(holds.get(held_case) ?? [], started_on, end, calendar);
    const time = all - passed;
    return {
      departmentId: department_id,
      regionId: region_id,
      startedOn: started_on,
      time,
      event: met_on !== null,
      turns,
    };
  });
}

/** Cases of one statement. */
const AT_ONCE = 1000;

/** How many working days there are up to each day, from the day after the first. */
function countWorkingDays(first: Day, last: Day, calendar: WorkingCalendar): Map<Day, number> {
  const counts = new Map<Day, number>([[first, 0]]);
  let count = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
    counts.set(day, count);
  }
  return counts;
}

/** The working days after a start, up to an end, that lie in a hold. */
function heldDays(holds: readonly Hold[], started: Day, end: Day, calendar: WorkingCalendar): number {
  if (holds.length === 0) return 0;
  let days = 0;
  for (let day = addDays(started, 1); day <= end; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar) && heldBy(day, holds, end)) days += 1;
  }
  return days;
}
