import { describe, expect, test } from "vitest";
import { monthBeside } from "../../app/cases/bulletin/bulletin.ts";
import { readBulletin } from "../../app/cases/bulletin/bulletin.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, expectRefusal, proposeFor, publishCase, withdrawCase } from "../helpers/factories.ts";

describe("the month beside another", () => {
  test.each([
    ["2026-01", -1, "2025-12"],
    ["2026-12", 1, "2027-01"],
    ["2026-09", 1, "2026-10"],
    ["2026-10", -1, "2026-09"],
  ] as const)("of %s, by %i, is %s", (month, by, beside) => {
    expect(monthBeside(month, by)).toBe(beside);
  });
});

describe("the bulletin of a county", () => {
  forEachEngine((engine) => {
    test("tells what was published, answered and overdue in a month, the same later, and nothing of what is hidden or taken down", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { region_id: region } = await (async () => {
        await publishCase(db, county, { today: "2026-10-12" });
        return db.selectFrom("cases").select("region_id").executeTakeFirstOrThrow();
      })();
      const [late] = await db.selectFrom("cases").select("number").execute();
      const early = await publishCase(db, county, { today: "2026-10-30" });
      await answerCase(db, county, early.number, "2026-11-09");
      const hidden = await publishCase(db, county, { today: "2026-10-30" });
      await proposeFor(db, county.moderator, hidden.number, "identifies_reporter", "2026-11-09");
      const gone = await publishCase(db, county, { today: "2026-10-30" });
      await withdrawCase(db, county, gone.number, "not_true", "2026-11-09");
      const told = async (month: string, today: string) => {
        const { published, answered, overdue, until } = await readBulletin(db, region, month, today);
        const lines = [published, answered, overdue].map(({ count, rows }) => [
          count,
          ...rows.map(({ number, on, daysLate, answeredOn }) => [number, on, daysLate, answeredOn]),
        ]);
        return [until, ...lines];
      };
      const number = late?.number ?? "";
      // Fifteen working days from 12 October 2026, no holiday among them: due on 2 November.
      expect(await told("2026-10", "2026-10-31")).toEqual([
        "2026-10-31",
        [2, [number, "2026-10-12", null, null], [early.number, "2026-10-30", null, null]],
        [0],
        [0],
      ]);
      expect(await told("2026-11", "2026-11-10")).toEqual([
        "2026-11-10",
        [0],
        [1, [early.number, "2026-11-09", 0, "2026-11-09"]],
        [1, [number, "2026-11-02", 6, null]],
      ]);
      // On its due day it is due, not overdue.
      expect((await told("2026-11", "2026-11-02"))[3]).toEqual([0]);
      await answerCase(db, county, number, "2026-12-07");
      expect((await told("2026-11", "2026-12-08")).slice(2)).toEqual([
        [1, [early.number, "2026-11-09", 0, "2026-11-09"]],
        [1, [number, "2026-11-02", 25, "2026-12-07"]],
      ]);
      expect(await told("2026-12", "2026-12-08")).toEqual([
        "2026-12-08",
        [0],
        [1, [number, "2026-12-07", 25, "2026-12-07"]],
        [0],
      ]);
      await expectRefusal(readBulletin(db, region, "2027-01", "2026-12-31"), "not_found");
      await expectRefusal(readBulletin(db, region, "2026-09", "2026-12-31"), "not_found");
      await expectRefusal(readBulletin(db, region + 999, "2026-10", "2026-10-31"), "not_found");
    });
  });
});
