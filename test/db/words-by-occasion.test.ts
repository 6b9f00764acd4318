import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { confirmRelief, publishReply } from "../../app/replies/reply.server.ts";
import { SITE } from "../../app/scorecards/scorecard.server.ts";
import { addToCounters, listCounters } from "../../db/queries/counters.ts";
import { up } from "../../db/migrations/20261129T0900-count-words-by-occasion.ts";
import type { Metric } from "../../db/tables/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, type County, publishCase, TODAY, withdrawCase } from "../helpers/factories.ts";
import { counterLines, recount } from "../helpers/recount.ts";

describe("the migration that counts words by occasion", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("leaves the counters as the acts keep them, and nothing of the sums over all occasions", async () => {
      const db = engine.db();
      const answered = async () => {
        const matter = await publishCase(db, county);
        const answer = { caseNumber: matter.number, remedies: ["R1"] as const, body: "已收回。", seen: 0 };
        await publishReply(db, county.officers.agriculture, answer, addDays(TODAY, 1));
        return matter;
      };
      const first = await answered();
      const late = await addToCase(db, county, first.number, {}, addDays(TODAY, 45));
      await confirmRelief(db, first.reportId, "gone", addDays(TODAY, 45));
      await confirmRelief(db, first.reportId, "not", addDays(TODAY, 46));
      await confirmRelief(db, first.reportId, "back", addDays(TODAY, 120));
      await confirmRelief(db, late, "partly", addDays(TODAY, 120));
      const gone = await answered();
      await withdrawCase(db, county, gone.number, "not_true", addDays(TODAY, 120));
      await publishCase(db, county, { today: addDays(TODAY, 120) });

      const before = await recount(db);
      expect(before.filter((line) => /^site 0 (asked|back|partly)_/.test(line)).length).toBeGreaterThan(4);
      const isWord = (metric: string) => /^(asked|gone|partly|not|back)_/.test(metric);
      const words = (await listCounters(db)).filter(({ metric }) => isWord(metric)).map(({ metric }) => metric);
      await db.deleteFrom("counters").where("metric", "in", words).execute();
      const pooled = { scope: SITE.scope, scope_id: SITE.id, metric: "gone" as Metric, day: TODAY, value: 2 };
      await addToCounters(db, [pooled]);
      // What the clocks were called then.
      await sql`create view deadlines as select * from clocks`.execute(db);
      await up(db);
      await sql`drop view deadlines`.execute(db);
      expect(counterLines(await listCounters(db))).toEqual(before);
    });
  });
});
