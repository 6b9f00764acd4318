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

/** The waits of a county; null where no county is known. */
export type OfCounty = Waits & { county: number | null };

/** How many reports these are. */
export const total = (waits: readonly Waits[]) => waits.reduce((sum, one) => sum + one.count, 0);

/**
 * The waits that the site's figures may be worked out from: those of counties with at least `FEW`, which are told apart,
 * and the rest only if they are at least `FEW` together. Else what is hidden is the total less what is shown.
 */
export function tellable<T extends OfCounty>(waits: readonly T[]): T[] {
  const sums = new Map([...Map.groupBy(waits, (one) => one.county)].map(([county, own]) => [county, total(own)]));
  const apart = waits.filter(({ county }) => county !== null && (sums.get(county) ?? 0) >= FEW);
  return total(waits) - total(apart) >= FEW ? [...waits] : apart;
}

/** How long the reports that wait have waited, in the steps of the chart; each from and to how many days, inclusive. */
export const AGE_STEPS = [
  [0, 2],
  [3, 6],
  [7, 13],
  [14, 29],
  [30, null],
] as const;

/** How many fall into each of the steps. */
export function inSteps(waits: readonly Waits[]): number[] {
  return AGE_STEPS.map(([from, to]) =>
    waits.filter((one) => one.days >= from && (to === null || one.days <= to)).reduce((sum, one) => sum + one.count, 0),
  );
}
