import { clockState, dueDay, type WorkingCalendar, workingDaysLate } from "../../../cases/clock/clock.ts";
import type { Day } from "../../../day.ts";

/** Working days within which somebody who tells of retaliation is to have a first answer. */
export const FIRST_ANSWER_WORKING_DAYS = 3;
/** Answers to one word of retaliation before it is closed. */
export const MAX_FLAG_REPLIES = 20;
/** So many of the desk are to have seen a word of retaliation by the day after. */
export const EYES = 2;

/** How the first answer stands: still due, overdue, or given. */
export interface FlagClock {
  dueOn: Day;
  state: "running" | "overdue" | "answered";
  /** Working days beyond the due day; 0 unless it is overdue. */
  daysLate: number;
}

/** The clock of a word of retaliation on a day; `answeredOn` is the day of the first answer. */
export function flagClock(
  { raisedOn, answeredOn }: { raisedOn: Day; answeredOn: Day | null },
  today: Day,
  calendar: WorkingCalendar,
): FlagClock {
  const { dueOn } = dueDay(raisedOn, FIRST_ANSWER_WORKING_DAYS, calendar);
  if (answeredOn !== null) return { dueOn, state: "answered", daysLate: 0 };
  const overdue = clockState({ dueOn, metOn: null }, today) === "overdue";
  return {
    dueOn,
    state: overdue ? "overdue" : "running",
    daysLate: overdue ? workingDaysLate({ dueOn, metOn: null }, today, calendar) : 0,
  };
}

/** True once a day has passed and fewer than `EYES` of the desk have seen it. */
export function lacksEyes(raisedOn: Day, seenBy: number, today: Day): boolean {
  return today > raisedOn && seenBy < EYES;
}

/** In which order they stand: what is overdue, what waits for its first answer, what was answered; each by age. */
export function bySooner<Flag extends { raisedOn: Day; clock: FlagClock }>(one: Flag, other: Flag): number {
  const rank = { overdue: 0, running: 1, answered: 2 };
  const difference = rank[one.clock.state] - rank[other.clock.state];
  if (difference !== 0) return difference;
  return one.raisedOn === other.raisedOn ? 0 : one.raisedOn < other.raisedOn ? -1 : 1;
}

/** The day on which the reporter was last answered on retaliation, closed or not; null before. */
export function lastAnswerOn(
  flags: readonly { handledOn: Day | null; replies: readonly { repliedOn: Day }[] }[],
): Day | null {
  const days = flags.flatMap((flag) => [
    ...flag.replies.map((reply) => reply.repliedOn),
    ...(flag.handledOn === null ? [] : [flag.handledOn]),
  ]);
  return days.sort().at(-1) ?? null;
}
