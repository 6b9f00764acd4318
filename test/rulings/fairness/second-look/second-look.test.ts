import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../../app/accounts/permissions.ts";
import { addDays } from "../../../../app/day.ts";
import { readReportForDesk } from "../../../../app/desk/report/desk-report.server.ts";
import { decideReport } from "../../../../app/rulings/decision/decision.server.ts";
import { isDrawn, setSample } from "../../../../app/rulings/fairness/second-look/draw.server.ts";
import { waitsForSecondLook } from "../../../../app/rulings/fairness/second-look/second-look.server.ts";
import { filtersOf } from "../../../../app/desk/queue/narrowing/queue-filters.ts";
import { countQueueFor, readQueue } from "../../../../app/desk/queue/queue.server.ts";
import { decideAppeal, fileAppeal } from "../../../../app/reports/follow-up/appeal.server.ts";
import { addFacts, askReporter } from "../../../../app/reports/follow-up/conversation.server.ts";
import { raiseFlag } from "../../../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { withdrawReport } from "../../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReport } from "../../../../app/reports/report.server.ts";
import type { Db } from "../../../../db/engine.ts";
import { forEachEngine } from "../../../helpers/database.ts";
import {
  type County,
  decide,
  declining,
  expectRefusal,
  linking,
  opening,
  publishCase,
  sendReport,
  TODAY,
  NOW,
} from "../../../helpers/factories.ts";
import { readFacts } from "../../../helpers/facts.ts";
import { drawnCounty } from "./drawn-county.ts";

const NEWS = filtersOf(new URLSearchParams("state=decided&flag=news"));

afterAll(() => setSample(0, ""));

describe("drawing the sample", () => {
  test("draws about the share, the same again each time, and otherwise under another key", () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const drawn = ids.filter((id) => isDrawn(id, { share: 0.05, secret: "a" }));
    // Binomial, n = 20,000, p = 0.05: 1,000 with a standard deviation of 31.
    expect(Math.abs(drawn.length - 1000)).toBeLessThan(125);
    expect(ids.filter((id) => isDrawn(id, { share: 0.05, secret: "a" }))).toEqual(drawn);
    expect(ids.filter((id) => isDrawn(id, { share: 0.05, secret: "b" }))).not.toEqual(drawn);
  });

  test("draws none at 0 and all at 1", () => {
    expect([1, 2, 3].map((id) => isDrawn(id, { share: 0, secret: "a" }))).toEqual([false, false, false]);
    expect([1, 2, 3].map((id) => isDrawn(id, { share: 1, secret: "a" }))).toEqual([true, true, true]);
  });
});

