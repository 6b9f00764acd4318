import { addDays, type Day } from "../../day.ts";
import {
  announcedYears,
  type Deadline,
  dueDay,
  type DueDay,
  heldBy,
  type Hold,
  isCharged,
  isWorkingDay,
  workingDaysLate,
  type WorkingCalendar,
} from "./clock.ts";
import type { HoldKind } from "./stages.ts";

/** The announced exceptions with the names of their holidays, by day. */
export type NamedCalendar = ReadonlyMap<Day, { working: boolean; name: string }>;

/** Days one after another that were not counted, for one reason; a day that is off and held is off. */
export type PassedOver = { from: Day; until: Day } & (
  | { why: "weekend" }
  | { why: "holiday"; name: string }
  | { why: "hold"; kind: HoldKind }
);

/** How a span of days was counted. */
export interface CountedSpan {
  passedOver: PassedOver[];
  /** Saturdays and Sundays that count, being worked, with the holiday they are shifted for. */
  shifted: { day: Day; name: string }[];
  /** The years within it that are not announced, where weekdays alone count. */
  unannounced: string[];
}

/** What a page tells of how a due day came about, and of the days after it. */
export interface HowComputed extends CountedSpan, DueDay {
  startedOn: Day;
  workingDays: number;
  /** How the days after the due day were counted; null while it is not late. */
  late: (CountedSpan & { days: number; until: Day }) | null;
}

/**
 * How a due day was computed, and the lateness after it: every day that was passed over and why, in the order of the days.
 * `metOn` is the day on which the stage was met, null = by `today` it is not.
 */
export function howComputed(
  clock: { startedOn: Day; workingDays: number; metOn: Day | null },
  calendar: NamedCalendar,
  holds: readonly Hold[],
  today: Day,
): HowComputed {
  const working: WorkingCalendar = new Map([...calendar].map(([day, one]) => [day, one.working]));
  const { startedOn, workingDays, metOn } = clock;
  const due = dueDay(startedOn, workingDays, working, holds, today);
  const deadline: Deadline = { dueOn: due.dueOn, metOn };
  const days = workingDaysLate(deadline, today, working, holds);
  const until = metOn ?? today;
  const held = (day: Day) => heldBy(day, holds, today);
  const heldAfter = (day: Day) => (isCharged(day, holds, until) ? undefined : heldBy(day, holds, until));
  return {
    startedOn,
    workingDays,
    ...due,
    ...countSpan(startedOn, due.dueOn, calendar, working, held),
    late: days === 0 ? null : { days, until, ...countSpan(due.dueOn, until, calendar, working, heldAfter) },
  };
}

/** The days after `after` up to `until`. */
function countSpan(
  after: Day,
  until: Day,
  calendar: NamedCalendar,
  working: WorkingCalendar,
  heldOn: (day: Day) => Hold | undefined,
): CountedSpan {
  const announced = announcedYears(calendar);
  const passedOver: PassedOver[] = [];
  const shifted: CountedSpan["shifted"] = [];
  const unannounced = new Set<string>();
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (!announced.has(day.slice(0, 4))) unannounced.add(day.slice(0, 4));
    const entry = calendar.get(day);
    const hold = heldOn(day);
    if (!isWorkingDay(day, working))
      pass(passedOver, day, entry ? { why: "holiday", name: entry.name } : { why: "weekend" });
    else if (hold) pass(passedOver, day, { why: "hold", kind: hold.kind });
    else if (entry) shifted.push({ day, name: entry.name });
  }
  return { passedOver, shifted, unannounced: [...unannounced] };
}

type Reason = PassedOver extends infer One ? (One extends PassedOver ? Omit<One, "from" | "until"> : never) : never;

/** Lengthens the last span by a day, or begins another when the reason is another. */
function pass(spans: PassedOver[], day: Day, reason: Reason) {
  const last = spans.at(-1);
  const same =
    last && addDays(last.until, 1) === day && JSON.stringify({ ...last, ...reason }) === JSON.stringify(last);
  if (same) last.until = day;
  else spans.push({ from: day, until: day, ...reason } as PassedOver);
}
