import { beforeEach, describe, expect, test } from "vitest";
import { inSteps, waitAt } from "../../../app/moderation/transparency/queue-age.ts";
import { readQueueAge } from "../../../app/moderation/transparency/queue-age.server.ts";
import { readReport, withdrawReport } from "../../../app/reports/report.server.ts";
import type { Db } from "../../../db/engine.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  FAR_TOWNSHIP,
  publishCase,
  sendReport,
} from "../../helpers/factories.ts";

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

describe("the public figures of the queue", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });

    test("tell how it stood at the end of yesterday, not what reporters did today", async () => {
      await sendReport(db, {}, "2026-11-01");
      const leaves = await sendReport(db, {}, "2026-11-20");
      await sendReport(db, {}, "2026-11-23");
      const then = await readQueueAge(db, "2026-11-23");
      expect(then).toMatchObject({ waiting: 2, oldest: "2026-11-01", steps: [1, 0, 0, 1, 0], yesterday: "2026-11-22" });
      await withdrawReport(db, await readReport(db, leaves), "2026-11-23");
      expect(await readQueueAge(db, "2026-11-23")).toEqual(then);
      expect(await readQueueAge(db, "2026-11-24")).toMatchObject({ waiting: 2, steps: [1, 0, 0, 1, 0] });
      expect((await readQueueAge(db, "2026-11-25")).steps).toEqual([1, 0, 0, 1, 0]);
    });

    test("tell the wait of those decided in ninety days, published or not, and of no others", async () => {
      const wait = async (from: string, to: string) => {
        await decide(db, county, await sendReport(db, {}, from), declining(), to);
      };
      await wait("2026-08-01", "2026-08-24"); // 91 days before
      await wait("2026-08-20", "2026-08-25"); // 90 days before: 5 days
      await wait("2026-11-10", "2026-11-10"); // 0 days
      await publishCase(db, county, { today: "2026-11-11" }); // 0 days
      await wait("2026-11-01", "2026-11-22"); // 21 days
      await wait("2026-11-01", "2026-11-23"); // today: tomorrow's figure
      const leaves = await sendReport(db, {}, "2026-11-01");
      await withdrawReport(db, await readReport(db, leaves), "2026-11-02");
      expect((await readQueueAge(db, "2026-11-23")).decided).toEqual({ count: 4, median: 0, ninth: 21 });
    });

    test("name a county from five reports on, and leave out what is less", async () => {
      for (let count = 0; count < 4; count += 1) await sendReport(db, {}, "2026-11-20");
      await sendReport(db, { region: FAR_TOWNSHIP, department: "" }, "2026-11-20");
      expect((await readQueueAge(db, "2026-11-23")).counties).toEqual([]);
      await sendReport(db, {}, "2026-11-22");
      expect((await readQueueAge(db, "2026-11-23")).counties).toMatchObject([
        { code: "990101000000", waiting: 5, decided: null },
      ]);
    });
  });
});
