import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../app/accounts/permissions.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { publishReply, readAnswers } from "../../app/replies/reply.server.ts";
import { readScorecard } from "../../app/scorecards/scorecard.server.ts";
import { setReplyWorkingDays } from "../../db/queries/regions/regions.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, publishCase, withdrawCase } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";

/** A Monday; fifteen working days later, without holidays between, is Monday three weeks on. */
const OPENED = "2026-11-02";
const DUE = "2026-11-23";
const AFTER = "2026-12-31";

describe("a department's reply", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    const open = async (options = {}) => (await publishCase(engine.db(), county, { today: OPENED, ...options })).number;
    const answer = (number: string, today: string, actor: Actor = county.officers.agriculture, seen = 0) =>
      publishReply(engine.db(), actor, { caseNumber: number, remedies: ["R1"], body: "已收回该项工作。", seen }, today);
    const answersOf = async (number: string, today = AFTER) =>
      readAnswers(engine.db(), (await readCase(engine.db(), number)).id, today);
    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };

    test("is awaited from the day on which the case opens, for fifteen working days", async () => {
      const number = await open();
      expect((await answersOf(number, DUE)).clock).toEqual({
        daysLate: 0,
        startedOn: OPENED,
        round: 1,
        workingDays: 15,
        dueOn: DUE,
        metOn: null,
        heldOn: null,
        holds: [],
        provisional: false,
        recounted: null,
        state: "running",
      });
      expect((await answersOf(number, "2026-11-24")).clock.state).toBe("overdue");
    });

    test("that comes first stops the clock and answers the case", async () => {
      const number = await open();
      await answer(number, "2026-11-10");
      const { clock, replies } = await answersOf(number);
      expect(clock).toMatchObject({ metOn: "2026-11-10", state: "on_time" });
      expect(replies).toMatchObject([
        {
          remedies: ["R1"],
          texts: { body: "已收回该项工作。" },
          publishedOn: "2026-11-10",
          department: { name: "青禾县农业农村局" },
        },
      ]);
      expect((await readCase(engine.db(), number)).state).toBe("answered");
    });

    test("is on time on the due day and late on the day after", async () => {
      const [onTime, late] = [await open(), await open()];
      await answer(onTime, DUE);
      await answer(late, "2026-11-24");
      expect((await answersOf(onTime)).clock.state).toBe("on_time");
      expect((await answersOf(late)).clock.state).toBe("late");
    });

    test("that comes second is added, and neither stops the clock again nor mends a late first one", async () => {
      const number = await open();
      await answer(number, "2026-11-30");
      await answer(number, "2026-12-01", county.officers.agriculture, 1);
      const { clock, replies } = await answersOf(number);
      expect(clock).toMatchObject({ metOn: "2026-11-30", state: "late" });
      expect(replies.map((reply) => reply.publishedOn)).toEqual(["2026-11-30", "2026-12-01"]);
    });

    test("is published once when the same form is sent twice, and not over one that the officer never saw", async () => {
      const number = await open();
      const send = (seen: number) => answer(number, "2026-11-10", county.officers.agriculture, seen);
      await refuses(() => send(1), "stale_version");
      const both = await Promise.allSettled([send(0), send(0)]);
      expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
      for (const seen of [0, 2, -1, Number.NaN]) await refuses(() => send(seen), "stale_version");
      expect((await answersOf(number)).replies).toHaveLength(1);
      await send(1);
      expect((await answersOf(number)).replies).toHaveLength(2);
    });

    test("counts as on time or late once, on the day on which it was due", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      for (const days of [["2026-11-10"], ["2026-11-24", "2026-11-25"], [DUE], []]) {
        const { number } = await publishCase(db, here, { today: OPENED });
        for (const [seen, day] of days.entries()) {
          const reply = { caseNumber: number, remedies: ["R2"] as const, body: "答复", seen };
          await publishReply(db, here.officers.agriculture, reply, day);
        }
      }
      const counted = await db
        .selectFrom("counters")
        .select(["metric", "day", "value"])
        .where("scope", "=", "site")
        .where("metric", "in", ["due", "on_time", "late", "replies"])
        .orderBy("metric")
        .orderBy("day")
        .execute();
      expect(counted.filter((row) => row.metric !== "replies")).toEqual([
        { metric: "due", day: DUE, value: 4 },
        { metric: "late", day: DUE, value: 1 },
        { metric: "on_time", day: DUE, value: 2 },
      ]);
      expect(counted.filter((row) => row.metric === "replies").reduce((sum, row) => sum + row.value, 0)).toBe(4);
      const scope = { scope: "department" as const, id: here.departments.agriculture };
      expect(await readScorecard(db, scope, DUE)).toMatchObject({ due: 0, running: 4, overdue: 0, late: 0 });
      expect(await readScorecard(db, scope, "2026-11-24")).toMatchObject({
        due: 4,
        running: 0,
        overdue: 1,
        late: 1,
        onTime: { count: 2, base: 4, rate: null },
      });
    });

    test("is the accountable department's alone", async () => {
      const number = await open();
      const temporary = await open({ newCase: { department: "headquarters" } });
      for (const actor of [county.officers.forestry, county.moderator, county.admin]) {
        await refuses(() => answer(number, OPENED, actor), "forbidden");
      }
      await refuses(() => answer(temporary, OPENED), "forbidden");
      await answer(temporary, OPENED, county.officers.emergency);
    });

    test("is refused for a case that does not exist or was taken down", async () => {
      const number = await open();
      await withdrawCase(engine.db(), county, number, "not_true", OPENED);
      await refuses(() => answer(number, OPENED), "case_withdrawn");
      await refuses(() => answer("GW-2026-999999", OPENED), "unknown_case");
    });

    test("is due by the number of working days of the nearest region that sets one", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const workingDays = async () => {
        const { number } = await publishCase(db, here, { today: OPENED });
        const { clock } = await readAnswers(db, (await readCase(db, number)).id, OPENED);
        return [clock.workingDays, clock.dueOn];
      };
      await setReplyWorkingDays(db, here.regions.province, 20);
      expect(await workingDays()).toEqual([20, "2026-11-30"]);
      await setReplyWorkingDays(db, here.regions.county, 5);
      expect(await workingDays()).toEqual([5, "2026-11-09"]);
    });
  });
});
