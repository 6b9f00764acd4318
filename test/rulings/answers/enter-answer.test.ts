import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../../app/cases/case.server.ts";
import { publishReply, readAnswers, reviseReply } from "../../../app/replies/reply.server.ts";
import { readReturned } from "../../../app/replies/read-held.server.ts";
import { readInbox } from "../../../app/office/inbox.server.ts";
import { decideAnswer } from "../../../app/rulings/answers/decide-answer.server.ts";
import { enterAnswer, readRefusedEntry } from "../../../app/rulings/answers/enter-answer.server.ts";
import { listHeldAnswers } from "../../../app/rulings/answers/read-answers.server.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { answerCase, buildCounty, type County, expectRefusal, publishCase } from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { ledgerProblems } from "../../helpers/ledger-problems.ts";
import { counterLines, recount } from "../../helpers/recount.ts";

/** A Monday; fifteen working days later, without holidays between, is Monday three weeks on. */
const OPENED = "2026-11-02";
const RECEIVED = "2026-11-20";
const DUE = "2026-11-23";
const ENTERED = "2026-11-25";
const CONFIRMED = "2026-11-27";
const BODY = "已收回，由本局办理。";

describe("an answer that came by letter, by fax or at a visit", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const open = async () => (await publishCase(engine.db(), county, { today: OPENED })).number;
    const enter = (
      number: string,
      { by = county.moderator, receivedOn = RECEIVED, today = ENTERED, body = BODY } = {},
    ) =>
      enterAnswer(
        engine.db(),
        by,
        {
          caseNumber: number,
          channel: "letter",
          receivedOn,
          remedies: ["R1"],
          body,
          documentNumber: "青农函12号",
          seen: 0,
        },
        today,
      );
    const waitingOn = async (number: string) =>
      (await listHeldAnswers(engine.db(), county.secondModerator)).find((one) => one.number === number);
    const decide = async (number: string, act: "publish" | "return", by = county.secondModerator, today = CONFIRMED) =>
      decideAnswer(engine.db(), by, (await waitingOn(number))?.id ?? 0, { act, note: "日期不对。" }, today);
    const answersOf = async (number: string, today = CONFIRMED) =>
      readAnswers(engine.db(), (await readCase(engine.db(), number)).id, today);
    const refuses = async (act: () => Promise<unknown>, code: Parameters<typeof expectRefusal>[1]) => {
      const before = await readFacts(engine.db());
      await expectRefusal(act(), code);
      expect(await readFacts(engine.db())).toEqual(before);
    };
    const expectTrueCounters = async () =>
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));

    test("is confirmed by another moderator, says publicly how it came and counts on the day of receipt", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const { number } = await publishCase(db, here, { today: OPENED });
      const fields = { remedies: ["R1"] as const, body: BODY, documentNumber: "青农函12号", seen: 0 };
      const entered = { caseNumber: number, channel: "letter" as const, receivedOn: RECEIVED, ...fields };
      await enterAnswer(db, here.moderator, entered, ENTERED);
      const { id } = await readCase(db, number);
      expect(await readAnswers(db, id, ENTERED)).toMatchObject({
        replies: [],
        held: { countsOn: RECEIVED, channel: "letter" },
        clock: { metOn: null },
      });
      const held = (await listHeldAnswers(db, here.moderator))[0]?.id ?? 0;
      const publish = { act: "publish" } as const;
      await expectRefusal(decideAnswer(db, here.moderator, held, publish, CONFIRMED), "own_decision");
      await decideAnswer(db, here.secondModerator, held, publish, CONFIRMED);
      const { clock, replies } = await readAnswers(db, id, CONFIRMED);
      expect(clock).toMatchObject({ metOn: RECEIVED, state: "on_time", dueOn: DUE, daysLate: 0 });
      expect(replies).toMatchObject([
        { channel: "letter", publishedOn: RECEIVED, releasedOn: CONFIRMED, texts: { documentNumber: "青农函12号" } },
      ]);
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
      expect(await ledgerProblems(db)).toEqual([]);
      // The department corrects it as one of its own; the day stays.
      const revision = {
        ...fields,
        body: "已收回，由执法大队办理。",
        caseNumber: number,
        position: 1,
        reason: "facts",
      } as const;
      await reviseReply(db, here.officers.agriculture, revision, CONFIRMED);
      expect((await readAnswers(db, id, CONFIRMED)).replies).toMatchObject([
        { publishedOn: RECEIVED, channel: "letter" },
      ]);
      expect(await ledgerProblems(db)).toEqual([]);
    });

    test("is late where it was received late, and never counts before the case was put to the department", async () => {
      const number = await open();
      await refuses(() => enter(number, { receivedOn: "2026-11-01" }), "receipt_unfit");
      await refuses(() => enter(number, { receivedOn: "2026-11-26" }), "receipt_unfit");
      await enter(number, { receivedOn: "2026-11-24" });
      await decide(number, "publish");
      expect((await answersOf(number)).clock).toMatchObject({ metOn: "2026-11-24", state: "late" });
      await expectTrueCounters();
    });

    test("goes back to who entered it when it is not as the original, to be entered anew; the department has nothing to mend", async () => {
      const number = await open();
      await enter(number);
      await refuses(() => enter(number), "answer_waiting");
      await decide(number, "return");
      const matter = await readCase(engine.db(), number);
      expect(await readRefusedEntry(engine.db(), matter.id)).toMatchObject({
        answer: { body: BODY },
        channel: "letter",
        receivedOn: RECEIVED,
        note: "日期不对。",
      });
      expect(await readReturned(engine.db(), matter.id, matter.department_id)).toBeFalsy();
      const mine = await readInbox(engine.db(), county.officers.agriculture, { tab: "mine" }, CONFIRMED);
      expect(mine.rows.map((row): string => row.number)).not.toContain(number);
      // Its day is no day of an answer of the department's own.
      await answerCase(engine.db(), county, number, CONFIRMED);
      expect((await answersOf(number)).clock).toMatchObject({ metOn: CONFIRMED });
      await expectTrueCounters();
    });

    test("loses its day to no answer that the department gives while it waits", async () => {
      const number = await open();
      await enter(number);
      await answerCase(engine.db(), county, number, ENTERED, { body: "另行答复如下，今后由本局办理。" });
      expect((await answersOf(number)).clock).toMatchObject({ metOn: ENTERED });
      await decide(number, "publish");
      const { clock, replies, held } = await answersOf(number);
      expect(held).toBeNull();
      expect(clock).toMatchObject({ metOn: RECEIVED, state: "on_time" });
      expect(replies.map(({ channel, publishedOn }) => [channel, publishedOn])).toEqual([
        [null, ENTERED],
        ["letter", RECEIVED],
      ]);
      await expectTrueCounters();
    });

    test("is refused of whoever may not judge the case, with what nobody may read, and over what was not seen", async () => {
      const number = await open();
      await refuses(() => enter(number, { by: county.officers.agriculture }), "forbidden");
      await refuses(() => enter(number, { by: county.farModerator }), "forbidden");
      await refuses(() => enter(number, { body: "反映人电话13900000077。" }), "personal_left");
      await refuses(() => enter("GW-2026-999999"), "unknown_case");
      const answer = { caseNumber: number, remedies: ["R1"] as const, body: BODY, seen: 0 };
      await publishReply(engine.db(), county.officers.agriculture, answer, ENTERED);
      await refuses(() => enter(number), "stale_version");
    });
  });
});
