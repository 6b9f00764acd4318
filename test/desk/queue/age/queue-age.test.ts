import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { FEW, inSteps, type OfCounty, tellable, total, waitAt } from "../../../../app/desk/queue/age/queue-age.ts";
import { readQueueAge } from "../../../../app/desk/queue/age/queue-age.server.ts";
import { withdrawReport } from "../../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../../app/reports/report.server.ts";
import type { Db } from "../../../../db/engine.ts";
import { forEachEngine } from "../../../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  FAR_TOWNSHIP,
  publishCase,
  sendReport,
} from "../../../helpers/factories.ts";

describe("the wait that a share did not exceed", () => {
  test("is that of the report in that place of the order, worked out by hand", () => {
    // 1 2 3 4 5 6 7 8 9 10: half are reached at the 5th, nine in ten at the 9th.
    const ten = Array.from({ length: 10 }, (_, index) => ({ days: 10 - index, count: 1 }));
    expect([waitAt(ten, 0.5), waitAt(ten, 0.9)]).toEqual([5, 9]);
    // 0 0 0 4 4 20: half at the 3rd, nine in ten (5.4) at the 6th.
    const six = [
      { days: 4, count: 2 },
      { days: 20, count: 1 },
      { days: 0, count: 3 },
    ];
    expect([waitAt(six, 0.5), waitAt(six, 0.9)]).toEqual([0, 20]);
    expect(waitAt([{ days: 3, count: 1 }], 0.5)).toBe(3);
  });

  test("is nothing without reports", () => {
    expect(waitAt([], 0.5)).toBeNull();
    expect(waitAt([{ days: 3, count: 0 }], 0.5)).toBeNull();
  });
});

test("steps hold both their ends", () => {
  const waits = [0, 2, 3, 6, 7, 13, 14, 29, 30, 400].map((days) => ({ days, count: 1 }));
  expect(inSteps(waits)).toEqual([2, 2, 2, 2, 2]);
});

describe("the figures of the site and of its counties together", () => {
  const waits = fc.array(
    fc.record({
      county: fc.option(fc.integer({ min: 1, max: 6 })),
      days: fc.integer({ min: 0, max: 40 }),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 16 },
  );
  const ofCounty = (all: readonly OfCounty[], county: number | null) =>
    total(all.filter((one) => one.county === county));
  /** All that the page shows. */
  const shown = (all: readonly OfCounty[]) => {
    const told = tellable(all);
    return {
      total: total(told),
      steps: inSteps(told),
      oldest: told.length > 0 ? Math.max(...told.map((one) => one.days)) : null,
      middle: [waitAt(told, 0.5), waitAt(told, 0.9)],
      counties: [1, 2, 3, 4, 5, 6].map((county) => ofCounty(all, county)).map((count) => (count < FEW ? null : count)),
    };
  };

  test("settle no count under five of a county, nor whether it has any", () => {
    let hiddenCounties = 0;
    fc.assert(
      fc.property(waits, (all) => {
        const rest = shown(all).counties.reduce<number>((left, count) => left - (count ?? 0), shown(all).total);
        expect(rest === 0 || rest >= FEW).toBe(true);
        for (const county of [1, 2, 3, 4, 5, 6]) {
          const count = ofCounty(all, county);
          if (count === 0 || count >= FEW) continue;
          hiddenCounties += 1;
          // Another site, in which the county has none, shows the very same.
          const elsewhere = all.map((one) => (one.county === county ? { ...one, county: null } : one));
          expect(shown(elsewhere)).toEqual(shown(all));
        }
      }),
      { numRuns: 500 },
    );
    expect(hiddenCounties).toBeGreaterThan(100);
  });
});

describe("the public figures of the queue", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });

    test("tell what came up to the last Sunday and still waits, by the week, and not what reporters did since", async () => {
      for (let count = 0; count < 5; count += 1) await sendReport(db, {}, "2026-11-01"); // a Sunday
      const leaves = await sendReport(db, {}, "2026-11-18"); // a Wednesday: from Sunday the 22nd on
      await sendReport(db, {}, "2026-11-23");
      const then = await readQueueAge(db, "2026-11-24");
      expect(then).toMatchObject({
        waiting: 6,
        oldest: "2026-10-26",
        steps: [1, 0, 0, 5, 0],
        yesterday: "2026-11-23",
        upTo: "2026-11-22",
      });
      await withdrawReport(db, await readReport(db, leaves), "2026-11-24");
      expect(await readQueueAge(db, "2026-11-24")).toEqual(then);
      expect(await readQueueAge(db, "2026-11-29")).toMatchObject({ waiting: 6, steps: [0, 1, 0, 5, 0] });
      // With the Monday the one that was taken back is gone, and the one of that week is there.
      expect(await readQueueAge(db, "2026-11-30")).toMatchObject({ waiting: 6, steps: [1, 0, 0, 5, 0] });
    });

    test("tell the wait of those decided in ninety days, published or not, and of no others", async () => {
      const wait = async (from: string, to: string) => {
        await decide(db, county, await sendReport(db, {}, from), declining(), to);
      };
      await wait("2026-08-01", "2026-08-24"); // 91 days before
      await wait("2026-08-20", "2026-08-25"); // 90 days before, a Thursday: from Monday the 17th, 8 days
      await wait("2026-11-09", "2026-11-09"); // a Monday: 0 days
      await wait("2026-11-10", "2026-11-10"); // 1 day
      await publishCase(db, county, { today: "2026-11-11" }); // 2 days
      await wait("2026-11-01", "2026-11-22"); // a Sunday: 27 days
      await wait("2026-11-01", "2026-11-23"); // today: tomorrow's figure
      const leaves = await sendReport(db, {}, "2026-11-01");
      await withdrawReport(db, await readReport(db, leaves), "2026-11-02");
      expect((await readQueueAge(db, "2026-11-23")).decided).toEqual({ count: 5, median: 2, ninth: 27 });
    });

    test("name a county from five reports on, and leave out what is less", async () => {
      for (let count = 0; count < 4; count += 1) await sendReport(db, {}, "2026-11-20");
      await sendReport(db, { region: FAR_TOWNSHIP, department: "" }, "2026-11-20");
      expect((await readQueueAge(db, "2026-11-23")).counties).toEqual([]);
      expect(await readQueueAge(db, "2026-11-23")).toMatchObject({ waiting: 5, oldest: "2026-11-16" });
      await sendReport(db, {}, "2026-11-22");
      expect((await readQueueAge(db, "2026-11-23")).counties).toMatchObject([
        { code: "990101000000", waiting: 5, decided: null },
      ]);
      // The one of the other county is not the total less the five.
      expect(await readQueueAge(db, "2026-11-23")).toMatchObject({ waiting: 5, steps: [4 + 1, 0, 0, 0, 0] });
    });
  });
});
