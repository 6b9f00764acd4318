import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../../app/cases/case.server.ts";
import { readStages } from "../../../app/cases/clock/clock.server.ts";
import { addDays, type Day } from "../../../app/day.ts";
import { readAnswers } from "../../../app/replies/reply.server.ts";
import { signFor } from "../../../app/replies/stages/stages.server.ts";
import { decideAnswer } from "../../../app/rulings/answers/decide-answer.server.ts";
import { listHeldAnswers } from "../../../app/rulings/answers/read-answers.server.ts";
import { decideDispute, type DisputeDecision } from "../../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../../app/rulings/disputes/file-dispute.server.ts";
import { readScorecard } from "../../../app/scorecards/scorecard.server.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { answerCase, buildCounty, type County, DOXING, publishCase } from "../../helpers/factories.ts";
import { ledgerProblems } from "../../helpers/ledger-problems.ts";
import { counterLines, recount } from "../../helpers/recount.ts";

const SAID = { reasons: "核对了名录。", bodyPublic: true };
const REFUSED: DisputeDecision = { outcome: "refused", ...SAID };
const MOVE: DisputeDecision = { outcome: "upheld", remedy: "move", department: "forestry", duty: "off-list", ...SAID };

describe("a stage that is met while its clock stands still, or on a day before it did", () => {
  forEachEngine((engine) => {
    let county: County;
    /** A Monday. Each test begins ten weeks after the last: the days of the ledger go one way. */
    let monday: Day = "2026-08-24";
    let number: string;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const on = (days: number) => addDays(monday, days);
    const begin = async () => {
      monday = addDays(monday, 70);
      number = (await publishCase(engine.db(), county, { today: monday })).number;
    };
    const hold = (day: Day) => answerCase(engine.db(), county, number, day, { body: DOXING, keep: true });
    const answer = (day: Day) => answerCase(engine.db(), county, number, day, { body: "已收回。" });
    const decideHeld = async (act: "publish" | "return", day: Day) => {
      const waiting = (await listHeldAnswers(engine.db(), county.moderator)).find((one) => one.number === number);
      await decideAnswer(engine.db(), county.moderator, waiting?.id ?? 0, { act, note: "请删去姓名。" }, day);
    };
    const dispute = (day: Day) =>
      fileDispute(
        engine.db(),
        county.officers.agriculture,
        { caseNumber: number, verdictId: null, ground: "not_our_duty", body: "不属于本局职责。" },
        day,
      );
    const decide = async (decision: DisputeDecision, day: Day) => {
      const last = engine.db().selectFrom("disputes").select("id").orderBy("id", "desc");
      await decideDispute(
        engine.db(),
        county.secondModerator,
        (await last.executeTakeFirstOrThrow()).id,
        decision,
        day,
      );
    };
    const stage = async (name: "signed" | "answered", today: Day) => {
      const { id } = await readCase(engine.db(), number);
      return (await readStages(engine.db(), id, today)).find((one) => one.stage === name);
    };
    const expectTrue = async () => {
      expect(await ledgerProblems(engine.db())).toEqual([]);
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    };

    test.each([
      ["published", () => decideHeld("publish", on(16))],
      [
        "published after a dispute that began and ended in between",
        async () => {
          await dispute(on(9));
          await decide(REFUSED, on(11));
          await decideHeld("publish", on(16));
        },
      ],
      [
        "mended after it was sent back",
        async () => {
          await decideHeld("return", on(16));
          await answer(on(17));
        },
      ],
      ["replaced", () => answer(on(17))],
    ])("keeps its due day when an answer counts on the day it was filed: %s", async (_, then) => {
      await begin();
      await hold(on(8));
      await then();
      // Fifteen working days after a Monday.
      expect(await stage("answered", on(17))).toMatchObject({ dueOn: on(21), metOn: on(8) });
      const { clock } = await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, on(17));
      expect(clock).toMatchObject({ dueOn: on(21), holds: [], state: "on_time" });
      await expectTrue();
    });

    test("is on time from the first when it is answered after the plain due day, and stays so", async () => {
      await begin();
      await signFor(engine.db(), county.officers.agriculture, number, on(1));
      await dispute(on(18));
      await answer(on(31));
      // Friday of the third week to Thursday of the fifth do not count: two days of fifteen are left.
      for (const today of [on(31), on(33)])
        expect(await stage("answered", today)).toMatchObject({ metOn: on(31), daysLate: 0 });
      const { clock } = await readAnswers(engine.db(), (await readCase(engine.db(), number)).id, on(33));
      expect(clock.state).toBe("on_time");
      await expectTrue();
      await decide(REFUSED, on(35));
      expect(await stage("answered", on(35))).toMatchObject({ metOn: on(31), daysLate: 0 });
      await expectTrue();
    });

    test("is on time when it is signed for after the plain due day", async () => {
      await begin();
      await dispute(on(3));
      await signFor(engine.db(), county.officers.agriculture, number, on(14));
      expect(await stage("signed", on(14))).toMatchObject({ metOn: on(14), daysLate: 0 });
      await expectTrue();
      await decide(REFUSED, on(16));
      expect(await stage("signed", on(16))).toMatchObject({ metOn: on(14), daysLate: 0 });
      await expectTrue();
    });

    test("a case that is moved while an answer waits leaves no missed day with the department that gave it", async () => {
      const card = async () =>
        readScorecard(engine.db(), { scope: "department", id: county.departments.agriculture }, on(60));
      await begin();
      await signFor(engine.db(), county.officers.agriculture, number, on(1));
      await hold(on(8));
      await dispute(on(23));
      const before = await card();
      await decide(MOVE, on(24));
      const after = await card();
      expect([after?.due ?? 0, after?.overdue ?? 0]).toEqual([before?.due ?? 0, before?.overdue ?? 0]);
      await expectTrue();
    });
  });
});