forEachEngine((engine) => {
  let db: Db;
  let county: County;
  let second: Actor;
  let third: Actor;
  beforeEach(async () => {
    ({ db, county, second, third } = await drawnCounty(engine));
  });

  const queueOf = async (actor: Actor) =>
    (await readQueue(db, actor, { limit: 50, today: TODAY, now: NOW })).reports
      .filter((report) => report.state === "received")
      .map((report) => report.id);
  const lookAt = () => db.selectFrom("second_looks").selectAll().executeTakeFirst();

  test("a drawn report stands in the others' queue as before, and is gone from the first moderator's", async () => {
    const id = await sendReport(db);
    const before = {
      queue: await readQueue(db, second, { limit: 50, today: TODAY, now: NOW }),
      size: await countQueueFor(db, second, undefined, TODAY, NOW),
      page: await readReportForDesk(db, second, id, TODAY),
    };
    await decide(db, county, id, opening());
    expect(await readQueue(db, second, { limit: 50, today: TODAY, now: NOW })).toEqual(before.queue);
    expect(await countQueueFor(db, second, undefined, TODAY, NOW)).toEqual(before.size);
    expect(await readReportForDesk(db, second, id, TODAY)).toEqual(before.page);
    expect(await queueOf(county.moderator)).toEqual([]);
    expect(await countQueueFor(db, county.moderator, undefined, TODAY, NOW)).toMatchObject({
      open: 0,
      stages: { decided: 1 },
    });
    expect(await readReportForDesk(db, county.moderator, id, TODAY)).toMatchObject({ state: "published" });
    expect(await queueOf(county.farModerator)).toEqual([]);
    expect(await waitsForSecondLook(db, county.farModerator, id, TODAY)).toBeNull();
  });

  test("the second decision is written down and changes nothing else", async () => {
    const id = await sendReport(db);
    await decide(db, county, id, opening());
    const facts = await readFacts(db);
    const { version } = await readReportForDesk(db, second, id, TODAY);
    expect(await decideReport(db, second, id, version, declining(), TODAY, NOW)).toBeNull();
    const look = await lookAt();
    expect(look).toMatchObject({
      first_outcome: "publish",
      first_kind: "K1",
      first_verdict: "V1",
      first_department_id: county.departments.agriculture,
      first_duty_id: county.duties.withdrawn,
      second_outcome: "decline",
      second_reason: "no_department",
      second_user_id: second.userId,
      second_on: TODAY,
    });
    const without = (all: Record<string, unknown>) => ({ ...all, second_looks: null });
    expect(without(await readFacts(db))).toEqual(without(facts));
    expect(await queueOf(second)).toEqual([]);
    expect(await queueOf(third)).toEqual([]);
    expect(await readReport(db, id)).toMatchObject({ state: "published", decided_by: county.moderator.userId });
  });

  test("it is refused as a real one is, and then nothing is written down", async () => {
    const id = await sendReport(db);
    await decide(db, county, id, opening());
    const at = (version: number, decision: Parameters<typeof decideReport>[4]) =>
      decideReport(db, second, id, version, decision, TODAY, NOW);
    await expectRefusal(at(2, declining()), "stale_version");
    await expectRefusal(at(1, linking("GW-2026-999999")), "unknown_case");
    await expectRefusal(at(1, opening({ newCase: { department: "nobody" } })), "unknown_department");
    await expectRefusal(
      at(1, opening({ newCase: { duty: "renewed" }, verdict: { appliesOn: "2014-01-01" } })),
      "duty_not_in_force",
    );
    await expectRefusal(at(1, opening({ publicText: "县里要求我们每天上路设卡检查运输车辆。" })), "unredacted");
    expect(await lookAt()).toMatchObject({ second_outcome: null });
    // The first moderator cannot take it, by trying again or otherwise.
    await expectRefusal(decideReport(db, county.moderator, id, 1, declining(), TODAY, NOW), "stale_version");
    await at(1, opening());
    await expectRefusal(decideReport(db, third, id, 1, declining(), TODAY, NOW), "stale_version");
  });

  test("whoever finds the case that the report is in has not found department and verdict on their own", async () => {
    const { reportId, number } = await publishCase(db, county);
    await decideReport(db, second, reportId, 1, linking(number), TODAY, NOW);
    expect(await lookAt()).toMatchObject({
      second_outcome: "publish",
      second_department_id: null,
      second_kind: null,
      second_verdict: null,
    });
  });

  test("it waits for fourteen days and no longer", async () => {
    const id = await sendReport(db);
    await decide(db, county, id, opening());
    expect(await waitsForSecondLook(db, second, id, addDays(TODAY, 14))).toEqual({ version: 1 });
    expect(await waitsForSecondLook(db, second, id, addDays(TODAY, 15))).toBeNull();
    expect((await readQueue(db, second, { limit: 5, today: addDays(TODAY, 15), now: NOW })).reports).toEqual([]);
    await expectRefusal(decideReport(db, second, id, 1, declining(), addDays(TODAY, 15), NOW), "stale_version");
    // The next one that is drawn clears it away.
    const next = await sendReport(db, {}, addDays(TODAY, 15));
    await decide(db, county, next, declining(), addDays(TODAY, 15));
    expect(await db.selectFrom("second_looks").select("report_id").execute()).toEqual([{ report_id: next }]);
  });

  test("what is said meanwhile is heard at once, and the report leaves the sample", async () => {
    const message = { body: "补充：还有照片。", token: "1".repeat(32) };
    const ways: ((id: number) => Promise<unknown>)[] = [
      (id) => addFacts(db, id, message, TODAY, NOW),
      (id) => askReporter(db, county.moderator, id, message, TODAY),
      (id) => askReporter(db, second, id, message, TODAY),
      (id) => raiseFlag(db, id, message, TODAY),
      (id) => fileAppeal(db, id, "请再看一次。", TODAY),
      async (id) => withdrawReport(db, await readReport(db, id), TODAY),
    ];
    for (const way of ways) {
      const id = await sendReport(db);
      await decide(db, county, id, declining());
      expect(await queueOf(second)).toEqual([id]);
      await way(id);
      expect(await queueOf(second)).toEqual([]);
      expect(await lookAt()).toBeUndefined();
    }
    const { reports } = await readQueue(db, second, { filters: NEWS, limit: 5, today: TODAY, now: NOW });
    expect(reports.length).toBe(1);
  });

  test("an appeal, and the report that it opens again, go to whoever had no part in either decision", async () => {
    const id = await sendReport(db);
    await decide(db, county, id, declining());
    await decideReport(db, second, id, 1, declining(), TODAY, NOW);
    await fileAppeal(db, id, "请再看一次。", TODAY);
    const { reports } = await readQueue(db, third, { limit: 5, today: TODAY, now: NOW });
    expect(reports).toMatchObject([{ id, stage: "appealed", own: false }]);
    for (const actor of [county.moderator, second]) {
      await expectRefusal(decideAppeal(db, actor, id, { upheld: true, note: "" }, TODAY), "own_decision");
    }
    await decideAppeal(db, third, id, { upheld: true, note: "" }, TODAY);
    const { version } = await readReport(db, id);
    for (const actor of [county.moderator, second]) {
      await expectRefusal(decideReport(db, actor, id, version, declining(), TODAY, NOW), "own_decision");
    }
    await decideReport(db, third, id, version, declining(), TODAY, NOW);
    // Once opened again it is not drawn a second time.
    expect(await lookAt()).toMatchObject({ second_user_id: second.userId });
    await withdrawReport(db, await readReport(db, id), TODAY);
    expect(await lookAt()).toBeUndefined();
  });
});
