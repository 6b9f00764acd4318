/** Fewer reports of a county than this are not told apart. */
export const FEW = 5;
/** How far back the decisions reach, in days. */
export const DECIDED_DAYS = 90;

/** A number of days, and how many reports have it. */
export interface Waits {
  days: number;
  count: number;
}

/**
 * The wait below or at which a share of the reports was decided: the smallest number of days that at least this share
 * did not exceed (nearest rank). Null without reports.
 */
export function waitAt(waits: readonly Waits[], share: number): number | null {
  const sorted = [...waits].filter((one) => one.count > 0).sort((a, b) => a.days - b.days);
  const total = sorted.reduce((sum, one) => sum + one.count, 0);
  let reached = 0;
  for (const { days, count } of sorted) {
    reached += count;
    if (reached >= share * total) return days;
  }
  return null;
}

/** How long the reports that wait have waited, in the steps of the chart; each from and to how many days, inclusive. */
export const STEPS = [
  [0, 2],
  [3, 6],
  [7, 13],
  [14, 29],
  [30, null],
] as const;

/** How many fall into each of the steps. */
export function inSteps(waits: readonly Waits[]): number[] {
  return STEPS.map(([from, to]) =>
    waits.filter((one) => one.days >= from && (to === null || one.days <= to)).reduce((sum, one) => sum + one.count, 0),
  );
}
