import { beforeEach, describe, expect, test } from "vitest";
import { checkLedger } from "../../../app/admin/check-ledger/check-ledger.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { readStages } from "../../../app/cases/clock/clock.server.ts";
import { confirmRelief, publishReply, readAnswers } from "../../../app/replies/reply.server.ts";
import { declareRemedied } from "../../../app/replies/stages/stages.server.ts";
import { countChecked } from "../../../app/rulings/checking/check-answer.server.ts";
import { decideMerger } from "../../../app/rulings/merging/decide-merger.server.ts";
import { mergeCases, unmergeCase, versionOf, versionOfPair } from "../../../app/rulings/merging/merging.server.ts";
import { type SendingBack, sendBackAnswer } from "../../../app/rulings/sending-back/send-back.server.ts";
import { readScorecard, SITE } from "../../../app/scorecards/scorecard.server.ts";
import type { Db } from "../../../db/engine.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { hideReply } from "../../../db/queries/replies/replies.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  expectRefusal,
  publishCase,
  withdrawCase,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { counterLines, recount } from "../../helpers/recount.ts";

/** A Monday; fifteen working days later is the 23rd. */
const OPENED = "2026-11-02";
const ANSWER_BY = "2026-11-23";
/** A Tuesday, the sixth working day of the clock. */
const ANSWERED = "2026-11-10";
/** A Thursday: the third working day after it is Tuesday the 17th. */
const SENT_BACK = "2026-11-12";
/** Five working days went by before the answer; ten are left from the 18th on. */
const THEN_BY = "2026-12-01";

