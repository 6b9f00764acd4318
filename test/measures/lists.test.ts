import { beforeAll, describe, expect, test } from "vitest";
import { readFigures } from "../../app/measures/measure.server.ts";
import { readMeasureList } from "../../app/measures/measure-list.server.ts";
import { lastWholeMonth, type MeasureFigure } from "../../app/measures/measure.ts";
import { listPublicCases } from "../../app/cases/read-case.server.ts";
import { partsOfMeasure } from "../../db/queries/measures/measures.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";

describe("behind every figure of the demonstration stands a list", () => {
  forEachSite({ demo: true }, (site) => {
    let today: string;
    beforeAll(() => {
      today = realDay();
    });

    /** Every figure of the site, its county and two bodies, in both windows. */
    async function eachFigure(
      look: (figure: MeasureFigure, of: { scope: "site" | "region" | "department"; id: number }) => Promise<void>,
    ) {
      const db = site().db;
      const counties = await db.selectFrom("cases").select("region_id as id").distinct().execute();
      const bodies = await db.selectFrom("watches").select("department_id as id").distinct().limit(3).execute();
      for (const [scope, ids] of [
        ["site", [0]],
        ["region", counties.map(({ id }) => id)],
        ["department", bodies.map(({ id }) => id)],
      ] as const) {
        const until = lastWholeMonth(today);
        for (const [id, figures] of await readFigures(db, { scope, ids }, until)) {
          for (const figure of figures) await look(figure, { scope, id });
        }
      }
    }

    test("whose cases add up to it, of what is counted and of its base", async () => {
      const db = site().db;
      const seen = new Set<string>();
      await eachFigure(async ({ measure, window, until, numerator, denominator }, { scope, id }) => {
        for (const [part, expected] of [
          ["counted", numerator],
          ["base", denominator],
        ] as const) {
          if (expected === null) continue;
          const asked = { measure, window, until, part };
          const behind = await readMeasureList(db, asked, { scope, ids: [id] });
          expect(behind?.head.sum, `${scope} ${id} ${measure} ${window} ${part}`).toBe(expected);
          const filter = { measure: behind?.list, limit: 5000 };
          const { cases } = await listPublicCases(db, filter, today);
          expect(cases).toHaveLength(behind?.head.cases ?? -1);
          if (!behind) continue;
          const parts = await partsOfMeasure(
            db,
            behind.list,
            cases.map((one) => one.id),
          );
          expect(parts.reduce((sum, one) => sum + one.sum, 0)).toBe(expected);
          if (expected > 0) seen.add(`${measure} ${part}`);
        }
      });
      expect(seen.size).toBeGreaterThan(10);
    });
  });
});
