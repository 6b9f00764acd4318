import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import { UNTIL_LOOKED_AT, type WithdrawalReason } from "../../app/cases/case.ts";
import { listPublicCases, readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { decideTakedown, lapseTakedowns } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { listTakedowns, readTakedowns } from "../../app/rulings/takedown/read-takedowns.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { sql } from "kysely";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  expectRefusal,
  proposeFor,
  publishCase,
  TODAY,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

describe("hiding a voice or withdrawing a case", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const open = async () => {
      const { number } = await publishCase(engine.db(), county);
      await addToCase(engine.db(), county, number, { hoursPerMonth: 7 });
      return number;
    };
    const propose = (number: string, reason: WithdrawalReason, position: number | null = null, today = TODAY) =>
      proposeFor(engine.db(), county.moderator, number, reason, today, position);
    const decide = (id: number, outcome: "confirmed" | "refused" = "confirmed", by = county.admin) =>
      decideTakedown(engine.db(), by, id, outcome, TODAY);
    const voice = async (number: string, position: number) =>
      (await readCasePage(engine.db(), number, TODAY)).voices.find((one) => one.position === position);
    const expectTrueCounters = async () =>
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));

    test("changes nothing public until another person confirms it", async () => {
      const number = await open();
      const before = await readCasePage(engine.db(), number, TODAY);
      const id = await propose(number, "court_order", 1);
      expect(await readCasePage(engine.db(), number, TODAY)).toEqual(before);
      await decide(id);
      expect(await voice(number, 1)).toMatchObject({
        text: null,
        hidden: { reason: "court_order", until: null },
      });
      expect(JSON.stringify(await readCasePage(engine.db(), number, TODAY))).not.toContain("部门要求乡镇设卡");
      await expectTrueCounters();
    });

    test("is never confirmed by whoever proposed it, not even past the code", async () => {
      const id = await propose(await open(), "not_true");
      const before = await readFacts(engine.db());
      await expectRefusal(decide(id, "confirmed", county.moderator), "own_decision");
      await expectRefusal(decide(id, "refused", county.moderator), "own_decision");
      for (const by of [county.farModerator, county.officers.agriculture]) {
        await expectRefusal(decide(id, "confirmed", by), "forbidden");
      }
      expect(await readFacts(engine.db())).toEqual(before);
      const forced = sql`update takedowns set decided_by = proposed_by, decided_on = ${TODAY}, outcome = 'confirmed'
        where id = ${id}`;
      await expect(forced.execute(engine.db())).rejects.toThrow(/check/i);
    });

    test("is decided once when two people do it at the same time", async () => {
      const id = await propose(await open(), "not_true");
      const results = await Promise.allSettled([
        decide(id),
        decide(id, "refused", county.secondModerator),
        decide(id, "confirmed", county.moderator),
      ]);
      expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      expect(results[2]?.status).toBe("rejected");
      await expectTrueCounters();
    });

    test("keeps a hidden voice in the figures, unless it was found untrue", async () => {
      const number = await open();
      const voices = async () =>
        (await listPublicCases(engine.db(), { limit: 100 }, TODAY)).cases.find((one) => one.number === number)?.voices;
      await decide(await propose(number, "identifies_reporter", 1));
      expect(await voices()).toBe(2);
      await decide(await propose(number, "not_true", 2), "confirmed", county.secondModerator);
      expect(await voices()).toBe(1);
      await expectTrueCounters();
    });

    test("hides at once a voice that may identify its reporter, until somebody else has looked, and once", async () => {
      const number = await open();
      const id = await propose(number, "identifies_reporter", 2);
      expect(await voice(number, 2)).toMatchObject({ text: null, hidden: { until: UNTIL_LOOKED_AT } });
      expect(await lapseTakedowns(engine.db(), addDays(TODAY, 1000))).toBe(0);
      expect(await voice(number, 2)).toMatchObject({ text: null });
      await expectRefusal(decide(id, "refused", county.moderator), "own_decision");
      await decide(id, "refused");
      expect(await voice(number, 2)).toMatchObject({ text: "我们镇也是。", hidden: null });
      await expectRefusal(decide(id), "stale_version");
      await propose(number, "identifies_reporter", 2);
      expect(await voice(number, 2)).toMatchObject({ hidden: null });
      await expectTrueCounters();
    });

    test("brings an unconfirmed case back after three days", async () => {
      const number = await open();
      await propose(number, "identifies_reporter");
      expect(await lapseTakedowns(engine.db(), addDays(TODAY, 2))).toBe(0);
      expect(await lapseTakedowns(engine.db(), addDays(TODAY, 3))).toBe(1);
      await readCase(engine.db(), number);
      await expectTrueCounters();
    });

    test("hides a whole case at once for that reason, and brings it back when refused", async () => {
      const number = await open();
      const id = await propose(number, "identifies_reporter");
      await expectRefusal(readCase(engine.db(), number), "case_hidden");
      const listed = async () =>
        (await listPublicCases(engine.db(), { limit: 100 }, TODAY)).cases.some((one) => one.number === number);
      expect(await listed()).toBe(false);
      expect((await readCasePage(engine.db(), number, TODAY, "staff")).hiddenUntil).toBe(addDays(TODAY, 3));
      await expectTrueCounters();
      await decide(id, "refused");
      expect(await listed()).toBe(true);
    });

    test("forgets what was written to the second person, and counts by month and reason", async () => {
      const number = await open();
      const id = await propose(number, "wrong_department");
      expect((await listTakedowns(engine.db(), county.admin, TODAY)).find((one) => one.id === id)).toMatchObject({
        words: "已核实。",
        notTwo: null,
      });
      expect((await listTakedowns(engine.db(), county.moderator, TODAY)).find((one) => one.id === id)?.notTwo).toBe(
        "own_decision",
      );
      expect(await listTakedowns(engine.db(), county.farModerator, TODAY)).toEqual([]);
      await decide(id);
      const row = await engine.db().selectFrom("takedowns").selectAll().where("id", "=", id).executeTakeFirst();
      expect(row?.words).toBe("");
      expect(await readTakedowns(engine.db())).toContainEqual({
        month: "2026-11",
        reason: "wrong_department",
        cases: 1,
        voices: 0,
        answers: 0,
        refused: 0,
      });
    });

    test("is not proposed twice, for no voice, nor by officers", async () => {
      const number = await open();
      await propose(number, "not_true", 1);
      await expectRefusal(propose(number, "court_order", 1), "wrong_state");
      await expectRefusal(propose(number, "court_order", 9), "not_found");
      await expectRefusal(proposeFor(engine.db(), county.officers.agriculture, number, "not_true"), "forbidden");
    });
  });
});
