import { describe, expect, test } from "vitest";
import { medianTime, survivalAt, survivalCurve, type WatchedTime } from "../../app/measures/survival.ts";

/** Weeks in remission under 6-mercaptopurine: Freireich et al. 1963, Blood 21:699; negative = still in remission when last seen. */
const SIX_MP = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
/** The same under placebo, none of them censored. */
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

const timesOf = (weeks: readonly number[]): WatchedTime[] =>
  weeks.map((week) => ({ time: Math.abs(week), event: week > 0 }));

describe("the time until something happens, with those to whom it has not happened yet", () => {
  test("is as published for the leukaemia remissions of Freireich et al.", () => {
    const steps = survivalCurve(timesOf(SIX_MP));
    // Kleinbaum and Klein, Survival Analysis, 3rd ed. 2012, table of the 6-MP group: time, at risk, failed, survival.
    expect(
      steps.map(({ time, atRisk, events, survival }) => [time, atRisk, events, Number(survival.toFixed(4))]),
    ).toEqual([
      [6, 21, 3, 0.8571],
      [7, 17, 1, 0.8067],
      [10, 15, 1, 0.7529],
      [13, 12, 1, 0.6902],
      [16, 11, 1, 0.6275],
      [22, 7, 1, 0.5378],
      [23, 6, 1, 0.4482],
    ]);
    // By hand: S = 18/21, Greenwood's sum 3/(21·18) = 0.0079365; half = 1.959964·√0.0079365 ÷ 0.1541507 = 1.132709.
    expect(steps[0]?.low).toBeCloseTo(0.857143 ** Math.exp(1.132709), 5);
    expect(steps[0]?.high).toBeCloseTo(0.857143 ** Math.exp(-1.132709), 5);
    expect(medianTime(steps)).toEqual({ value: 23, low: 13, high: null });
    expect(medianTime(survivalCurve(timesOf(PLACEBO)))).toEqual({ value: 8, low: 4, high: 11 });
  });

  test("without anybody who left early is the share that is left", () => {
    const steps = survivalCurve(timesOf(PLACEBO));
    for (const { time, survival } of steps) {
      expect(survival).toBeCloseTo(PLACEBO.filter((week) => week > time).length / PLACEBO.length, 12);
    }
    expect(steps.at(-1)).toMatchObject({ survival: 0, low: 0 });
  });

  test("takes several alike for as many apart, in whatever order", () => {
    const apart = timesOf([...SIX_MP, ...SIX_MP]);
    const together = timesOf(SIX_MP).map((one) => ({ ...one, weight: 2 }));
    expect(survivalCurve(together.toReversed())).toEqual(survivalCurve(apart));
  });

  test("is nothing where nothing happened", () => {
    expect(survivalCurve([])).toEqual([]);
    const none = survivalCurve(timesOf([-3, -4, -5]));
    expect(none).toEqual([]);
    expect(survivalAt(none, 9)).toBe(1);
    expect(medianTime(none)).toEqual({ value: null, low: null, high: null });
  });

  test("has the truth in its interval about as often as it says: 2,000 draws of 60 exponential times, a part of them cut short", () => {
    const draw = numbers(20261210);
    const at = 10;
    const truth = Math.exp(-at / 15);
    let [held, heldMedian] = [0, 0];
    const DRAWS = 2000;
    for (let index = 0; index < DRAWS; index += 1) {
      const steps = survivalCurve(
        Array.from({ length: 60 }, () => {
          const [event, cut] = [-15 * Math.log(1 - draw()), 5 + 40 * draw()];
          return { time: Math.min(event, cut), event: event <= cut };
        }),
      );
      const { low, high } = steps.findLast((step) => step.time <= at) ?? { low: 1, high: 1 };
      if (low <= truth && truth <= high) held += 1;
      const median = medianTime(steps);
      const real = 15 * Math.log(2);
      if ((median.low ?? 0) <= real && real <= (median.high ?? Infinity)) heldMedian += 1;
    }
    // Three standard errors of 95 % in 2,000 draws are 1.5 points.
    expect(held / DRAWS).toBeGreaterThan(0.935);
    expect(held / DRAWS).toBeLessThan(0.965);
    expect(heldMedian / DRAWS).toBeGreaterThan(0.935);
    expect(heldMedian / DRAWS).toBeLessThan(0.97);
  });
});

/** Numbers from 0 to 1 that look drawn by lot and are the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
