import { beforeAll, describe, expect, test } from "vitest";
import { named } from "../../db/tables/named.ts";
import { DomainError } from "../../app/domain-error.ts";
import { firstBrokenEntry } from "../../app/ledger/ledger.server.ts";
import { claimReport, readClaim, takeOver } from "../../app/rulings/claims/claim.server.ts";
import { type Decision, decideReport } from "../../app/rulings/decision/decision.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import type { Actor } from "../../app/accounts/permissions.ts";
import {
  addStaff,
  buildCounty,
  type County,
  declining,
  linking,
  opening,
  publishCase,
  sendReport,
  TODAY,
  NOW,
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
          pair.map((one) => () => decideReport(engine.db(), county.moderator, id, 1, one, TODAY, NOW)),
        );
        expect([won, codes]).toEqual([1, ["stale_version"]]);
        expect((await readReport(engine.db(), id)).version).toBe(2);
        const voices = await engine.db().selectFrom("voices").selectAll().where("report_id", "=", id).execute();
        expect(voices.length).toBeLessThanOrEqual(1);
      }
    });

    const addModerators = (count: number, prefix: string): Promise<Actor[]> =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          addStaff(engine.db(), `${prefix}-${index}`, {
            role: "moderator",
            departmentId: null,
            regionId: county.regions.county,
            lineId: null,
          }),
        ),
      );

    test("of twenty claims on a report exactly one wins, and its holder is who won", async () => {
      const moderators = await addModerators(20, "claimer");
      const id = await sendReport(engine.db());
      const { won, codes } = await race(moderators.map((one) => () => claimReport(engine.db(), one, id, NOW)));
      expect([won, new Set(codes)]).toEqual([1, new Set(["claimed_by_other"])]);
      const holders = await Promise.all(
        moderators.map(async (one) => (await readClaim(engine.db(), one, id, NOW)).claim?.mine === true),
      );
      expect(holders.filter(Boolean)).toHaveLength(1);
    });

    test("of ten who take a report over from one holder exactly one does, and one line tells of it", async () => {
      const [holder, ...others] = await addModerators(11, "taker");
      if (!holder) throw new Error("nobody to hold it");
      const id = await sendReport(engine.db());
      await claimReport(engine.db(), holder, id, NOW);
      const from = { fromUserId: holder.userId, reason: "一起抢" };
      const { won, codes } = await race(others.map((one) => () => takeOver(engine.db(), one, id, from, NOW)));
      expect([won, new Set(codes)]).toEqual([1, new Set(["claimed_by_other"])]);
      const { claim, takeovers } = await readClaim(engine.db(), holder, id, NOW);
      expect(takeovers.map((one) => one.by)).toEqual([claim?.holder]);
    });

    test("a claim, a take-over and two decisions at once: one decision at most, and no claim outlives it", async () => {
      for (let round = 0; round < 8; round += 1) {
        const [holder, taker, third] = await addModerators(3, `racer-${round}`);
        if (!holder || !taker || !third) throw new Error("too few racers");
        const id = await sendReport(engine.db());
        await claimReport(engine.db(), holder, id, NOW);
        const results = await Promise.allSettled([
          decideReport(engine.db(), holder, id, 1, declining(), TODAY, NOW),
          takeOver(engine.db(), taker, id, { fromUserId: holder.userId, reason: "抢" }, NOW),
          claimReport(engine.db(), third, id, NOW),
          decideReport(engine.db(), third, id, 1, declining(), TODAY, NOW),
        ]);
        const [byHolder, taken, claimed, byThird] = results.map((one) => one.status === "fulfilled");
        const report = await readReport(engine.db(), id);
        const { claim } = await readClaim(engine.db(), taker, id, NOW);
        expect([claimed, byThird]).toEqual([false, false]);
        // Either the holder was quicker and nothing is claimed any more, or the taker has it and nothing is decided.
        expect(byHolder).toBe(!taken);
        expect(report.state).toBe(byHolder ? "declined" : "received");
        expect(claim?.holder ?? null).toBe(taken ? `racer-${round}-1` : null);
      }
    });

    test("a reporter who takes the report back and a moderator who publishes it cannot both succeed", async () => {
      const report = await readReport(engine.db(), await sendReport(engine.db()));
      const { won } = await race([
        () => withdrawReport(engine.db(), report, TODAY),
        () => decideReport(engine.db(), county.moderator, report.id, 1, opening(), TODAY, NOW),
      ]);
      expect(won).toBe(1);
    });

    test("eight reports linked to one case get positions one after another, and the ledger stays whole", async () => {
      const { number } = await publishCase(engine.db(), county);
      const ids = await Promise.all(Array.from({ length: 8 }, () => sendReport(engine.db())));
      await Promise.all(
        ids.map((id) => decideReport(engine.db(), county.moderator, id, 1, linking(number), TODAY, NOW)),
      );
      const voices = await engine
        .db()
        .selectFrom("voices as v")
        .innerJoin("cases as c", "c.id", "v.case_id")
        .select("v.position")
        .where("c.number", "=", named(number))
        .orderBy("v.position")
        .execute();
      expect(voices.map((voice) => voice.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await firstBrokenEntry(engine.db())).toBeNull();
    });
  });
});
