import { beforeAll, describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { firstBrokenEntry } from "../../app/ledger/ledger.server.ts";
import { type Decision, decideReport } from "../../app/moderation/decision/decision.server.ts";
import { readReport, withdrawReport } from "../../app/reports/report.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  buildCounty,
  type County,
  declining,
  linking,
  opening,
  publishCase,
  sendReport,
  TODAY,
} from "../helpers/factories.ts";

describe("acts at the same time", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const race = async (acts: (() => Promise<unknown>)[]) => {
      const results = await Promise.allSettled(acts.map((act) => act()));
      const refused = results
        .filter((result) => result.status === "rejected")
        .map((result) => result.reason as unknown);
      for (const reason of refused) expect(reason).toBeInstanceOf(DomainError);
      return { won: results.length - refused.length, codes: refused.map((reason) => (reason as DomainError).code) };
    };

    test("of two decisions on a report exactly one wins, whichever they are", async () => {
      const pairs: [Decision, Decision][] = [
        [opening(), opening()],
        [opening(), declining()],
        [declining(), declining()],
      ];
      for (const pair of pairs) {
        const id = await sendReport(engine.db());
        const { won, codes } = await race(
          pair.map((one) => () => decideReport(engine.db(), county.moderator, id, 1, one, TODAY)),
        );
        expect([won, codes]).toEqual([1, ["stale_version"]]);
        expect((await readReport(engine.db(), id)).version).toBe(2);
        const voices = await engine.db().selectFrom("voices").selectAll().where("report_id", "=", id).execute();
        expect(voices.length).toBeLessThanOrEqual(1);
      }
    });

    test("a reporter who takes the report back and a moderator who publishes it cannot both succeed", async () => {
      const report = await readReport(engine.db(), await sendReport(engine.db()));
      const { won } = await race([
        () => withdrawReport(engine.db(), report, TODAY),
        () => decideReport(engine.db(), county.moderator, report.id, 1, opening(), TODAY),
      ]);
      expect(won).toBe(1);
    });

    test("eight reports linked to one case get positions one after another, and the ledger stays whole", async () => {
      const { number } = await publishCase(engine.db(), county);
      const ids = await Promise.all(Array.from({ length: 8 }, () => sendReport(engine.db())));
      await Promise.all(ids.map((id) => decideReport(engine.db(), county.moderator, id, 1, linking(number), TODAY)));
      const voices = await engine
        .db()
        .selectFrom("voices as v")
        .innerJoin("cases as c", "c.id", "v.case_id")
        .select("v.position")
        .where("c.number", "=", number)
        .orderBy("v.position")
        .execute();
      expect(voices.map((voice) => voice.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await firstBrokenEntry(engine.db())).toBeNull();
    });
  });
});
