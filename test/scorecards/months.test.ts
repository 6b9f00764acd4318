import { describe, expect, test } from "vitest";
import { readBodyMonths } from "../../app/scorecards/months/months.server.ts";
import { readMonths } from "../../app/scorecards/scorecard.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, publishCase } from "../helpers/factories.ts";

describe("the months of each body", () => {
  forEachEngine((engine) => {
    test("are the cases that came, the answers and the clocks that ended without one in time, as the body's own page has them", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      // Due on 2 November 2026: one answered in October, one on 6 November, one never.
      const [early, late] = [
        await publishCase(db, county, { today: "2026-10-12" }),
        await publishCase(db, county, { today: "2026-10-12" }),
      ];
      await publishCase(db, county, { today: "2026-10-12" });
      await publishCase(db, county, { today: "2025-11-30" });
      await answerCase(db, county, early.number, "2026-10-20");
      await answerCase(db, county, late.number, "2026-11-06");
      const { agriculture: id, forestry } = county.departments;
      const bodies = [
        { id: forestry, code: "forestry", name: "林业局", nameEn: "Forestry" },
        { id, code: "agriculture", name: "农业局", nameEn: "Agriculture" },
      ];
      const { months, bodies: told } = await readBodyMonths(db, bodies, "2026-11-23");
      expect([months.length, months[0], months.at(-1)]).toEqual([12, "2025-12", "2026-11"]);
      const none = Array<number>(10).fill(0);
      expect(told).toEqual([
        {
          code: "agriculture",
          name: "农业局",
          nameEn: "Agriculture",
          came: [...none, 3, 0],
          answered: [...none, 1, 1],
          // The one of November 2025 was due in December.
          missed: [1, ...none.slice(1), 0, 2],
        },
      ]);
      const own = await readMonths(db, { scope: "department", id }, "2026-11-23");
      expect(told[0]?.came).toEqual(own.map(({ cases }) => cases));
      expect(told[0]?.missed).toEqual(own.map(({ due, onTime }) => due - onTime));
    });
  });
});
