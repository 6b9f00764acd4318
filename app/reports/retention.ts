import type { ClosedUntil } from "../../db/queries/reports/retention.ts";
import { addDays, type Day } from "../day.ts";

/** The reporter may come back to an answered matter for so long: two rounds of asking, 30 and 90 days after the answer. */
export const DAYS_AFTER_ANSWER = 90;
/** A matter that nobody answers is taken as closed so long after it was due: no text is kept for ever. */
export const DAYS_AFTER_DUE = 365;

/**
 * The rule of retention: everything that a reporter gave is destroyed `retentionDays` after the matter is closed. A report
 * is closed
 * - when it is declined: on the day of the decision, or of that on the appeal;
 * - when its case is withdrawn: on that day;
 * - when its case is answered: `DAYS_AFTER_ANSWER` after the department's last answer;
 * - when nobody answers: `DAYS_AFTER_DUE` after the answer was due;
 * and never before the day of its own decision, as with a report linked to an old case. One that still waits for a
 * decision is not closed, nor one whose appeal or word of retaliation waits; one that was taken back was destroyed then. Answers the last day of each that lets a report be
 * destroyed today.
 */
export function closedUntil(today: Day, retentionDays: number): ClosedUntil {
  const decided = addDays(today, -retentionDays);
  return {
    decided,
    answered: addDays(decided, -DAYS_AFTER_ANSWER),
    due: addDays(decided, -DAYS_AFTER_DUE),
  };
}
