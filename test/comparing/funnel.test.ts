import { describe, expect, test } from "vitest";
import { binomialUpTo, exactLimits, funnelBand, limitsAt, TAILS } from "../../app/comparing/statistics/funnel.ts";
import { incompleteBeta, logGamma } from "../../app/comparing/statistics/gamma.ts";

test("the logarithm of the gamma function is that of tables and of SciPy", () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
  for (const [x, value] of [
    [0.001, 6.907178885383853],
    [3.7, 1.428072326665388],
    [14.9, 24.924132002217277],
    [171, 706.5730622457875],
    [1e4, 82099.71749644238],
  ] as const) {
    expect(Math.abs(logGamma(x) / value - 1), String(x)).toBeLessThan(1e-13);
  }
});

test("the incomplete beta function is that of SciPy, on either side of its middle", () => {
  for (const [x, a, b, value] of [
    [0.3, 2, 5, 0.5798250000000003],
    [0.01, 0.5, 30, 0.560665631094749],
    [0.62, 930, 571, 0.5114570863370071],
    [0.999, 1.5, 0.7, 0.9891337891820957],
  ] as const) {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(value, 11);
  }
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
});

test("binomial probabilities are the sums of their terms", () => {
  for (const [base, share] of [
    [1, 0.4],
    [12, 0.55],
    [40, 0.7],
    [150, 0.03],
    [300, 0.9],
  ] as const) {
    // A second method: each term from the one before.
    let term = (1 - share) ** base;
    let sum = term;
    for (let count = 0; count < base; count += 1) {
      expect(binomialUpTo(count, base, share)).toBeCloseTo(sum, 10);
      term *= (((base - count) / (count + 1)) * share) / (1 - share);
      sum += term;
    }
  }
  expect([binomialUpTo(-1, 5, 0.5), binomialUpTo(5, 5, 0.5)]).toEqual([0, 1]);
});

describe("exact limits", () => {
  /** Worked out with SciPy's own quantiles: target, base, of 95 %, of 99.8 %. */
  const TABLE = [
    [0.7, 40, 0.5398812504, 0.8490173086, 0.4523318074, 0.9198792895],
    [0.95, 10, 0.7180833109, 1, 0.5970462585, 1],
    [0.55, 12, 0.2181821877, 0.8755305636, 0.0767200707, 0.9974103163],
    [0.55, 100, 0.446844145, 0.6521089961, 0.3907003612, 0.70690743],
    [0.05, 30, 0, 0.1597509163, 0, 0.2280852523],
    [0.62, 1500, 0.5950229925, 0.6448230079, 0.5807246954, 0.6588241923],
  ] as const;

  test.each(TABLE)("of %d with a base of %d", (target, base, low, high, farLow, farHigh) => {
    const [near, far] = [exactLimits(target, base, TAILS.near), exactLimits(target, base, TAILS.far)];
    [low, high, farLow, farHigh].forEach((limit, at) => {
      expect([near.low, near.high, far.low, far.high][at]).toBeCloseTo(limit, 8);
    });
  });

  test("worked by hand: 4 throws of a coin reach 2.5 % at no head, interpolated below 0; 10 reach it at 2", () => {
    expect(exactLimits(0.5, 4, TAILS.near)).toEqual({ low: 0, high: 1 });
    // P(at most 2) = 56 / 1024, P(at most 1) = 11 / 1024: (2 − (0.0546875 − 0.025) / 0.0439453125) / 10.
    expect(exactLimits(0.5, 10, TAILS.near).low).toBeCloseTo((2 - (0.0546875 - 0.025) / 0.0439453125) / 10, 12);
  });

  test("leave out a value just when it, or one further out, has a smaller probability than the tail", () => {
    for (const target of [0.02, 0.3, 0.61, 0.95]) {
      for (const base of [10, 17, 40, 123]) {
        for (const tail of [TAILS.near, TAILS.far]) {
          const { low, high } = exactLimits(target, base, tail);
          for (let count = 0; count <= base; count += 1) {
            expect(count / base < low).toBe(binomialUpTo(count, base, target) < tail.each);
            expect(count / base > high).toBe(1 - binomialUpTo(count - 1, base, target) < tail.each);
          }
        }
      }
    }
  });

  test("never leave out more of those that are like all others than they say, and not many fewer where the base is large", () => {
    const outside = (base: number, target: number, tail: (typeof TAILS)["near" | "far"]) => {
      const { low, high } = exactLimits(target, base, tail);
      let sum = 0;
      for (let count = 0; count <= base; count += 1) {
        const here = binomialUpTo(count, base, target) - binomialUpTo(count - 1, base, target);
        if (count / base < low || count / base > high) sum += here;
      }
      return sum;
    };
    const targets = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9];
    const mean = (bases: readonly number[]) =>
      bases.flatMap((base) => targets.map((target) => outside(base, target, TAILS.near))).reduce((a, b) => a + b, 0) /
      (bases.length * targets.length);
    for (const base of [10, 20, 50, 100, 200]) {
      for (const target of targets) {
        expect(outside(base, target, TAILS.near)).toBeLessThanOrEqual(0.05);
        expect(outside(base, target, TAILS.far)).toBeLessThanOrEqual(0.002);
      }
    }
    expect(mean([10, 14, 18, 22, 26])).toBeGreaterThan(0.02);
    expect(mean([100, 180, 260, 340])).toBeGreaterThan(0.04);
  });
});

describe("the limits of a group", () => {
  test("are the exact ones where its bodies differ by chance alone, and else never narrower", () => {
    expect(limitsAt({ target: 0.7, tau2: 0 }, 40, TAILS.near)).toEqual(exactLimits(0.7, 40, TAILS.near));
    const wide = limitsAt({ target: 0.7, tau2: 0.01 }, 40, TAILS.near);
    // By hand: √(0.7 × 0.3 ÷ 40 + 0.01) = 0.1234909; × 1.959964 = 0.2420377.
    expect(wide.low).toBeCloseTo(0.7 - 0.2420377, 6);
    expect(wide.high).toBeCloseTo(0.7 + 0.2420377, 6);
    const exact = exactLimits(0.7, 40, TAILS.near);
    const barely = limitsAt({ target: 0.7, tau2: 1e-9 }, 40, TAILS.near);
    expect(barely.low).toBeLessThanOrEqual(exact.low);
    expect(barely.high).toBeGreaterThanOrEqual(exact.high);
    expect(limitsAt({ target: 0.97, tau2: 0.04 }, 40, TAILS.far).high).toBe(1);
  });

  test("put each share in one of five bands", () => {
    const centre = { target: 0.7, tau2: 0 };
    const bands = [15, 18, 19, 21, 22, 28, 33, 34, 36, 37].map((count) => funnelBand({ count, base: 40 }, centre));
    expect(bands).toEqual([
      "far_below",
      "far_below",
      "below",
      "below",
      "within",
      "within",
      "within",
      "above",
      "above",
      "far_above",
    ]);
  });

  test("call nobody different where all, or none, are counted", () => {
    expect(funnelBand({ count: 20, base: 20 }, { target: 1, tau2: 0 })).toBe("within");
    expect(funnelBand({ count: 0, base: 20 }, { target: 0, tau2: 0 })).toBe("within");
  });
});
