import { beforeAll, describe, expect, test } from "vitest";
import { linkTogether, planLinks } from "../../../app/desk/bulk/link-together.server.ts";
import { askTogether } from "../../../app/reports/follow-up/desk/ask-together.server.ts";
import { raiseFlag } from "../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { readReport } from "../../../app/reports/report.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  buildCounty,
  type County,
  decide,
  declining,
  FAR_TOWNSHIP,
  NOW,
  publishCase,
  sendReport,
  TODAY,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { counterLines, recount } from "../../helpers/recount.ts";
import { listCounters } from "../../../db/queries/counters.ts";

const PLAIN = "县里也要求我们每天上路检查。";

describe("many reports at once", () => {
  forEachEngine((engine) => {
    let county: County;
    let number: string;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      ({ number } = await publishCase(engine.db(), county));
    });

    const item = async (id: number) => ({ id, version: (await readReport(engine.db(), id)).version });
    const items = (ids: number[]) => Promise.all(ids.map(item));
    const voices = async () =>
      (await engine.db().selectFrom("voices").select("report_id").orderBy("position").execute()).map(
        (one) => one.report_id,
      );

    test("linked to a case, each is a voice of its own, and the figures follow", async () => {
      const ids = [await sendReport(engine.db(), { body: PLAIN }), await sendReport(engine.db(), { body: PLAIN })];
      const before = await voices();
      const ticked = await items(ids);
      const plan = await planLinks(engine.db(), county.moderator, ticked, number, TODAY, NOW);
      expect([plan.number, plan.obstacles.size]).toEqual([number, 0]);
      expect(await voices()).toEqual(before);
      const { done } = await linkTogether(engine.db(), county.moderator, ticked, number, TODAY, NOW);
      expect(done).toBe(2);
      expect(await voices()).toEqual([...before, ...ids]);
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    });

    test("nothing is touched while one cannot be: each says why", async () => {
      const plain = await sendReport(engine.db(), { body: PLAIN });
      const personal = await sendReport(engine.db(), { body: "请打我电话13900000077。" });
      const hidden = await sendReport(engine.db(), { body: PLAIN });
      await raiseFlag(engine.db(), hidden, { body: "被停职", token: "t" }, TODAY);
      const decided = await sendReport(engine.db(), { body: PLAIN });
      await decide(engine.db(), county, decided, declining());
      const ticked = await items([plain, personal, hidden, decided]);
      const before = await readFacts(engine.db());
      const { done, obstacles } = await linkTogether(engine.db(), county.moderator, ticked, number, TODAY, NOW);
      expect(done).toBe(0);
      expect(Object.fromEntries(obstacles)).toEqual({
        [personal]: "to_mask",
        [hidden]: "retaliation",
        [decided]: "wrong_state",
      });
      expect(await readFacts(engine.db())).toEqual(before);
      const far = await item(await sendReport(engine.db(), { region: FAR_TOWNSHIP, departmentText: "防汛办" }));
      const plan = await planLinks(engine.db(), county.moderator, [far], number, TODAY, NOW);
      expect(plan.obstacles.get(far.id)).toBe("forbidden");
    });

    test("asked the same, each in their own conversation, once", async () => {
      const ids = [await sendReport(engine.db()), await sendReport(engine.db())];
      const far = await sendReport(engine.db(), { region: FAR_TOWNSHIP, departmentText: "防汛办" });
      const message = { body: "有没有文件？", token: "7".repeat(32) };
      for (let press = 0; press < 2; press += 1) {
        const { done, refused } = await askTogether(engine.db(), county.moderator, [...ids, far], message, TODAY);
        expect([done, [...refused]]).toEqual([2, [[far, "forbidden"]]]);
      }
      const sent = await engine.db().selectFrom("report_messages").select(["report_id", "body"]).execute();
      expect(sent.map((one) => one.report_id).sort()).toEqual([...ids].sort());
      expect(new Set(sent.map((one) => one.body))).toEqual(new Set([message.body]));
    });
  });
});
