import { hourStepOf, type ToldGroup } from "./told-together.ts";

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
 * The middle, lowest and highest step of the cases that tell hours; null of fewer than `FEWEST_CASES`. Of each case the
 * middle group stands, and of two middle ones the lower: steps have no mean. All of it is on the pages of the cases already.
 */
export function hoursAcross(groups: readonly ToldGroup[]): HoursAcross | null {
  const byCase = Map.groupBy(
    groups.filter(({ hoursFrom }) => hoursFrom !== null),
    ({ case: number }) => number,
  );
  const steps = ascending(
    [...byCase.values()].map((own) => middleOf(ascending(own.map(({ hoursFrom }) => hoursFrom ?? 0)))),
  );
  if (steps.length < FEWEST_CASES) return null;
  return {
    cases: steps.length,
    middle: hourStepOf(middleOf(steps)),
    lowest: hourStepOf(steps[0] ?? 0),
    highest: hourStepOf(steps.at(-1) ?? 0),
  };
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

/** The lower middle of numbers in ascending order. */
const middleOf = (numbers: readonly number[]) => numbers[Math.floor((numbers.length - 1) / 2)] ?? 0;
