import { beforeAll, describe, expect, test } from "vitest";
import { readCasePage } from "../../../app/cases/read-case.server.ts";
import { addDays } from "../../../app/day.ts";
import { firstBrokenEntry, readLedger, settleLedger } from "../../../app/ledger/ledger.server.ts";
import { readQueue } from "../../../app/desk/queue/queue.server.ts";
import { readMatters } from "../../../app/replies/matters.server.ts";
import { confirmRelief, publishReply, readAnswers, readWords } from "../../../app/replies/reply.server.ts";
import { decideAppeal, fileAppeal } from "../../../app/reports/follow-up/appeal.server.ts";
import { withdrawReport } from "../../../app/reports/withdrawal/withdraw-report.server.ts";
import { readReportBody, readReport } from "../../../app/reports/report.server.ts";
import { destroyExpired } from "../../../app/reports/retention.server.ts";
import type { Db } from "../../../db/engine.ts";
import { listCounters } from "../../../db/queries/counters.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  TODAY,
  withdrawCase,
  NOW,
} from "../../helpers/factories.ts";
import { readFacts } from "../../helpers/facts.ts";
import { counterLines, recount } from "../../helpers/recount.ts";
import { FIRST_TEXT, lastPart, SECOND_TEXT, sendSplit } from "../../helpers/split.ts";

const LATER = addDays(TODAY, 3);

