// Long: random acts by the hundred.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { tellProblem } from "../../app/admin/check-ledger/problem.ts";
import { listPublicCases } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { DomainError } from "../../app/domain-error.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { noteFirstAccount, readScorecard } from "../../app/scorecards/scorecard.server.ts";
import type { Db } from "../../db/engine.ts";
import { sumCases } from "../../db/queries/cases/sums/keep.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { latenessByLedger, latenessBySite } from "../helpers/by-the-ledger.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County } from "../helpers/factories.ts";
import { clearFacts } from "../helpers/facts.ts";
import { beginning, perform, randomActs } from "../helpers/random-acts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

const RUNS = { SQLite: 60, PostgreSQL: 6 };
const SEED = 20261217;

/** What a scorecard says of clocks that the list of cases says as well, and how many that list has. */
async function listed(db: Db, id: number, today: string) {
  const of = async (state: "overdue" | "running") => {
    const asked = { departmentIds: [id], clock: { state, today }, limit: 100 };
    return (await listPublicCases(db, asked, today)).cases.length;
  };
  return { overdue: await of("overdue"), running: await of("running") };
}

describe("when a body gets its first account, whatever people did before and do after", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      // Nobody has an account in a body yet: acts are done in the names of those who had one.
      await engine.db().deleteFrom("user_roles").where("department_id", "is not", null).execute();
    });

    test("what began before counts in none of its figures, and in none of its county, its duty items and the site; lists and the ledger agree", async () => {
      const db = engine.db();
      let [noted, left, after] = [0, 0, 0];
      const sequence = fc.asyncProperty(randomActs, async (acts) => {
        await clearFacts(db);
        await db.updateTable("departments").set({ reachable_since: null }).execute();
        const play = beginning();
        const bodies = Object.values(county.departments);
        for (const [at, act] of acts.entries()) {
          await perform(db, county, play, act).catch((error) => expect(error).toBeInstanceOf(DomainError));
          if (at % 4 !== 3) continue;
          const id = bodies[Math.floor(at / 4) % bodies.length] ?? 0;
          const before = (await readScorecard(db, { scope: "department", id }, addDays(play.today, 200))).due;
          await db.transaction().execute((trx) => noteFirstAccount(trx, id, play.today));
          const now = (await readScorecard(db, { scope: "department", id }, addDays(play.today, 200))).due;
          left += before - now;
        }
        const rows = await db.selectFrom("departments").select(["id", "reachable_since"]).execute();
        noted += rows.filter((row) => row.reachable_since !== null).length;
        expect(counterLines(await listCounters(db))).toEqual(await recount(db));
        expect(await latenessByLedger(db, play.today)).toEqual(await latenessBySite(db, play.today));
        const shown = await db.updateTable("cases").set({ hidden_until: null }).returning("id").execute();
        await sumCases(
          db,
          shown.map(({ id }) => id),
        );
        for (const { id, reachable_since } of rows.filter((row) => row.reachable_since !== null)) {
          const card = await readScorecard(db, { scope: "department", id }, play.today);
          const list = await listed(db, id, play.today);
          // A body that is late with one that it lost is late, and has no such case any more.
          expect(list.overdue, `${id} since ${reachable_since}`).toBeLessThanOrEqual(card.overdue);
          expect(list.running).toBeLessThanOrEqual(card.running);
          after += card.due;
        }
        await settleLedger(db, addDays(play.today, 31));
        for await (const problem of checkLedger(db)) expect.fail(tellProblem(problem));
      });
      await fc.assert(sequence, { endOnFailure: true, numRuns: RUNS[engine.name], seed: SEED });
      expect([noted, left].every((count) => count > 0)).toBe(true);
      if (engine.name !== "SQLite") return;
      expect(left).toBeGreaterThan(20);
      expect(after).toBeGreaterThan(0);
    });
  });
});
