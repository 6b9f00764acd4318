import { beforeAll, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { readStages } from "../../app/cases/clock/clock.server.ts";
import { addDays } from "../../app/day.ts";
import { declareRemedied, promiseDay, signFor } from "../../app/replies/stages/stages.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { readScorecard, SITE } from "../../app/scorecards/scorecard.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, type County, expectRefusal, publishCase } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

/** A Monday; five working days later is the 9th, fifteen the 23rd, and sixty 25 January, by weekdays and New Year's Day. */
const OPENED = "2026-11-02";
const SIGN_BY = "2026-11-09";
const ANSWER_BY = "2026-11-23";

describe("what is due of a department", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const open = async () => (await publishCase(engine.db(), county, { today: OPENED })).number;
    const officer = () => county.officers.agriculture;
    const stagesOf = async (number: string, today: string) =>
      Object.fromEntries(
        (await readStages(engine.db(), (await readCase(engine.db(), number)).id, today)).map((one) => [one.stage, one]),
      );
    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };
    const expectWhole = async () => {
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    };

    test("starts with the case, each with its own working days, and none waits for another", async () => {
      const stages = await stagesOf(await open(), OPENED);
      expect(stages).toMatchObject({
        signed: { dueOn: SIGN_BY, metOn: null },
        answered: { dueOn: ANSWER_BY, metOn: null },
        remedied: { metOn: null },
      });
    });

    test("is signed for once, by its own officer, and early and late are kept", async () => {
      const [early, late] = [await open(), await open()];
      await refuses(() => signFor(engine.db(), county.officers.forestry, early, OPENED), "forbidden");
      await refuses(() => signFor(engine.db(), county.moderator, early, OPENED), "forbidden");
      await signFor(engine.db(), officer(), early, SIGN_BY);
      await refuses(() => signFor(engine.db(), officer(), early, SIGN_BY), "wrong_state");
      await signFor(engine.db(), officer(), late, "2026-11-11");
      expect((await stagesOf(early, ANSWER_BY)).signed).toMatchObject({ metOn: SIGN_BY, daysLate: 0 });
      expect((await stagesOf(late, ANSWER_BY)).signed).toMatchObject({ metOn: "2026-11-11", daysLate: 2 });
      await expectWhole();
    });

    test("is signed for by an answer, whose clock its own word does not move", async () => {
      const number = await open();
      await signFor(engine.db(), officer(), number, "2026-11-04");
      expect((await stagesOf(number, ANSWER_BY)).answered).toMatchObject({ dueOn: ANSWER_BY, metOn: null });
      await answerCase(engine.db(), county, number, "2026-11-24");
      expect(await stagesOf(number, "2026-11-24")).toMatchObject({
        signed: { metOn: "2026-11-04" },
        answered: { metOn: "2026-11-24", daysLate: 1 },
      });
      const unsigned = await open();
      await answerCase(engine.db(), county, unsigned, "2026-11-10");
      expect((await stagesOf(unsigned, "2026-11-10")).signed).toMatchObject({ metOn: "2026-11-10", daysLate: 1 });
      await expectWhole();
    });

    test("is remedied by a word after the answer, once", async () => {
      const number = await open();
      await refuses(() => declareRemedied(engine.db(), officer(), number, "2026-11-10"), "wrong_state");
      await answerCase(engine.db(), county, number, "2026-11-10");
      await declareRemedied(engine.db(), officer(), number, "2026-12-01");
      await refuses(() => declareRemedied(engine.db(), officer(), number, "2026-12-02"), "wrong_state");
      expect((await stagesOf(number, "2026-12-02")).remedied).toMatchObject({ metOn: "2026-12-01", daysLate: 0 });
      await expectWhole();
    });

    test("takes a promised day once, before it is due, and lateness stays that of the due day", async () => {
      const number = await open();
      const promise = (day: string, today: string, reason = "要等省里核定。") =>
        promiseDay(engine.db(), officer(), number, { stage: "answered", day, reason }, today);
      await refuses(() => promise(ANSWER_BY, OPENED), "promise_unfit");
      await refuses(() => promise("2026-12-15", OPENED), "promise_unfit");
      await refuses(() => promise("2026-12-14", OPENED, "反映人：王小明，电话13900000077。"), "identifying_left");
      await refuses(() => promise("2026-12-14", addDays(ANSWER_BY, 1)), "promise_over");
      await promise("2026-12-14", ANSWER_BY);
      await refuses(() => promise("2026-12-14", ANSWER_BY), "promise_over");
      await answerCase(engine.db(), county, number, "2026-11-25");
      expect((await stagesOf(number, "2026-11-25")).answered).toMatchObject({
        dueOn: ANSWER_BY,
        daysLate: 2,
        promise: { day: "2026-12-14", reason: "要等省里核定。" },
      });
      await expectWhole();
    });

    test("stands still while a dispute waits, for every stage that is not late", async () => {
      const number = await open();
      const dispute = {
        caseNumber: number,
        verdictId: null,
        ground: "not_our_duty",
        body: "不属于本局职责。",
      } as const;
      await fileDispute(engine.db(), officer(), dispute, "2026-11-10");
      expect(await stagesOf(number, "2027-06-01")).toMatchObject({
        // Overdue since the 9th: the day of the dispute counts, no day after it.
        signed: { dueOn: SIGN_BY, heldOn: null, daysLate: 1 },
        answered: { heldOn: "2026-11-10", daysLate: 0 },
        remedied: { heldOn: "2026-11-10", daysLate: 0 },
      });
      await expectWhole();
    });

    test("stands still for the first dispute of a thing, and runs on through the next", async () => {
      const db = engine.db();
      const number = await open();
      const dispute = (ground: "not_our_duty" | "facts_wrong", today: string) =>
        fileDispute(db, officer(), { caseNumber: number, verdictId: null, ground, body: "不属于本局职责。" }, today);
      const decide = async (today: string) => {
        const { id } = await db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
        const refused = { outcome: "refused", reasons: "名录写明由本局负责。", bodyPublic: false } as const;
        await decideDispute(db, county.secondModerator, id, refused, today);
      };
      await dispute("not_our_duty", "2026-11-05");
      await decide("2026-11-10");
      const { answered } = await stagesOf(number, "2026-11-10");
      // Four working days, from Thursday to Tuesday.
      expect(answered).toMatchObject({ dueOn: "2026-11-27", heldOn: null });
      await dispute("facts_wrong", "2026-11-11");
      expect((await stagesOf(number, "2026-11-30")).answered).toMatchObject({ dueOn: "2026-11-27", daysLate: 1 });
      await expectWhole();
    });

    test("stands in the ledger as it is in the database, whatever was done", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const by = here.officers.agriculture;
      const { number } = await publishCase(db, here, { today: OPENED });
      await signFor(db, by, number, "2026-11-04");
      const dispute = {
        caseNumber: number,
        verdictId: null,
        ground: "not_our_duty",
        body: "不属于本局职责。",
      } as const;
      await fileDispute(db, by, dispute, "2026-11-05");
      const { id } = await db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const refused = { outcome: "refused", reasons: "名录写明由本局负责。", bodyPublic: false } as const;
      await decideDispute(db, here.secondModerator, id, refused, "2026-11-10");
      await promiseDay(
        db,
        by,
        number,
        { stage: "remedied", day: "2027-03-01", reason: "要等省里核定。" },
        "2026-11-11",
      );
      await answerCase(db, here, number, "2026-11-12");
      await declareRemedied(db, by, number, "2026-11-13");
      const problems = [];
      for await (const problem of checkLedger(db)) problems.push(problem);
      expect(problems).toEqual([]);
      // A signature, a day and a word that somebody changed in the database.
      await db.updateTable("watches").set({ signed_on: "2026-11-03" }).execute();
      await db.updateTable("stages").set({ promised_on: "2027-02-26" }).where("stage", "=", "remedied").execute();
      await db.updateTable("holds").set({ until_day: "2026-11-20" }).execute();
      const things = new Set<string>();
      for await (const problem of checkLedger(db)) things.add(problem.thing);
      expect([...things].sort()).toEqual(expect.arrayContaining(["day", "due_day", "hold", "watch"]));
    });

    test("is told apart in the figures", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      for (const day of ["2026-11-09", "2026-11-10"]) {
        const { number } = await publishCase(db, here, { today: OPENED });
        await signFor(db, here.officers.agriculture, number, day);
      }
      const { stages, due } = await readScorecard(db, SITE, ANSWER_BY);
      expect(stages.signed).toMatchObject({ due: 2, onTime: { count: 1 }, late: 1, overdue: 0 });
      expect([stages.answered.due, stages.remedied.due, due]).toEqual([0, 0, 0]);
      expect((await readScorecard(db, SITE, "2026-11-24")).stages.answered).toMatchObject({ due: 2, overdue: 2 });
    });
  });
});
