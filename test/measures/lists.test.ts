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
          if (!behind?.list) throw new Error(`${measure} has no list`);
          const { list } = behind;
          const filter = { measure: list, limit: 5000 };
          const { cases } = await listPublicCases(db, filter, today);
          expect(cases).toHaveLength(behind.head.cases ?? -1);
          const parts = await partsOfMeasure(
            db,
            list,
            cases.map((one) => one.id),
          );
          expect(parts.reduce((sum, one) => sum + one.sum, 0)).toBe(expected);
          if (expected > 0) seen.add(`${measure} ${part}`);
        }
      });
      expect(seen.size).toBeGreaterThan(10);
    });

    test("or, of too many cases for a list, bodies that add up to it, each with a list of its own", async () => {
      const db = site().db;
      let told = 0;
      const until = lastWholeMonth(today);
      for (const figure of (await readFigures(db, { scope: "site", ids: [0] }, until)).get(0) ?? []) {
        const { measure, window, numerator } = figure;
        const asked = { measure, window, until, part: "counted" as const };
        const behind = await readMeasureList(db, asked, { scope: "site", ids: [] }, 0);
        expect(behind?.list).toBeNull();
        expect(behind?.head, measure).toMatchObject({ cases: null, sum: numerator });
        const bodies = behind?.head.bodies ?? [];
        // A rank among all cases is no sum of ranks among those of each body.
        if (measure === "busiest_tenth") expect(bodies).toEqual([]);
        else
          expect(
            bodies.reduce((sum, body) => sum + body.sum, 0),
            measure,
          ).toBe(numerator);
        told += bodies.length;
      }
      expect(told).toBeGreaterThan(10);
    });

    test("and before the first case there is nothing", async () => {
      const asked = { measure: "cases", window: "all", until: "2001-01", part: "counted" } as const;
      const all = { scope: "site", ids: [] } as const;
      expect((await readMeasureList(site().db, asked, all))?.head).toMatchObject({ cases: 0, sum: 0 });
      expect((await readMeasureList(site().db, asked, all, 0))?.head).toMatchObject({
        cases: null,
        sum: 0,
        bodies: [],
      });
    });
  });
});
