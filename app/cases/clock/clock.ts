import type { HoldKind } from "../../../db/tables/cases/clocks.ts";
import { addDays, type Day } from "../../day.ts";

export {
  CLOCK_STAGES,
  type ClockStage,
  daysByStage,
  MOST_WORKING_DAYS,
  type SetDays,
  STAGE_WORKING_DAYS,
  workingDaysOf,
} from "./stages.ts";

/**
 * Working days from the start of the clock in which a department says that a case is not its own and is rid of the clock:
 * as long as the Regulations on Petitions (信访工作条例, 2022, article 23) give for such an objection.
 */
export const DAYS_TO_REFUSE = 5;

/** Public holidays (false) and shifted working days (true) as announced by the State Council, by day. */
export type WorkingCalendar = ReadonlyMap<Day, boolean>;

/** Days that are not charged to the body (不计时), the first and the last among them; null = still open. */
export interface Hold {
  fromDay: Day;
  untilDay: Day | null;
  kind: HoldKind;
}

export interface ClosedHold extends Hold {
  untilDay: Day;
}

export interface DueDay {
  dueOn: Day;
  /** True when the clock reaches into a year whose holidays were not announced yet: weekdays alone were counted. */
  provisional: boolean;
  /** True when a hold that is still open began before the due day: it moves on by each working day that the hold lasts. */
  moving: boolean;
}

/**
 * The last day of a clock of `workingDays`, counted from the day after `startedOn`; days off and held days are passed
 * over, each once. (That the day of the event does not count, and that a last day which is none moves on, are the rules
 * of the Civil Code of 2020, articles 201 and 203.)
 *
 * A hold that is open is taken to end with `today`, since what it will cost is not known: this is the earliest day on
 * which the clock can end, and until the hold is closed it lies after `today`. A hold that begins after the due day
 * changes nothing: what was missed stays missed.
 */
export function dueDay(
  startedOn: Day,
  workingDays: number,
  calendar: WorkingCalendar,
  holds?: readonly ClosedHold[],
): DueDay;
export function dueDay(
  startedOn: Day,
  workingDays: number,
  calendar: WorkingCalendar,
  holds: readonly Hold[],
  today: Day,
): DueDay;
export function dueDay(
  startedOn: Day,
  workingDays: number,
  calendar: WorkingCalendar,
  holds: readonly Hold[] = [],
  today: Day = startedOn,
): DueDay {
  const announced = announcedYears(calendar);
  let day = startedOn;
  let provisional = false;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (!announced.has(day.slice(0, 4))) provisional = true;
    if (isWorkingDay(day, calendar) && !heldBy(day, holds, today)) left -= 1;
  }
  const moving = holds.some((hold) => hold.untilDay === null && hold.fromDay <= today && hold.fromDay <= day);
  return { dueOn: day, provisional, moving };
}

/**
 * The latest day that a body may promise for a stage that is due on a day: as many working days again as the stage has.
 * (The bound is this site's; that an extension is given once and told is of the Regulations on Petitions of 2022, article 34.)
 */
export function latestPromise(dueOn: Day, workingDays: number, calendar: WorkingCalendar): Day {
  return dueDay(dueOn, workingDays, calendar).dueOn;
}

/** The years of which the calendar holds anything: weekdays alone count in any other. */
export function announcedYears(calendar: ReadonlyMap<Day, unknown>): ReadonlySet<string> {
  return new Set([...calendar.keys()].map((day) => day.slice(0, 4)));
}

/** Monday to Friday, unless the calendar says otherwise. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6);
}

/** The hold that a day lies in, the first of several; one that is open reaches to `today`. */
export function heldBy(day: Day, holds: readonly Hold[], today: Day): Hold | undefined {
  return holds.find((hold) => hold.fromDay <= day && day <= (hold.untilDay ?? today));
}

/** A stage's last day, and the day on which it was met. */
export interface Deadline {
  dueOn: Day;
  metOn: Day | null;
}

/**
 * Working days that an answer came, or is by `today`, after the due day: the clock's own unit. 0 while it is not late; an
 * answer on a weekend after the due day counts as one day late. Held days are not charged, but for the first of a hold: on
 * that day the lateness stood on the page already, and no act makes it less. `dueOn` is the due day with the same holds
 * passed over.
 */
export function workingDaysLate(
  { dueOn, metOn }: Deadline,
  today: Day,
  calendar: WorkingCalendar,
  holds: readonly Hold[] = [],
): number {
  const end = metOn ?? today;
  if (end <= dueOn) return 0;
  let days = 0;
  for (let day = addDays(dueOn, 1); day <= end; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar) && isCharged(day, holds, end)) days += 1;
  }
  return Math.max(1, days);
}

/** Whether a day after the due day is the body's own: see `workingDaysLate`. */
export function isCharged(day: Day, holds: readonly Hold[], end: Day): boolean {
  return !holds.some((hold) => hold.fromDay < day && day <= (hold.untilDay ?? end));
}

/**
 * Working days left after `today` up to the due day, held ones not counted: 0 on the due day itself, once it is over and
 * once the stage is met. `dueOn` is the due day with the same holds passed over.
 */
export function remainingWorkingDays(
  { dueOn, metOn }: Deadline,
  today: Day,
  calendar: WorkingCalendar,
  holds: readonly Hold[] = [],
): number {
  if (metOn !== null) return 0;
  let days = 0;
  for (let day = addDays(today, 1); day <= dueOn; day = addDays(day, 1))
    if (isWorkingDay(day, calendar) && !heldBy(day, holds, today)) days += 1;
  return days;
}

/** How a clock stands on a day; `held` = it stands still, with the moderators. What was met after the due day stays late for good. */
export type ClockState = "running" | "overdue" | "on_time" | "late" | "held";

/** `heldOn`: the day from which it stands still, while it does; never of one that was late before. */
export function clockState({ dueOn, metOn, heldOn }: Deadline & { heldOn?: Day | null }, today: Day): ClockState {
  if (metOn !== null) return metOn <= dueOn ? "on_time" : "late";
  if (heldOn) return "held";
  return today > dueOn ? "overdue" : "running";
}
