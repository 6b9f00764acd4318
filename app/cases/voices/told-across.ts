import { hourStepOf } from "./told-together.ts";

/** With fewer cases that tell hours, nothing is said of them together: a middle of two is none. */
export const FEWEST_CASES = 3;

/** A step of hours a month, up to its end; the last has none. */
export type HourStep = ReturnType<typeof hourStepOf>;

/** What cases tell of hours a month, each by the middle one of its groups; never a sum. */
export interface HoursAcross {
  /** Cases that tell hours. */
  cases: number;
  middle: HourStep;
  lowest: HourStep;
  highest: HourStep;
}

/**
 * The middle, lowest and highest step of the cases that tell hours; null of fewer than `FEWEST_CASES`. `steps`: how many cases
 * there are of each step, by where it begins, ascending; of each case the middle group stands, and of two middle ones the lower, since
 * steps have no mean. Likewise of the cases. All of it is on the pages of the cases already.
 */
export function hoursAcross(steps: readonly { from: number; cases: number }[]): HoursAcross | null {
  const cases = steps.reduce((sum, step) => sum + step.cases, 0);
  const [lowest, highest] = [steps[0], steps.at(-1)];
  if (cases < FEWEST_CASES || !lowest || !highest) return null;
  let before = 0;
  const middle = steps.find((step) => (before += step.cases) * 2 >= cases) ?? highest;
  return {
    cases,
    middle: hourStepOf(middle.from),
    lowest: hourStepOf(lowest.from),
    highest: hourStepOf(highest.from),
  };
}
