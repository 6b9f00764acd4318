import { describe, expect, test } from "vitest";
import { drawBeta, rankRanges, seeded } from "../../app/comparing/statistics/ranks.ts";
import { groupDistribution, shrunkShare } from "../../app/comparing/statistics/shrinkage.ts";
import { makeGroups, RATS, SIX } from "./groups.ts";

describe("the distribution of a group", () => {
  test("has, of the rat tumours, the published means: α = 2.4, β = 14.3", () => {
    const group = groupDistribution(RATS);
    const mean = (read: (point: (typeof group)[number]) => number) =>
      group.reduce((sum, point) => sum + point.probability * read(point), 0);
    expect(mean(() => 1)).toBeCloseTo(1, 12);
    expect(mean((point) => point.mean * point.weight)).toBeCloseTo(2.403, 1);
    expect(mean((point) => (1 - point.mean) * point.weight)).toBeCloseTo(14.319, 1);
  });

  test("draws shares in as a grid of 1,200 × 1,200 points does", () => {
    const group = groupDistribution(SIX);
    const found = SIX.map((body) => shrunkShare(body, group));
    const wanted = [0.5245, 0.61662, 0.70875, 0.55521, 0.80088, 0.67804];
    found.forEach((share, at) => expect(Math.abs(share - (wanted[at] ?? 0))).toBeLessThan(0.002));
  });

  test("draws a share nearer to the group's the fewer cases it has, and never past it", () => {
    const bodies = [...SIX, { count: 9, base: 10 }, { count: 90, base: 100 }];
    const group = groupDistribution(bodies);
    const [few = 0, many = 0] = bodies.slice(-2).map((body) => shrunkShare(body, group));
    expect(few).toBeGreaterThan(0.65);
    expect(few).toBeLessThan(many);
    expect(many).toBeLessThan(0.9);
  });

  test("stands where counts are very many or all the same", () => {
    const large = [5200, 5900, 6400, 7100, 7700].map((count) => ({ count, base: 10_000 }));
    const group = groupDistribution(large);
    large.forEach((body) => expect(shrunkShare(body, group)).toBeCloseTo(body.count / body.base, 2));
    const all = Array.from({ length: 6 }, () => ({ count: 20, base: 20 }));
    expect(shrunkShare(all[0] ?? { count: 0, base: 1 }, groupDistribution(all))).toBeGreaterThan(0.95);
  });
});

describe("places", () => {
  test("are the same each time, since the draws are", () => {
    const group = groupDistribution(SIX);
    expect(rankRanges(SIX, group)).toEqual(rankRanges(SIX, group));
    expect(rankRanges(SIX, group, 2)).not.toEqual([]);
  });

  test("of bodies that nothing tells apart may be any", () => {
    const alike = Array.from({ length: 8 }, () => ({ count: 13, base: 20 }));
    for (const { best, worst } of rankRanges(alike, groupDistribution(alike))) expect([best, worst]).toEqual([1, 8]);
  });

  test("are sure where the differences are beyond doubt, the highest share first", () => {
    const apart = [1000, 5000, 9000, 3000, 7000].map((count) => ({ count, base: 10_000 }));
    expect(rankRanges(apart, groupDistribution(apart))).toEqual(
      [5, 3, 1, 4, 2].map((place) => ({ best: place, worst: place })),
    );
  });

  test("hold the true place at least 95 times in 100", () => {
    const next = makeGroups(21, { size: 12, bases: [20, 120], mean: 0.6, weight: 12 });
    let held = 0;
    for (let at = 0; at < 40; at += 1) {
      const { truth, bodies } = next();
      const ranges = rankRanges(bodies, groupDistribution(bodies), at + 1);
      truth.forEach((share, body) => {
        const place = 1 + truth.filter((other) => other > share).length;
        const { best, worst } = ranges[body] ?? { best: 0, worst: 0 };
        if (best <= place && place <= worst) held += 1;
      });
    }
    expect(held / (40 * 12)).toBeGreaterThan(0.95);
  });
});

test("draws have the mean and the spread of their distribution, also where it is deepest at its ends", () => {
  const random = seeded(1);
  for (const [alpha, beta] of [
    [12, 5],
    [0.6, 0.4],
    [0.3, 9],
  ] as const) {
    const all = Array.from({ length: 20_000 }, () => drawBeta(random, alpha, beta));
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length;
    expect(mean).toBeCloseTo(alpha / (alpha + beta), 2);
    expect(variance).toBeCloseTo((alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1)), 2);
  }
});
