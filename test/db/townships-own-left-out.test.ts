// Long: random acts by the hundred.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { up } from "../../db/migrations/20261212T2010-leave-townships-own-out.ts";
import { addToCounters, listCounters } from "../../db/queries/counters.ts";
import type { CountersTable } from "../../db/tables/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { beginning, perform, randomActs } from "../helpers/random-acts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

const RUNS = { SQLite: 60, PostgreSQL: 6 };
const SEED = 20261212;

function counterOf(line: string): CountersTable {
  const [scope = "", id = "", metric = "", day = "", value = ""] = line.split(/:? /);
  return { scope, scope_id: Number(id), metric, day, value: Number(value) } as CountersTable;
}

describe("the migration that leaves out what is a township's own duty", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("makes of the counters of before what the facts give now, whatever people have done", async () => {
      const db = engine.db();
      let left = 0;
      const sequence = fc.asyncProperty(randomActs, async (acts) => {
        await clearFacts(db);
        const play = beginning();
        for (const act of acts) {
          await perform(db, county, play, act).catch((error) => expect(error).toBeInstanceOf(DomainError));
        }
        // Every second verdict: of those that acts give, too few are of a township's own duty.
        const verdicts = await db.selectFrom("verdicts").select("id").orderBy("id").execute();
        const second = verdicts.filter((_, at) => at % 2 === 1).map(({ id }) => id);
        await db
          .updateTable("verdicts")
          .set({ code: "V2" })
          .where("id", "in", [...second, 0])
          .execute();
        const [before, now] = [await recount(db, true), await recount(db)];
        left += before.length - now.length;
        await db.deleteFrom("counters").execute();
        await db.deleteFrom("counter_sums").execute();
        await addToCounters(db, before.map(counterOf));
        await up(db);
        expect(counterLines(await listCounters(db))).toEqual(now);
        const sums = await db.selectFrom("counter_sums").selectAll().where("value", "<>", 0).execute();
        const added = Map.groupBy(
          now.map(counterOf),
          ({ scope, scope_id, metric }) => `${scope} ${scope_id} ${metric}`,
        );
        expect(
          sums.map(({ scope, scope_id, metric, value }) => `${scope} ${scope_id} ${metric} ${value}`).sort(),
        ).toEqual(
          [...added]
            .map(([name, own]) => [name, own.reduce((sum, { value }) => sum + value, 0)] as const)
            .filter(([, sum]) => sum !== 0)
            .map(([name, sum]) => `${name} ${sum}`)
            .sort(),
        );
      });
      await fc.assert(sequence, { endOnFailure: true, numRuns: RUNS[engine.name], seed: SEED });
      expect(left).toBeGreaterThan(engine.name === "SQLite" ? 100 : 5);
    });
  });
});
