import { beforeEach, describe, expect, test } from "vitest";
import { checkLedger } from "../../../app/admin/check-ledger/check-ledger.server.ts";
import { readCase } from "../../../app/cases/case.server.ts";
import { readStages } from "../../../app/cases/clock/clock.server.ts";
import { openRounds, readRounds } from "../../../app/cases/rounds/open-rounds.server.ts";
import { declaredOn, MOST_ROUNDS } from "../../../app/cases/rounds/rounds.ts";
import { addDays, mondayOf } from "../../../app/day.ts";
import { settleLedger } from "../../../app/ledger/ledger.server.ts";
import { confirmRelief, readAnswers } from "../../../app/replies/reply.server.ts";
import { declareRemedied } from "../../../app/replies/stages/stages.server.ts";
import { fileDispute } from "../../../app/rulings/disputes/file-dispute.server.ts";
import { decideDispute } from "../../../app/rulings/disputes/decide-dispute.server.ts";
import { sendBackAnswer } from "../../../app/rulings/sending-back/send-back.server.ts";
import { readScorecard, SITE } from "../../../app/scorecards/scorecard.server.ts";
import type { Db } from "../../../db/engine.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { forEachEngine } from "../../helpers/database.ts";
import { addToCase, answerCase, buildCounty, type County, publishCase } from "../../helpers/factories.ts";
import { counterLines, recount } from "../../helpers/recount.ts";

/** A Monday; fifteen working days later is the 23rd. */
const OPENED = "2026-11-02";
/** A Tuesday, after the due day. */
const ANSWERED = "2026-11-24";
/** A Thursday, and the Monday after it: fifteen working days from there are over on the 21st of December. */
const CAME_BACK = "2026-11-26";
const MONDAY = "2026-11-30";
const THEN_BY = "2026-12-21";

