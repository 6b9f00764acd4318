import { beforeAll, describe, expect, test } from "vitest";
import { readCase, readCasesOfReport } from "../../app/cases/case.server.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { confirmRelief, publishReply, readAnswers, readWords } from "../../app/replies/reply.server.ts";
import { readScorecard, SITE } from "../../app/scorecards/scorecard.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  expectRefusal,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import type { Db } from "../../db/engine.ts";

const NOBODY = { gone: 0, partly: 0, not: 0, back: 0 };

async function answeredCase(db: Db, county: County) {
  const opened = await publishCase(db, county);
  await publishReply(
    db,
    county.officers.agriculture,
    { caseNumber: opened.number, remedies: ["R1"], body: "已收回。", seen: 0 },
    TODAY,
  );
  return opened;
}

describe("a reporter's word on the burden", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    test("is taken once the case has an answer, from each of its reporters", async () => {
      const opened = await publishCase(engine.db(), county);
      const second = await addToCase(engine.db(), county, opened.number);
      const state = async (id: number) => (await readCasesOfReport(engine.db(), id))[0]?.state;
      expect(await Promise.all([opened.reportId, second].map(state))).toEqual(["open", "open"]);
      await publishReply(
        engine.db(),
        county.officers.agriculture,
        { caseNumber: opened.number, remedies: ["R1"], body: "已收回。", seen: 0 },
        TODAY,
      );
      expect(await Promise.all([opened.reportId, second].map(state))).toEqual(["answered", "answered"]);
      for (const id of [opened.reportId, second]) {
        await confirmRelief(engine.db(), id, "gone", TODAY);
        expect((await readWords(engine.db(), id)).map((word) => word.outcome)).toEqual(["gone"]);
      }
    });

    test("is refused without an answer, without a case, and once the case is taken down", async () => {
      const refuses = async (id: number) => {
        const before = await readFacts(engine.db());
        await expectRefusal(confirmRelief(engine.db(), id, "gone", TODAY), "wrong_state");
        expect(await readFacts(engine.db())).toEqual(before);
      };
      await refuses(await sendReport(engine.db()));
      await refuses((await publishCase(engine.db(), county)).reportId);
      const { number, reportId } = await answeredCase(engine.db(), county);
      await withdrawCase(engine.db(), county, number, "not_true", TODAY);
      await refuses(reportId);
    });

    test("replaces the one given before, and both stay on record", async () => {
      const { number, reportId } = await answeredCase(engine.db(), county);
      await confirmRelief(engine.db(), reportId, "gone", "2026-11-24");
      await confirmRelief(engine.db(), reportId, "back", "2026-12-24");
      expect((await readWords(engine.db(), reportId)).at(-1)?.outcome).toBe("back");
      const rounds = await engine
        .db()
        .selectFrom("confirmations")
        .select(["round", "outcome", "given_on"])
        .where("report_id", "=", reportId)
        .orderBy("round")
        .execute();
      expect(rounds).toEqual([
        { round: 1, outcome: "gone", given_on: "2026-11-24" },
        { round: 2, outcome: "back", given_on: "2026-12-24" },
      ]);
      const matter = await readCase(engine.db(), number);
      const outcomes = async (day: string) => {
        const { words } = await readAnswers(engine.db(), matter.id, day);
        return [words.answer.outcomes, words.day30.outcomes];
      };
      // The later word is of another occasion: it takes no word of the earlier one away.
      expect(await outcomes("2026-12-27")).toEqual([{ ...NOBODY, gone: 1 }, NOBODY]);
      expect(await outcomes("2026-12-28")).toEqual([
        { ...NOBODY, gone: 1 },
        { ...NOBODY, back: 1 },
      ]);
    });

    test("tells why, as a count from the next Monday; of a burden that is gone nothing is kept", async () => {
      const db = engine.db();
      const { number, reportId } = await answeredCase(db, county);
      const second = await addToCase(db, county, number);
      const { id } = await readCase(db, number);
      const reasons = async (day: string) => (await readAnswers(db, id, day)).reasons;
      await confirmRelief(db, reportId, "not", "2026-11-24", { reason: "on_paper" });
      await confirmRelief(db, second, "gone", "2026-11-24", { reason: "on_paper" });
      expect(await reasons("2026-11-29")).toEqual({});
      expect(await reasons("2026-11-30")).toEqual({ on_paper: 1 });
      // The same word with another reason is another word; the same twice on a day is one.
      for (const _ of [1, 2]) await confirmRelief(db, reportId, "not", "2026-12-01", { reason: "renamed" });
      expect(await reasons("2026-12-07")).toEqual({ renamed: 1 });
      const kept = await db
        .selectFrom("confirmations")
        .select(["report_id", "reason"])
        .where("case_id", "=", id)
        .execute();
      expect(kept.filter((one) => one.report_id === second)).toEqual([{ report_id: second, reason: null }]);
      expect(kept.filter((one) => one.report_id === reportId)).toHaveLength(2);
    });

    test("on a voice that was found untrue is entered once, however often it is sent", async () => {
      const { number, reportId } = await answeredCase(engine.db(), county);
      const id = await proposeFor(engine.db(), county.moderator, number, "not_true", TODAY, 1);
      await decideTakedown(engine.db(), county.admin, id, "confirmed", TODAY);
      await confirmRelief(engine.db(), reportId, "gone", TODAY);
      const before = await readFacts(engine.db());
      await confirmRelief(engine.db(), reportId, "gone", TODAY);
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("reaches the public on the Monday after, so that nobody sees on which day it was given", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const { number, reportId } = await answeredCase(db, here);
      await confirmRelief(db, reportId, "partly", "2026-11-24");
      const matter = await readCase(db, number);
      const shown = async (day: string) => [
        (await readAnswers(db, matter.id, day)).words.answer.outcomes,
        (await readScorecard(db, SITE, day)).words.answer.outcomes,
      ];
      expect(await shown("2026-11-24")).toEqual([NOBODY, NOBODY]);
      expect(await shown("2026-11-29")).toEqual([NOBODY, NOBODY]);
      expect(await shown("2026-11-30")).toEqual([
        { ...NOBODY, partly: 1 },
        { ...NOBODY, partly: 1 },
      ]);
    });

    test("counts each reporter of a case once, in the page and in the scorecard alike", async () => {
      const db = await engine.fresh();
      const here = await buildCounty(db);
      const { number, reportId } = await answeredCase(db, here);
      const others = [await addToCase(db, here, number), await addToCase(db, here, number)];
      await confirmRelief(db, reportId, "gone", "2026-11-24");
      await confirmRelief(db, others[0] ?? 0, "gone", "2026-11-24");
      await confirmRelief(db, others[0] ?? 0, "not", "2026-11-24");
      await confirmRelief(db, others[1] ?? 0, "back", "2026-11-25");
      await confirmRelief(db, others[1] ?? 0, "gone", "2026-11-26");
      const said = { ...NOBODY, gone: 2, not: 1 };
      const matter = await readCase(db, number);
      expect((await readAnswers(db, matter.id, "2026-11-30")).words.answer.outcomes).toEqual(said);
      const card = await readScorecard(db, { scope: "duty", id: here.duties.withdrawn ?? 0 }, "2026-11-30");
      expect(card.words.answer).toEqual({
        asked: 3,
        outcomes: said,
        said: 3,
        gone: { count: 2, base: 3, rate: null },
        bounds: null,
      });
    });

    test("is entered in the ledger under the case once the week has passed, with nothing that names the report", async () => {
      const db = await engine.fresh();
      const { number, reportId } = await answeredCase(db, await buildCounty(db));
      await settleLedger(db, "2026-11-24");
      await confirmRelief(db, reportId, "gone", "2026-11-24");
      const entries = () =>
        db.selectFrom("ledger_entries").selectAll().where("kind", "=", "relief_confirmed").execute();
      expect(await entries()).toEqual([]);
      await settleLedger(db, "2026-11-29");
      expect(await entries()).toEqual([]);
      await settleLedger(db, "2026-11-30");
      expect(await entries()).toMatchObject([{ subject: number, day: "2026-11-29", body: '{"outcome":"gone"}' }]);
    });
  });
});