describe("the reporter of two matters", () => {
  forEachEngine((engine) => {
    let county: County;
    let db: Db;
    beforeAll(async () => {
      db = engine.db();
      county = await buildCounty(db);
    });

    const listed = async (id: number) =>
      (await readQueue(db, county.moderator, { limit: 200, today: TODAY, now: NOW })).reports.find(
        (one) => one.id === id,
      );
    /** As the list of the moderators shows it; undefined when it does not. */
    const stageOf = async (id: number) =>
      (await readQueue(db, county.secondModerator, { limit: 500, today: LATER, now: NOW })).reports.find(
        (one) => one.id === id,
      )?.stage;
    const answer = (number: string, officer: "agriculture" | "forestry", day = TODAY, of = county, on = db) =>
      publishReply(on, of.officers[officer], { caseNumber: number, remedies: ["R1"], body: "已收回。", seen: 0 }, day);

    test("is asked about each from its own answer on, and their words count in each by itself", async () => {
      const { reportId, numbers } = await sendSplit(db, county);
      const [first, second] = numbers;
      await answer(first, "agriculture");
      await expectRefusal(confirmRelief(db, reportId, "gone", TODAY), "unknown_case");
      await expectRefusal(confirmRelief(db, reportId, "gone", TODAY, { caseNumber: second }), "wrong_state");
      await expectRefusal(confirmRelief(db, reportId, "gone", TODAY, { caseNumber: "GW-2026-999999" }), "wrong_state");
      await confirmRelief(db, reportId, "gone", TODAY, { caseNumber: first });
      await answer(second, "forestry", LATER);
      await confirmRelief(db, reportId, "not", LATER, { caseNumber: second });
      await confirmRelief(db, reportId, "back", addDays(TODAY, 30), { caseNumber: first });

      const at = addDays(TODAY, 31);
      const matters = await readMatters(db, reportId, at);
      expect(matters.map(({ number, words, now }) => [number, words.map((word) => word.outcome), now?.ask])).toEqual([
        [first, ["gone", "back"], null],
        [second, ["not"], null],
      ]);
      expect((await readMatters(db, reportId, addDays(LATER, 30))).map(({ now }) => now?.ask)).toEqual([null, 30]);
      const ids = await Promise.all(numbers.map(async (number) => (await readCasePage(db, number, at)).id));
      const monday = addDays(TODAY, 35);
      const said = await Promise.all(ids.map(async (id) => (await readAnswers(db, id, monday)).words));
      expect(said.map(({ answer, day30 }) => [answer.outcomes, day30.outcomes])).toMatchObject([
        [{ gone: 1 }, { gone: 0, back: 1 }],
        [{ not: 1 }, { not: 0 }],
      ]);
      expect(await readWords(db, reportId, ids[1])).toEqual([{ occasion: "answer", outcome: "not", givenOn: LATER }]);
    });

    test("still speaks of the other when one case is withdrawn", async () => {
      const { reportId, numbers } = await sendSplit(db, county);
      await answer(numbers[1], "forestry");
      await withdrawCase(db, county, numbers[0], "not_true", TODAY);
      await confirmRelief(db, reportId, "partly", TODAY);
      const matters = await readMatters(db, reportId, TODAY);
      expect(matters.map(({ now }) => now === null)).toEqual([true, false]);
      expect(matters[1]?.words).toHaveLength(1);
    });

    test("takes all words back at once, and every figure follows", async () => {
      const fresh = await engine.fresh();
      const own = await buildCounty(fresh);
      const { reportId, numbers } = await sendSplit(fresh, own);
      await answer(numbers[0], "agriculture", TODAY, own, fresh);
      await confirmRelief(fresh, reportId, "gone", TODAY, { caseNumber: numbers[0] });
      await withdrawReport(fresh, await readReport(fresh, reportId), LATER);
      for (const number of numbers) {
        const page = await readCasePage(fresh, number, LATER);
        expect(page.voices).toMatchObject([{ position: 1, text: null, linkedOn: TODAY }]);
      }
      const facts = JSON.stringify(await readFacts(fresh));
      for (const text of [FIRST_TEXT, SECOND_TEXT]) expect(facts).not.toContain(text);
      const lines = counterLines(await listCounters(fresh));
      expect(lines).toEqual(await recount(fresh));
      expect(await fresh.selectFrom("voice_marks").selectAll().execute()).toEqual([]);
    });

    test("is entered in the ledger on different days, so that nothing of it ties the two cases", async () => {
      const fresh = await engine.fresh();
      const own = await buildCounty(fresh);
      const { reportId, numbers } = await sendSplit(fresh, own);
      const { commitment } = await readReport(fresh, reportId);
      await withdrawReport(fresh, await readReport(fresh, reportId), LATER);
      const pending = await fresh.selectFrom("pending_entries").selectAll().execute();
      const stripped = pending.filter((entry) => entry.kind === "voice_stripped");
      expect(stripped.map((entry) => entry.subject).sort()).toEqual(numbers);
      const days = stripped.map((entry) => entry.day).sort();
      expect(days[0]).toBe(LATER);
      expect(days[1] && days[1] > LATER && days[1] <= addDays(LATER, 30)).toBe(true);
      await settleLedger(fresh, addDays(LATER, 31));
      const entries = await readLedger(fresh, addDays(LATER, 31), { limit: 100 });
      expect(entries.filter((entry) => entry.kind === "voice_stripped")).toHaveLength(2);
      expect(await firstBrokenEntry(fresh)).toBeNull();
      // No entry of one case names the other or the report.
      const naming = entries.filter((entry) => (entry.subject + entry.body).includes(commitment));
      expect(naming.map((entry) => entry.kind)).toEqual(["report_received"]);
      const ofBoth = entries.filter((entry) => numbers.every((one) => (entry.subject + entry.body).includes(one)));
      expect(ofBoth).toEqual([]);
    });

    test("takes back what is public in part: stripped there, and nobody decides the rest", async () => {
      const { reportId, numbers } = await sendSplit(db, county, { second: false });
      const seen = await readReport(db, reportId);
      await withdrawReport(db, seen, LATER);
      expect(await readReport(db, reportId)).toMatchObject({
        state: "published",
        decided_on: LATER,
        withdrawn_on: LATER,
        destroyed_on: LATER,
      });
      expect(await readReportBody(db, reportId)).toBeNull();
      expect((await readCasePage(db, numbers[0], LATER)).voices[0]?.text).toBeNull();
      await expectRefusal(decide(db, county, reportId, lastPart(), LATER), "wrong_state");
      await expectRefusal(withdrawReport(db, seen, LATER), "stale_version");
      const entries = await db
        .selectFrom("pending_entries")
        .selectAll()
        .where("subject", "=", seen.commitment)
        .execute();
      expect(entries.map((entry) => entry.kind)).not.toContain("report_withdrawn");
    });

    test("must read again what withdrawing means when a part was published meanwhile", async () => {
      const { reportId } = await sendSplit(db, county, { second: false });
      const seen = await readReport(db, reportId);
      await decide(db, county, reportId, lastPart());
      await expectRefusal(withdrawReport(db, seen, LATER), "stale_version");
      expect(await readReportBody(db, reportId)).not.toBeNull();
    });

    test("appeals about the rest, which goes to another moderator and back to the queue", async () => {
      const { reportId, numbers } = await sendSplit(db, county, { second: false });
      await expectRefusal(fileAppeal(db, reportId, "请再看。", TODAY), "wrong_state");
      await decide(db, county, reportId, declining());
      await fileAppeal(db, reportId, "台账的事也要公开。", TODAY);
      const note = { upheld: true, note: "应当公开。" };
      await expectRefusal(decideAppeal(db, county.moderator, reportId, note, LATER), "own_decision");
      const other = await addStaff(db, `other-${engine.name}`, {
        role: "moderator",
        departmentId: null,
        regionId: county.regions.county,
        lineId: null,
      });
      await decideAppeal(db, other, reportId, note, LATER);
      expect(await readReport(db, reportId)).toMatchObject({ state: "received", rest_declined_on: null });
      expect(await stageOf(reportId)).toBe("reopened");
      expect((await readCasePage(db, numbers[0], LATER)).voices[0]?.text).toBe(FIRST_TEXT);
      await expectRefusal(decide(db, county, reportId, lastPart(), LATER), "own_decision");
      await decide(db, county, reportId, lastPart(), LATER, other);
      expect(await readMatters(db, reportId, LATER)).toHaveLength(2);
      expect(await stageOf(reportId)).toBeUndefined();
    });

    test("stands in the moderators' list with an appeal about the rest", async () => {
      const { reportId } = await sendSplit(db, county, { second: false });
      await decide(db, county, reportId, declining());
      await fileAppeal(db, reportId, "台账的事也要公开。", TODAY);
      expect(await listed(reportId)).toMatchObject({ stage: "appealed", own: true });
    });

    test("that takes the report back leaves no appeal to decide", async () => {
      const { reportId } = await sendSplit(db, county, { second: false });
      await decide(db, county, reportId, declining());
      await fileAppeal(db, reportId, "请再看。", TODAY);
      expect(await stageOf(reportId)).toBe("appealed");
      await withdrawReport(db, await readReport(db, reportId), LATER);
      expect(await listed(reportId)).toBeUndefined();
      await expectRefusal(
        decideAppeal(db, county.moderator, reportId, { upheld: true, note: "" }, LATER),
        "wrong_state",
      );
    });

    test("keeps the text until every matter is closed, and while one waits", async () => {
      const fresh = await engine.fresh();
      const own = await buildCounty(fresh);
      const both = await sendSplit(fresh, own);
      const waiting = await sendSplit(fresh, own, { second: false });
      for (const number of [both.numbers[0], waiting.numbers[0]])
        await answer(number, "agriculture", TODAY, own, fresh);
      const answered = addDays(TODAY, 90 + 180);
      expect(await destroyExpired(fresh, answered, 180)).toBe(0);
      await answer(both.numbers[1], "forestry", addDays(TODAY, 10), own, fresh);
      expect(await destroyExpired(fresh, addDays(answered, 9), 180)).toBe(0);
      expect(await destroyExpired(fresh, addDays(answered, 10), 180)).toBe(1);
      expect(await readReportBody(fresh, both.reportId)).toBeNull();
      expect(await readReportBody(fresh, waiting.reportId)).not.toBeNull();
      await decide(fresh, own, waiting.reportId, declining(), addDays(answered, 10));
      expect(await destroyExpired(fresh, addDays(answered, 10 + 180), 180)).toBe(1);
    });
  });
});
