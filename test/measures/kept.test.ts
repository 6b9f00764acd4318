// Long: random acts by the hundred.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { touchMonths } from "../../app/ledger/ledger.server.ts";
import { readFigures } from "../../app/measures/measure.server.ts";
import { lastWholeMonth, type MeasureFigure } from "../../app/measures/measure.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { beginning, perform, randomActs } from "../helpers/random-acts.ts";

const RUNS = { SQLite: 16, PostgreSQL: 2 };
const SEED = 20261213;

describe("what is kept of a month that is over", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    /** All figures of the site, of each county with cases and of each body. */
    async function allFigures(db: Db, today: string): Promise<MeasureFigure[]> {
      const regions = await db.selectFrom("cases").select("region_id").distinct().orderBy("region_id").execute();
      const figures: MeasureFigure[] = [];
      for (const [scope, ids] of [
        ["department", Object.values(county.departments)],
        ["region", regions.map((row) => row.region_id)],
        ["site", [0]],
      ] as const) {
        figures.push(...[...(await readFigures(db, { scope, ids }, lastWholeMonth(today))).values()].flat());
      }
      return figures;
    }

    const keptRows = (db: Db) =>
      db.selectFrom("kept_figures").select(["department_id", "until", "version"]).orderBy("department_id").execute();

    test("is what it would be added up to anew, whatever people do and in whatever order, and outlives most acts", async () => {
      const db = engine.db();
      let [outlived, told] = [0, 0];
      const sequence = fc.asyncProperty(randomActs, async (acts) => {
        await clearFacts(db);
        const play = beginning();
        for (const [index, act] of acts.entries()) {
          await perform(db, county, play, act).catch((error) => expect(error).toBeInstanceOf(DomainError));
          if (index % 4 !== 3) continue;
          const before = new Map((await keptRows(db)).map((row) => [`${row.department_id} ${row.until}`, row.version]));
          const kept = await allFigures(db, play.today);
          for (const row of await keptRows(db)) {
            if (before.get(`${row.department_id} ${row.until}`) === row.version) outlived += 1;
          }
          await touchMonths(db);
          const anew = await allFigures(db, play.today);
          expect(
            kept,
            acts
              .slice(0, index + 1)
              .map(({ kind }) => kind)
              .join(", "),
          ).toEqual(anew);
          told += anew.filter(({ numerator }) => numerator > 0).length;
        }
      });
      await fc.assert(sequence, { endOnFailure: true, numRuns: RUNS[engine.name], seed: SEED });
      expect(told).toBeGreaterThan(0);
      expect(outlived).toBeGreaterThan(0);
    });
  });
});
