// Long: random acts by the hundred.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { DomainError } from "../../app/domain-error.ts";
import { readFigures } from "../../app/measures/measure.server.ts";
import { lastDayOf, lastWholeMonth, type MeasureCode, measureOf, monthAfter } from "../../app/measures/measure.ts";
import type { Db } from "../../db/engine.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { beginning, perform, randomActs } from "../helpers/random-acts.ts";
import { recountMeasures } from "../helpers/recount-measures.ts";
import { forEachSite } from "../helpers/sites.ts";

const RUNS = { SQLite: 60, PostgreSQL: 5 };
const SEED = 20261213;
/** From the end of a sequence of acts. */
const DAYS_BACK = 25;

/** Holds every figure of the site, each county and each body against plain loops; answers how many, and of which measures there was any. */
async function compare(db: Db, until: string): Promise<{ compared: number; seen: MeasureCode[] }> {
  const regions = await db.selectFrom("cases").select("region_id as id").distinct().execute();
  const bodies = await db.selectFrom("departments").select("id").where("successor_id", "is", null).execute();
  const recounted = await recountMeasures(db, lastDayOf(until));
  const seen: MeasureCode[] = [];
  let compared = 0;
  for (const [scope, ids] of [
    ["site", [0]],
    ["region", regions.map(({ id }) => id)],
    ["department", bodies.map(({ id }) => id)],
  ] as const) {
    for (const [id, figures] of await readFigures(db, { scope, ids }, until)) {
      for (const { measure, window, numerator, denominator } of figures) {
        const found = recounted.get(`${measure} ${scope} ${id} ${window}`) ?? { counted: 0, base: 0 };
        const base = measureOf(measure).base === null ? null : found.base;
        const name = `${measure} of ${scope} ${id}, ${window} until ${until}`;
        expect([numerator, denominator], name).toEqual([found.counted, base]);
        compared += 1;
        if (numerator > 0) seen.push(measure);
      }
    }
  }
  return { compared, seen };
}

describe("every measure of the demonstration, of the site, each county and each body", () => {
  forEachSite({ demo: "neighbours" }, (site) => {
    test("is what plain loops over the rows give, as at three months' ends", async () => {
      const until = lastWholeMonth(realDay());
      // Also as at the end of the month that goes on: what was done since its first day is in no other.
      const months = [monthAfter(until, 1), until, monthAfter(until, -3)];
      const all: Awaited<ReturnType<typeof compare>>[] = [];
      // What is kept is kept before: the site keeps it by itself, too, and PostgreSQL lets no transaction write what another wrote since it began.
      for (const month of months) await readFigures(site().db, { scope: "site", ids: [0] }, month);
      // The site does its own work meanwhile: both counts are of one state of its database.
      const state = site().db.transaction().setIsolationLevel("repeatable read");
      await state.execute(async (trx) => {
        for (const month of months) all.push(await compare(trx, month));
      });
      expect(all.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(2000);
      const seen = new Set(all.flatMap((one) => one.seen));
      // Of the others, random acts below have some.
      expect(seen.size).toBeGreaterThan(20);
    });
  });
});

describe("whatever people do, in whatever order", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("every measure is what plain loops over the rows give, as at the month's end and that of the month before", async () => {
      const db = engine.db();
      const seen = new Set<MeasureCode>();
      let since: string | null = null;
      const sequence = fc.asyncProperty(randomActs, async (acts) => {
        await clearFacts(db);
        const play = beginning();
        for (const act of acts) {
          await perform(db, county, play, act).catch((error) => expect(error).toBeInstanceOf(DomainError));
        }
        // Of every other sequence the body with most cases has its first account in the middle.
        since = since === null ? addDays(play.today, -DAYS_BACK) : null;
        const body = db.updateTable("departments").where("id", "=", county.departments.agriculture);
        await body.set({ reachable_since: since }).execute();
        const month = play.today.slice(0, 7);
        for (const until of [month, monthAfter(month, -1)]) {
          for (const measure of (await compare(db, until)).seen) seen.add(measure);
        }
      });
      await fc.assert(sequence, { endOnFailure: true, numRuns: RUNS[engine.name], seed: SEED });
      if (engine.name === "SQLite") expect(seen.size).toBeGreaterThan(25);
    });
  });
});
