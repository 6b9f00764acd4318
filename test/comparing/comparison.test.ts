import { describe, expect, test } from "vitest";
import { compareBodies } from "../../app/comparing/comparison.ts";
import type { Proportion } from "../../app/comparing/statistics/funnel.ts";
import { SIX } from "./groups.ts";

const named = (bodies: readonly Proportion[]) => bodies.map((body, at) => ({ ...body, code: `body-${at}` }));

describe("a comparison", () => {
  test("is not made of fewer than five bodies with ten cases; the rows stay as they are", () => {
    const few = named([...SIX.slice(0, 4), { count: 9, base: 9 }, { count: 0, base: 0 }]);
    const { total, group, compared, rows } = compareBodies(few);
    expect([total, group, compared]).toEqual([{ count: 55, base: 89 }, null, 4]);
    expect(rows).toEqual(few.map((body) => ({ ...body, standing: null })));
  });

  test("takes the group's level from all its bodies, and compares those with ten cases", () => {
    const { total, group, compared, rows } = compareBodies(named([...SIX, { count: 3, base: 5 }]));
    expect([total, group?.target]).toEqual([{ count: 81, base: 125 }, 81 / 125]);
    expect(compared).toBe(6);
    expect(rows.map(({ standing }) => standing === null)).toEqual([...SIX.map(() => false), true]);
  });

  test("shows no order where less than three quarters of the differences are real", () => {
    const { group, rows } = compareBodies(named(SIX));
    expect(group?.rankability).toBeCloseTo(0.59375, 5);
    expect(group?.rankable).toBe(false);
    expect(rows.every(({ standing }) => standing?.ranks === null)).toBe(true);
  });

  test("gives the first place to the smallest share where less is better", () => {
    const bodies = named([100, 300, 500, 700, 900].map((count) => ({ count, base: 1000 })));
    const places = (fewer: boolean) => compareBodies(bodies, fewer).rows.map(({ standing }) => standing?.ranks?.best);
    expect(places(false)).toEqual([5, 4, 3, 2, 1]);
    expect(places(true)).toEqual([1, 2, 3, 4, 5]);
  });

  test("finds one that is different among others that are alike, and no other", () => {
    const bodies = named(Array.from({ length: 12 }, (_, at) => ({ count: at === 7 ? 12 : 26 + (at % 3), base: 40 })));
    expect(compareBodies(bodies).rows.map(({ standing }) => standing?.band)).toEqual(
      bodies.map((_, at) => (at === 7 ? "far_below" : "within")),
    );
  });

  test("stands with all, none and one counted", () => {
    for (const count of [0, 1, 19, 20]) {
      const bodies = named(Array.from({ length: 6 }, (_, at) => ({ count: at === 0 ? count : 20, base: 20 })));
      const { group, rows } = compareBodies(bodies);
      expect(Number.isFinite(group?.phi)).toBe(true);
      for (const { standing } of rows) expect(Number.isFinite(standing?.shrunk)).toBe(true);
    }
  });
});
