import { describe, expect, test } from "vitest";
import { funnelBand } from "../../app/comparing/statistics/funnel.ts";
import { rankabilityOf, RANKABLE_FROM } from "../../app/comparing/statistics/rankability.ts";
import {
  LEFT_BY_WINSORISING,
  overdispersion,
  pooledShare,
  quantileOf,
  varianceBetween,
  varianceBeyond,
} from "../../app/comparing/statistics/spread.ts";
import { seeded } from "../../app/comparing/statistics/ranks.ts";
import { makeGroups, SIX } from "./groups.ts";

/** Trials of vaccination against tuberculosis: Colditz 1994 (JAMA 271:698): cases and others, vaccinated and not. */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

describe("the variance between bodies", () => {
  test("is, of the BCG trials, the published 0.3088 (Q = 152.23 on 12 degrees of freedom)", () => {
    const trials = BCG.map(([a, b, c, d]) => ({
      value: Math.log(a / (a + b) / (c / (c + d))),
      within: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
    }));
    const weights = trials.reduce((sum, { within }) => sum + 1 / within, 0);
    const mean = trials.reduce((sum, { value, within }) => sum + value / within, 0) / weights;
    const q = trials.reduce((sum, { value, within }) => sum + (value - mean) ** 2 / within, 0);
    expect(q).toBeCloseTo(152.233, 3);
    expect(
      varianceBeyond(
        q,
        trials.map(({ within }) => within),
      ),
    ).toBeCloseTo(0.3088, 4);
  });

  test("worked by hand, of six bodies with 20 cases each", () => {
    // 78 of 120 = 0.65. Every s² is 0.65 × 0.35 ÷ 20 = 0.011375; the squares of the differences add up to 0.14, so Q = 12.3077.
    const q = 0.14 / 0.011375;
    expect(pooledShare(SIX)).toBeCloseTo(0.65, 12);
    // With equal variances τ² = (Q − 5) × s² ÷ 5.
    expect(varianceBetween(SIX, 0.65)).toBeCloseTo(((q - 5) * 0.011375) / 5, 10);
    expect(rankabilityOf(SIX)).toBeCloseTo((q - 5) / q, 10);
  });

  test("is none where the bodies differ less than chance lets them, and where all or none are counted", () => {
    const alike = [13, 13, 13, 13, 13].map((count) => ({ count, base: 20 }));
    expect(varianceBetween(alike, 0.65)).toBe(0);
    expect(overdispersion(alike, 0.65)).toEqual({ phi: 0, tau2: 0 });
    expect(rankabilityOf(alike)).toBe(0);
    const all = [20, 20, 20, 20, 20].map((count) => ({ count, base: 20 }));
    expect(overdispersion(all, 1)).toEqual({ phi: 0, tau2: 0 });
    expect(rankabilityOf(all)).toBe(0);
  });
});

describe("overdispersion", () => {
  test("draws the outer tenths in: the quantiles and the mean square that NumPy finds", () => {
    expect(quantileOf([1, 2, 4], 0.1)).toBeCloseTo(1.2, 12);
    expect(quantileOf([5], 0.9)).toBe(5);
    expect(overdispersion(SIX, 0.65).phi * LEFT_BY_WINSORISING).toBeCloseTo(1.4468864469, 9);
  });

  test("is 1 where chance is all: what drawing in takes of normal scores is put back", () => {
    // A second way to the constant: the mean square of a million values that are drawn in at the tenths.
    const random = seeded(3);
    let sum = 0;
    for (let at = 0; at < 500_000; at += 1) {
      const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      sum += Math.min(1.2815515655, Math.abs(z)) ** 2;
    }
    expect(sum / 500_000).toBeCloseTo(LEFT_BY_WINSORISING, 2);
  });

  test("does not widen the limits by a body by which it is different: with one far out, φ stays near 1", () => {
    const bodies = Array.from({ length: 20 }, (_, at) => ({
      count: at === 0 ? 20 : 70 + ((at * 7) % 9) - 4,
      base: 100,
    }));
    const target = pooledShare(bodies);
    expect(overdispersion(bodies, target).phi).toBeLessThan(1.2);
    expect(varianceBetween(bodies, target)).toBeGreaterThan(0.005);
  });
});

describe("the bands, over many groups", () => {
  const outside = (making: Parameters<typeof makeGroups>[1], groups: number) => {
    const next = makeGroups(11, making);
    const found = { near: 0, far: 0, all: 0 };
    for (let at = 0; at < groups; at += 1) {
      const { bodies } = next();
      const target = pooledShare(bodies);
      const { tau2 } = overdispersion(bodies, target);
      for (const body of bodies) {
        const band = funnelBand(body, { target, tau2 });
        found.all += 1;
        if (band !== "within") found.near += 1;
        if (band.startsWith("far")) found.far += 1;
      }
    }
    return { inside: 1 - found.near / found.all, far: found.far / found.all };
  };

  test("hold 94 to 96 in 100 bodies of groups that differ more than by chance", () => {
    for (const weight of [15, 40]) {
      const { inside, far } = outside({ size: 60, bases: [100, 400], mean: 0.65, weight }, 100);
      expect(inside).toBeGreaterThan(0.94);
      expect(inside).toBeLessThan(0.965);
      expect(far).toBeLessThan(0.006);
    }
  });

  test("call at most 5 in 100 different, and 2 in 1,000 far, where all are alike", () => {
    for (const size of [5, 12, 60]) {
      const { inside, far } = outside({ size, bases: [10, 80], mean: 0.65, weight: Infinity }, 3000 / size);
      expect(inside).toBeGreaterThan(0.95);
      expect(far).toBeLessThanOrEqual(0.002);
    }
  });
});

test("an order is next to never shown of bodies that are all alike, and mostly where they differ and have many cases", () => {
  const shown = (making: Parameters<typeof makeGroups>[1]) => {
    const next = makeGroups(5, making);
    return (
      Array.from({ length: 400 }, () => rankabilityOf(next().bodies) >= RANKABLE_FROM).filter(Boolean).length / 400
    );
  };
  expect(shown({ size: 5, bases: [10, 80], mean: 0.65, weight: Infinity })).toBeLessThan(0.01);
  expect(shown({ size: 12, bases: [10, 80], mean: 0.65, weight: Infinity })).toBe(0);
  expect(shown({ size: 12, bases: [100, 400], mean: 0.65, weight: 15 })).toBeGreaterThan(0.9);
  // One half of the differences real: seldom enough.
  expect(shown({ size: 12, bases: [30, 30], mean: 0.65, weight: 30 })).toBeLessThan(0.05);
});
