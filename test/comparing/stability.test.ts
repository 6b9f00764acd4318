import { describe, expect, test } from "vitest";
import { compareBodies } from "../../app/comparing/comparison.ts";
import type { Proportion } from "../../app/comparing/statistics/funnel.ts";
import { seeded } from "../../app/comparing/statistics/ranks.ts";
import { groupDistribution, shrunkShare } from "../../app/comparing/statistics/shrinkage.ts";
import { readFigures } from "../../app/measures/measure.server.ts";
import { lastWholeMonth } from "../../app/measures/measure.ts";
import { realDay } from "../helpers/clock.ts";
import { openSite } from "../helpers/sites.ts";
import { drawCount, makeGroups } from "./groups.ts";

/** A body whose true share stays what it is. */
interface Steady {
  share: number;
  /** Cases a month. */
  monthly: number;
}

const MONTHS = 12;

/**
 * How often a body changes its band from one window of twelve months to the next: each month brings cases of the same share, drawn
 * anew, so that nothing is new but chance.
 */
function changes(bodies: readonly Steady[], seed: number): { changed: number; looked: number } {
  const random = seeded(seed);
  const months = bodies.map(({ share, monthly }) =>
    Array.from({ length: 2 * MONTHS }, () => ({ base: monthly, count: drawCount(random, monthly, share) })),
  );
  const window = (all: readonly Proportion[], from: number) =>
    all
      .slice(from, from + MONTHS)
      .reduce((sum, { base, count }) => ({ base: sum.base + base, count: sum.count + count }));
  const bandsAt = (from: number) =>
    compareBodies(months.map((all) => window(all, from))).rows.map(({ standing }) => standing?.band);
  let [changed, before] = [0, bandsAt(0)];
  for (let month = 1; month <= MONTHS; month += 1) {
    const after = bandsAt(month);
    changed += after.filter((band, at) => band !== before[at]).length;
    before = after;
  }
  return { changed, looked: MONTHS * bodies.length };
}

/** Of many seeds together, in percent. */
function percentChanged(groups: readonly (readonly Steady[])[]): number {
  const all = groups.map((bodies, at) => changes(bodies, at + 1));
  const sum = (key: "changed" | "looked") => all.reduce((total, one) => total + one[key], 0);
  return (100 * sum("changed")) / sum("looked");
}

describe("from one month to the next, with nothing new,", () => {
  test("some 3 in 100 bodies of a group of twenty change their band, and no more than 4", () => {
    const next = makeGroups(31, { size: 20, bases: [24, 96], mean: 0.65, weight: 30 });
    const groups = Array.from({ length: 6 }, () => {
      const { truth, bodies } = next();
      return truth.map((share, at) => ({ share, monthly: Math.round((bodies[at]?.base ?? 0) / MONTHS) }));
    });
    const percent = percentChanged(groups);
    expect(percent).toBeGreaterThan(0.5);
    expect(percent).toBeLessThan(4);
  });

  describe("in the demonstration", () => {
    const site = openSite({ engine: "SQLite", demo: "city" });

    test("no group is compared; were all its bodies one, each with as many cases a month as it has in all, no more than 4 in 100 would change", async () => {
      const { db } = site();
      const bodies = await db.selectFrom("departments").select(["id", "line_id"]).execute();
      const ids = bodies.map(({ id }) => id);
      const figures = await readFigures(db, { scope: "department", ids }, lastWholeMonth(realDay()));
      const numbers = bodies.map(({ id, line_id }) => {
        const one = figures.get(id)?.find(({ measure, window }) => measure === "answered_on_time" && window === "all");
        return { line: line_id, count: one?.numerator ?? 0, base: one?.denominator ?? 0 };
      });
      for (const group of Map.groupBy(numbers, ({ line }) => line).values()) {
        expect(compareBodies(group).group).toBeNull();
      }
      const counted = numbers.filter(({ base }) => base > 0);
      expect(counted.length).toBeGreaterThan(20);
      const distribution = groupDistribution(counted);
      const steady = counted.map((one) => ({ share: shrunkShare(one, distribution), monthly: one.base }));
      const percent = percentChanged(Array.from({ length: 6 }, () => steady));
      expect(percent).toBeGreaterThan(0);
      expect(percent).toBeLessThan(4);
    });
  });
});
