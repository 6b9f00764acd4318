/** YYYY-MM-DD, in Asia/Shanghai. */
export type Day = string;

/** Announced days off (false) and shifted working days (true), by day. */
export type DaysOff = ReadonlyMap<Day, boolean>;

/** Days that are not charged to a body, both ends among them; `until` null while they last. */
export interface Hold {
  from: Day;
  until: Day | null;
}

/** Where a clock ends that stands still. */
export const NEVER = "9999-12-31";

const MILLISECONDS = 86_400_000;
const SATURDAY = 6;

const number = (day: Day) => Date.parse(day) / MILLISECONDS;
const dayOf = (days: number): Day => new Date(days * MILLISECONDS).toISOString().slice(0, 10);

/** Monday to Friday, unless the State Council announced otherwise. */
function works(days: number, daysOff: DaysOff): boolean {
  const weekday = new Date(days * MILLISECONDS).getUTCDay();
  return daysOff.get(dayOf(days)) ?? (weekday > 0 && weekday < SATURDAY);
}

/** The last of some working days after a day. */
export function lastDay(after: Day, workingDays: number, daysOff: DaysOff): Day {
  return walk(after, workingDays, (day) => works(day, daysOff));
}

function walk(after: Day, count: number, counts: (days: number) => boolean): Day {
  let at = number(after);
  for (let left = count; left > 0;) {
    at += 1;
    if (counts(at)) left -= 1;
  }
  return dayOf(at);
}

/**
 * When a stage is or was due: its working days after the day on which it started, but for held ones. A hold bears on what
 * was neither met nor due when it began, and no further than to the day on which it was met. `NEVER` while one lasts.
 */
export function dueDay(
  { started, workingDays, met }: { started: Day; workingDays: number; met: Day | null },
  holds: readonly Hold[],
  daysOff: DaysOff,
): Day {
  const bear = holds.filter(({ from }) => met === null || from < met);
  const ended = bear.map(({ from, until }) => ({ from, until: least(until, met) }));
  const held = (day: Day) => ended.some(({ from, until }) => until !== null && from <= day && day <= until);
  const due = walk(started, workingDays, (day) => works(day, daysOff) && !held(dayOf(day)));
  return ended.some(({ from, until }) => until === null && from <= due) ? NEVER : due;
}

const least = (one: Day | null, other: Day | null) =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;

/**
 * Working days after the due day, up to the day on which it was met or to `today`. The days of a hold that began after the
 * due day are left out but for its first, on which the lateness stood on the page already. At least 1 once it is late.
 */
export function daysLate(
  { due, met }: { due: Day; met: Day | null },
  holds: readonly Hold[],
  today: Day,
  daysOff: DaysOff,
): number {
  const end = met ?? today;
  if (end <= due) return 0;
  let late = 0;
  for (let at = number(due) + 1; at <= number(end); at += 1) {
    const day = dayOf(at);
    const held = holds.some(({ from, until }) => from < day && day <= (until ?? end));
    if (works(at, daysOff) && !held) late += 1;
  }
  return Math.max(1, late);
}
