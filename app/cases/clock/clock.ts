import { addDays, type Day } from "../../day.ts";

/** Working days a department has to answer when its region sets no other number. */
export const DEFAULT_REPLY_WORKING_DAYS = 15;

/** The working days of the nearest region that sets a number, from a region upwards; else the default. */
export function replyWorkingDays(regions: readonly { reply_working_days: number | null }[]): number {
  return regions.find((region) => region.reply_working_days !== null)?.reply_working_days ?? DEFAULT_REPLY_WORKING_DAYS;
}

/** Public holidays (false) and shifted working days (true) as announced by the State Council, by day. */
export type WorkingCalendar = ReadonlyMap<Day, boolean>;

export interface DueDay {
  dueOn: Day;
  /** True when the clock reaches into a year whose holidays were not announced yet: weekdays alone were counted. */
  provisional: boolean;
}

/**
 * The last day of a clock of `workingDays`, counted from the day after `startedOn`. (That the day of the event does not
 * count is the rule of the Civil Code of 2020, article 201.)
 */
export function dueDay(startedOn: Day, workingDays: number, calendar: WorkingCalendar): DueDay {
  const announcedYears = new Set([...calendar.keys()].map((day) => day.slice(0, 4)));
  let day = startedOn;
  let provisional = false;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (!announcedYears.has(day.slice(0, 4))) provisional = true;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { dueOn: day, provisional };
}

/** Monday to Friday, unless the calendar says otherwise. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6);
}

/**
 * Working days that an answer came, or is by `today`, after the due day: the clock's own unit. 0 while it is not late;
 * an answer on a weekend after the due day counts as one day late.
 */
export function workingDaysLate(
  { dueOn, metOn }: { dueOn: Day; metOn: Day | null },
  today: Day,
  calendar: WorkingCalendar,
): number {
  const end = metOn ?? today;
  if (end <= dueOn) return 0;
  let days = 0;
  for (let day = addDays(dueOn, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days += 1;
  return Math.max(1, days);
}

/** How a clock stands on a day. An answer after the due day stays late for good. */
export type ClockState = "running" | "overdue" | "on_time" | "late";

export function clockState(deadline: { dueOn: Day; metOn: Day | null }, today: Day): ClockState {
  if (deadline.metOn !== null) return deadline.metOn <= deadline.dueOn ? "on_time" : "late";
  return today > deadline.dueOn ? "overdue" : "running";
}