describe("an answer without substance", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });
    const open = async () => (await publishCase(db, county, { today: OPENED })).number;
    const answered = async (day = ANSWERED) => {
      const number = await open();
      await answerCase(db, county, number, day);
      return number;
    };
    const sendBack = (number: string, day = SENT_BACK, told: Partial<SendingBack> = {}, by = county.moderator) =>
      sendBackAnswer(
        db,
        by,
        { caseNumber: number, answer: 1, ground: "says_nothing", reason: "没有写由谁办、哪天办完。", seen: 1, ...told },
        day,
      );
    const idOf = async (number: string) => (await readCase(db, number)).id;
    const stagesOf = async (number: string, today: string) =>
      Object.fromEntries((await readStages(db, await idOf(number), today)).map((one) => [one.stage, one]));
    const expectWhole = async () => {
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
      for await (const problem of checkLedger(db)) expect.fail(JSON.stringify(problem));
    };

    test("signs for the case and does not answer it: the clock runs on, less the days since and three to mend it", async () => {
      const number = await answered();
      const before = await stagesOf(number, ANSWERED);
      await sendBack(number);
      const after = await stagesOf(number, SENT_BACK);
      expect(after.signed).toEqual(before.signed);
      expect(after.remedied).toEqual(before.remedied);
      expect(after.answered).toMatchObject({ metOn: null, dueOn: THEN_BY, heldOn: null, daysLate: 0 });
      expect((await readCase(db, number)).state).toBe("open");
      const { replies, clock } = await readAnswers(db, await idOf(number), SENT_BACK);
      expect(replies).toMatchObject([
        { position: 1, sentBack: { on: SENT_BACK, ground: "says_nothing", reason: "没有写由谁办、哪天办完。" } },
      ]);
      expect(clock).toMatchObject({ metOn: null, dueOn: THEN_BY, state: "running" });
      const entry = await db
        .selectFrom("ledger_entries")
        .select("body")
        .where("kind", "=", "answer_sent_back")
        .where("subject", "=", number)
        .executeTakeFirstOrThrow();
      expect(JSON.parse(entry.body)).toMatchObject({
        position: 1,
        ground: "says_nothing",
        from: ANSWERED,
        until: "2026-11-17",
        due: { answered: THEN_BY },
      });
      expect(entry.body).not.toContain("由谁办");
      await answerCase(db, county, number, THEN_BY, { seen: 1 });
      expect((await stagesOf(number, THEN_BY)).answered).toMatchObject({ metOn: THEN_BY, dueOn: THEN_BY, daysLate: 0 });
      expect((await readCase(db, number)).state).toBe("answered");
      await expectWhole();
    });

    test("is overdue once the longer clock is over, however long the moderators took", async () => {
      const number = await answered(ANSWER_BY);
      await sendBack(number, "2027-03-01");
      // The fifteenth day was the answer's own: it is left after the 4th of March, the third working day.
      expect((await stagesOf(number, "2027-03-05")).answered).toMatchObject({ dueOn: "2027-03-05", daysLate: 0 });
      expect((await stagesOf(number, "2027-03-08")).answered).toMatchObject({ dueOn: "2027-03-05", daysLate: 1 });
      await expectWhole();
    });

    test("that was late leaves the case late: the lateness stands still while it is mended and then goes on", async () => {
      const number = await answered("2026-11-25");
      const late = async (day: string) => (await stagesOf(number, day)).answered?.daysLate;
      expect(await late("2026-11-26")).toBe(2);
      await sendBack(number, "2026-11-26");
      expect((await stagesOf(number, "2026-11-26")).answered).toMatchObject({ metOn: null, dueOn: ANSWER_BY });
      expect(await late("2026-11-26")).toBe(2);
      // Mended by Tuesday the 1st of December; the 2nd is the department's again.
      expect(await late("2026-12-01")).toBe(2);
      expect(await late("2026-12-02")).toBe(3);
      await answerCase(db, county, number, "2026-12-02", { seen: 1 });
      expect(await late("2026-12-31")).toBe(3);
      await expectWhole();
    });

    test("makes no remedy less late that was due meanwhile", async () => {
      const number = await answered();
      await declareRemedied(db, county.officers.agriculture, number, "2027-04-01");
      const remedied = (await stagesOf(number, "2027-04-02")).remedied;
      expect(remedied?.daysLate).toBeGreaterThan(0);
      await sendBack(number, "2027-04-02");
      expect((await stagesOf(number, "2027-04-02")).remedied).toEqual(remedied);
      await expectWhole();
    });

    test("gives way to the next that the department has given already", async () => {
      const number = await answered();
      await answerCase(db, county, number, "2026-11-11", { seen: 1 });
      await sendBack(number, SENT_BACK, { seen: 2 });
      expect((await stagesOf(number, SENT_BACK)).answered).toMatchObject({ metOn: "2026-11-11", daysLate: 0 });
      expect((await readCase(db, number)).state).toBe("answered");
      await expectWhole();
    });

    test("is sent back once, by a moderator who may judge the case, while it is the one that counts", async () => {
      const number = await answered();
      const none = await open();
      const twice = await answered();
      await answerCase(db, county, twice, SENT_BACK, { seen: 1 });
      const hidden = await answered();
      await hideReply(db, (await replyOf(hidden)).id, {
        hidden_on: ANSWERED,
        hidden_reason: "identifies_reporter",
        hidden_until: SENT_BACK,
      });
      const gone = await answered();
      await withdrawCase(db, county, gone, "not_true", ANSWERED);
      const own = await answered();
      await db
        .updateTable("replies")
        .set({ user_id: county.moderator.userId })
        .where("id", "=", (await replyOf(own)).id)
        .execute();
      const before = await readFacts(db);
      for (const [act, code] of [
        [() => sendBack(number, SENT_BACK, {}, county.farModerator), "forbidden"],
        [() => sendBack(number, SENT_BACK, {}, county.admin), "forbidden"],
        [() => sendBack(number, SENT_BACK, {}, county.officers.agriculture), "forbidden"],
        [() => sendBack(own), "own_decision"],
        [() => sendBack(number, SENT_BACK, { seen: 0 }), "stale_version"],
        [() => sendBack(number, SENT_BACK, { answer: 2 }), "wrong_state"],
        [() => sendBack(twice, SENT_BACK, { answer: 2, seen: 2 }), "wrong_state"],
        [() => sendBack(none, SENT_BACK, { seen: 0 }), "wrong_state"],
        [() => sendBack(hidden), "wrong_state"],
        [() => sendBack(gone), "case_withdrawn"],
        [() => sendBack("GW-2026-999999"), "unknown_case"],
        [() => sendBack(number, SENT_BACK, { reason: "打13912345678问。" }), "personal_left"],
      ] as const) {
        await expectRefusal(act(), code);
      }
      expect(await readFacts(db)).toEqual(before);
      await sendBack(number);
      await expectRefusal(sendBack(number), "wrong_state");
      await answerCase(db, county, number, "2026-11-20", { seen: 1 });
      await expectRefusal(sendBack(number, "2026-11-20", { answer: 2, seen: 2 }), "sent_back_once");
    });

    const replyOf = async (number: string) =>
      db
        .selectFrom("replies")
        .select("id")
        .where("case_id", "=", await idOf(number))
        .executeTakeFirstOrThrow();

    test("leaves the reporters' words and the days on which they are asked as they were", async () => {
      const { number, reportId } = await publishCase(db, county, { today: OPENED });
      await answerCase(db, county, number, ANSWERED);
      await confirmRelief(db, reportId, "not", ANSWERED);
      const words = async () => (await readAnswers(db, await idOf(number), "2027-01-04")).words;
      const before = await words();
      const card = (await readScorecard(db, SITE, "2027-01-04")).words;
      await sendBack(number);
      expect(await words()).toEqual(before);
      expect((await readScorecard(db, SITE, "2027-01-04")).words).toEqual(card);
      await confirmRelief(db, reportId, "partly", SENT_BACK);
      await answerCase(db, county, number, THEN_BY, { seen: 1 });
      expect(await readAnswers(db, await idOf(number), THEN_BY)).toMatchObject({ askedSince: ANSWERED });
      await expectWhole();
    });

    test("is none where the department's answers are counted beside what moderators checked", async () => {
      const { number } = await publishCase(db, county, { today: OPENED });
      await answerCase(db, county, number, ANSWERED);
      const { department_id: department } = await readCase(db, number);
      expect(await countChecked(db, [department])).toMatchObject({ answered: 1 });
      await sendBack(number);
      expect(await countChecked(db, [department])).toMatchObject({ answered: 0 });
      await withdrawCase(db, county, number, "not_true", SENT_BACK);
      const { hollow_salt: salt } = await db.selectFrom("replies").select("hollow_salt").executeTakeFirstOrThrow();
      expect(salt).toBeNull();
      for await (const problem of checkLedger(db)) expect.fail(JSON.stringify(problem));
    });

    test("stays with its case where cases are merged, and one that a merger brought is not sent back", async () => {
      const [older, younger] = [await open(), await open()];
      for (const number of [older, younger]) await answerCase(db, county, number, ANSWERED);
      await sendBack(older);
      const pair = [await readCase(db, older), await readCase(db, younger)] as const;
      const seen = await versionOfPair(db, [...pair]);
      const merger = { one: older, other: younger, reason: "same_demand" as const, seen };
      const { proposed } = await mergeCases(db, county.moderator, merger, SENT_BACK);
      expect(proposed).toBe(true);
      const { id } = await db
        .selectFrom("merge_proposals")
        .select("id")
        .where("outcome", "is", null)
        .executeTakeFirstOrThrow();
      await decideMerger(db, county.secondModerator, id, "confirmed", SENT_BACK);
      expect((await stagesOf(older, SENT_BACK)).answered).toMatchObject({ metOn: ANSWERED, dueOn: ANSWER_BY });
      await expectRefusal(sendBack(older, SENT_BACK, { answer: 2, seen: 2 }), "wrong_state");
      await expectWhole();
      await unmergeCase(
        db,
        county.moderator,
        { number: younger, reason: "another_matter", seen: await versionOf(db, await readCase(db, older)) },
        SENT_BACK,
      );
      expect((await stagesOf(older, SENT_BACK)).answered).toMatchObject({ metOn: null, dueOn: THEN_BY });
      expect((await stagesOf(younger, SENT_BACK)).answered).toMatchObject({ metOn: ANSWERED, dueOn: ANSWER_BY });
      await expectWhole();
    });

    test("is followed by one of an officer, filed as any other", async () => {
      const number = await answered();
      await sendBack(number);
      const reply = { caseNumber: number, remedies: ["R1"] as const, body: "通知已撤。", seen: 1 };
      await publishReply(db, county.officers.agriculture, { ...reply, remedies: ["R1"] }, "2026-11-13");
      const { replies } = await readAnswers(db, await idOf(number), "2026-11-13");
      expect(replies.map((one) => one.sentBack?.ground ?? null)).toEqual(["says_nothing", null]);
    });
  });
});