describe("a demand that came back", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeEach(async () => {
      db = await engine.fresh();
      county = await buildCounty(db);
    });
    const answered = async (day = ANSWERED) => {
      const { number, reportId } = await publishCase(db, county, { today: OPENED });
      await answerCase(db, county, number, day);
      return { number, reportId, id: (await readCase(db, number)).id };
    };
    const expectWhole = async (day: string) => {
      expect(counterLines(await listCounters(db))).toEqual(await recount(db));
      await settleLedger(db, addDays(day, 31));
      for await (const problem of checkLedger(db)) expect.fail(JSON.stringify(problem));
    };
    const stagesOf = async (id: number, today: string) =>
      Object.fromEntries((await readStages(db, id, today)).map((one) => [one.stage, one]));

    test("starts the clock of the answer anew on the Monday after, and what the round before says stands", async () => {
      const { number, reportId, id } = await answered();
      await confirmRelief(db, reportId, "back", CAME_BACK, { reason: "by_word" });
      expect(await openRounds(db, "2026-11-29")).toEqual([]);
      const before = await stagesOf(id, MONDAY);
      expect(await openRounds(db, MONDAY)).toEqual([number]);
      expect(await openRounds(db, MONDAY)).toEqual([]);
      expect((await readCase(db, number)).state).toBe("open");
      const after = await stagesOf(id, MONDAY);
      expect(after).toMatchObject({ signed: before.signed, remedied: before.remedied });
      expect(after.answered).toMatchObject({ dueOn: THEN_BY, metOn: null, daysLate: 0 });
      expect(await readRounds(db, id, MONDAY)).toMatchObject([
        { stage: "answered", round: 1, startedOn: OPENED, metOn: ANSWERED, daysLate: 1 },
        { stage: "remedied", round: 1, startedOn: OPENED, metOn: null },
        { stage: "answered", round: 2, startedOn: MONDAY, dueOn: THEN_BY, metOn: null, reasons: ["by_word"] },
      ]);
      await answerCase(db, county, number, "2026-12-22", { seen: 1 });
      expect((await stagesOf(id, "2026-12-22")).answered).toMatchObject({ metOn: "2026-12-22", daysLate: 1 });
      expect((await readAnswers(db, id, "2026-12-22")).replies.map((one) => one.round)).toEqual([1, 2]);
      // Two clocks of the answer ran out, both late; reporters are asked since the first answer.
      const { stages } = await readScorecard(db, SITE, "2027-01-04");
      expect(stages.answered).toMatchObject({ due: 2, late: 2 });
      expect((await readAnswers(db, id, "2027-01-04")).askedSince).toBe(ANSWERED);
      await expectWhole("2027-01-04");
    });

    test("starts that of the remedy anew as well where the department said that all was done", async () => {
      const { number, reportId, id } = await answered();
      await declareRemedied(db, county.officers.agriculture, number, ANSWERED);
      await confirmRelief(db, reportId, "back", CAME_BACK);
      await openRounds(db, MONDAY);
      expect((await stagesOf(id, MONDAY)).remedied).toMatchObject({ metOn: null, daysLate: 0 });
      await answerCase(db, county, number, "2026-12-01", { seen: 1 });
      await declareRemedied(db, county.officers.agriculture, number, "2026-12-02");
      expect((await readRounds(db, id, "2026-12-02")).map((one) => `${one.round} ${one.stage} ${one.metOn}`)).toEqual([
        `1 answered ${ANSWERED}`,
        `1 remedied ${ANSWERED}`,
        "2 answered 2026-12-01",
        "2 remedied 2026-12-02",
      ]);
      await expectWhole("2026-12-07");
    });

    test("counts the last word of the week, once for each report, and only what was said of the answer that stands", async () => {
      const { number, reportId } = await answered();
      await confirmRelief(db, reportId, "back", CAME_BACK);
      await confirmRelief(db, reportId, "partly", addDays(CAME_BACK, 1));
      expect(await openRounds(db, MONDAY)).toEqual([]);
      await confirmRelief(db, reportId, "back", MONDAY);
      expect(await openRounds(db, addDays(MONDAY, 7))).toEqual([number]);
      await confirmRelief(db, reportId, "back", addDays(MONDAY, 8));
      expect(await openRounds(db, addDays(MONDAY, 14))).toEqual([]);
      await answerCase(db, county, number, addDays(MONDAY, 15), { seen: 1 });
      await confirmRelief(db, reportId, "back", addDays(MONDAY, 16));
      expect(await openRounds(db, addDays(MONDAY, 28))).toEqual([]);
      await expectWhole(addDays(MONDAY, 28));
    });

    test("opens no more rounds of a case than there may be, whoever speaks", async () => {
      const { number, reportId, id } = await answered();
      let day: string = ANSWERED;
      for (let round = 1; round <= MOST_ROUNDS + 1; round += 1) {
        const speaks = round === 1 ? reportId : await addToCase(db, county, number, {}, day);
        await confirmRelief(db, speaks, "back", day, { caseNumber: number });
        day = addDays(mondayOf(day), 7);
        expect(await openRounds(db, day)).toEqual(round < MOST_ROUNDS ? [number] : []);
        if (round < MOST_ROUNDS) await answerCase(db, county, number, day, { seen: round });
      }
      expect((await readRounds(db, id, day)).filter((one) => one.stage === "answered")).toHaveLength(MOST_ROUNDS);
      await expectWhole(day);
    });

    test("waits while the clock stands still, and is of nothing that is not answered", async () => {
      const { number, reportId, id } = await answered();
      await confirmRelief(db, reportId, "back", CAME_BACK);
      const { number: other, reportId: second } = await publishCase(db, county, { today: CAME_BACK });
      await answerCase(db, county, other, CAME_BACK);
      await confirmRelief(db, second, "back", CAME_BACK);
      await sendBackAnswer(
        db,
        county.moderator,
        { caseNumber: other, answer: 1, ground: "forwarded", reason: "只说已转办。", seen: 1 },
        CAME_BACK,
      );
      await fileDispute(
        db,
        county.officers.agriculture,
        { caseNumber: number, verdictId: null, ground: "not_our_duty", body: "不属于本局。" },
        CAME_BACK,
      );
      expect(await openRounds(db, MONDAY)).toEqual([]);
      const { id: dispute } = await db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const refused = { outcome: "refused" as const, reasons: "核对了名录。", bodyPublic: true };
      await decideDispute(db, county.secondModerator, dispute, refused, "2026-12-02");
      expect(await openRounds(db, "2026-12-02")).toEqual([number]);
      expect((await stagesOf(id, "2026-12-02")).answered).toMatchObject({ dueOn: "2026-12-23", heldOn: null });
      await expectWhole("2026-12-07");
    });

    test("leaves the lateness of the first round with a body that disputes in the days of the second", async () => {
      const { number, reportId, id } = await answered();
      await confirmRelief(db, reportId, "back", CAME_BACK);
      await openRounds(db, MONDAY);
      await fileDispute(
        db,
        county.officers.agriculture,
        { caseNumber: number, verdictId: null, ground: "not_our_duty", body: "不属于本局。" },
        "2026-12-01",
      );
      const { id: dispute } = await db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const { department_id: first } = await readCase(db, number);
      await decideDispute(
        db,
        county.secondModerator,
        dispute,
        {
          outcome: "upheld",
          remedy: "move",
          department: "forestry",
          duty: "off-list",
          reasons: "核对了名录。",
          bodyPublic: true,
        },
        "2026-12-02",
      );
      const card = await readScorecard(db, { scope: "department", id: first }, "2026-12-02");
      expect(card.stages.answered).toMatchObject({ late: 1 });
      expect(await readRounds(db, id, "2026-12-02")).toEqual([]);
      await answerCase(
        db,
        { officers: { ...county.officers, agriculture: county.officers.forestry } },
        number,
        "2026-12-03",
        {
          seen: 1,
        },
      );
      expect((await stagesOf(id, "2026-12-03")).answered).toMatchObject({ metOn: "2026-12-03" });
      await expectWhole("2026-12-07");
    });
  });
});

test("what a body said to be done is so since the first day on which it said so", () => {
  const answered = { stage: "answered", metOn: "2026-11-10" } as const;
  const remedied = (metOn: string | null) => ({ stage: "remedied" as const, metOn });
  expect(declaredOn([])).toBeNull();
  expect(declaredOn([answered, remedied(null)])).toBeNull();
  expect(declaredOn([answered, remedied("2026-12-02"), remedied("2026-11-24"), remedied(null)])).toBe("2026-11-24");
});
