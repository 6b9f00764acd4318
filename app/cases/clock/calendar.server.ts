import type { Db } from "../../../db/engine.ts";
import { listCalendarDays } from "../../../db/queries/replies/calendar.ts";
import type { Day } from "../../day.ts";
import type { Hold, WorkingCalendar } from "./clock.ts";
import { type HowComputed, howComputed } from "./how-computed.ts";

/** The holidays and shifted working days that are entered, all of them or those after a day. */
export async function readCalendar(db: Db, after?: Day): Promise<WorkingCalendar> {
  return new Map((await listCalendarDays(db, after)).map((row) => [row.day, row.working === 1]));
}

/** How the due day of a clock, and its lateness, came about by the calendar as it is now: see `howComputed`. */
export async function readHowComputed(
  db: Db,
  clock: { startedOn: Day; workingDays: number; metOn: Day | null },
  holds: readonly Hold[],
  today: Day,
): Promise<HowComputed> {
  const named = (await listCalendarDays(db)).map(
    ({ day, working, name }) => [day, { working: working === 1, name }] as const,
  );
  return howComputed(clock, new Map(named), holds, today);
}
