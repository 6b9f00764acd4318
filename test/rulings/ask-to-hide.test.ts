import { beforeAll, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { UNTIL_LOOKED_AT } from "../../app/cases/case.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { settleLedger } from "../../app/ledger/ledger.server.ts";
import { readOwnWords } from "../../app/reports/follow-up/words/own-words.server.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { askToHide } from "../../app/rulings/takedown/ask-to-hide.server.ts";
import { decideTakedown, lapseTakedowns } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { listTakedowns, readTakedowns } from "../../app/rulings/takedown/read-takedowns.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  buildCounty,
  type County,
  expectRefusal,
  mergeByTwo,
  proposeFor,
  publishCase,
  TODAY,
} from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { counterLines, recount } from "../helpers/recount.ts";

describe("a reporter says that the published words point to them", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    /** A case with two voices; the second is the reporter's. */
    async function told() {
      const { number } = await publishCase(engine.db(), county);
      return { number, reportId: await addToCase(engine.db(), county, number) };
    }
    const ask = (reportId: number, caseNumber: string, words = "", position = 2) =>
      askToHide(engine.db(), reportId, { caseNumber, position, words }, TODAY);
    const voice = async (number: string, position = 2) =>
      (await readCasePage(engine.db(), number, TODAY)).voices.find((one) => one.position === position);
    const waiting = async (by = county.moderator) =>
      (await listTakedowns(engine.db(), by, TODAY)).filter((one) => one.proposedBy === null);
    const lastOf = async () => (await waiting()).at(-1)?.id ?? 0;
    const decide = async (outcome: "confirmed" | "refused", by = county.moderator) =>
      decideTakedown(engine.db(), by, await lastOf(), outcome, TODAY);
    const shorten = async (number: string, text: string, seen = 0) =>
      correct(
        engine.db(),
        county.moderator,
        { caseNumber: number, part: "voice", place: 2, text, reason: "identifies", words: "删减。", seen },
        TODAY,
      );
    async function expectWhole() {
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
      for await (const problem of checkLedger(engine.db())) expect.fail(JSON.stringify(problem));
    }

    test("it is hidden at once, counts on, and does not come back by itself", async () => {
      const { number, reportId } = await told();
      const before = counterLines(await listCounters(engine.db()));
      await ask(reportId, number, "我们镇");
      expect(await voice(number)).toMatchObject({ text: null, hidden: { until: UNTIL_LOOKED_AT } });
      expect(JSON.stringify(await readCasePage(engine.db(), number, TODAY))).not.toContain("我们镇");
      expect(await lapseTakedowns(engine.db(), addDays(TODAY, 3000))).toBe(0);
      expect(await voice(number)).toMatchObject({ text: null });
      expect(counterLines(await listCounters(engine.db()))).toEqual(before);
      expect(await waiting()).toContainEqual(expect.objectContaining({ number, words: "我们镇", corrected: false }));
      expect(await waiting(county.farModerator)).toEqual([]);
    });

    test("a moderator takes words out and shows the rest again, never the same words", async () => {
      const { number, reportId } = await told();
      await ask(reportId, number);
      await expectRefusal(decide("refused"), "not_corrected");
      expect(await voice(number)).toMatchObject({ text: null });
      await shorten(number, "……也是。");
      expect(await voice(number)).toMatchObject({ text: null });
      await decide("refused");
      expect(await voice(number)).toMatchObject({ text: "……也是。", hidden: null });
      expect((await readOwnWords(engine.db(), reportId)).voices[0]).toMatchObject({
        stands: "shown",
        asked: [{ outcome: "shown" }],
      });
      // Neither is told as a takedown that was not confirmed.
      expect((await readTakedowns(engine.db())).every((one) => one.refused === 0)).toBe(true);
      await expectWhole();
    });

    test("or leaves it hidden, for good and with its words to the moderator forgotten", async () => {
      const { number, reportId } = await told();
      await ask(reportId, number, "朱雀");
      await decide("confirmed");
      expect(await voice(number)).toMatchObject({ text: null, hidden: { reason: "identifies_reporter", until: null } });
      const rows = await engine.db().selectFrom("takedowns").select("words").execute();
      expect(JSON.stringify(rows)).not.toContain("朱雀");
      await expectRefusal(ask(reportId, number), "wrong_state");
      await expectWhole();
    });

    test("works on one's own voice alone, once at a time and three times in all", async () => {
      const { number, reportId } = await told();
      const before = await readFacts(engine.db());
      await expectRefusal(ask(reportId, number, "", 1), "wrong_state");
      await expectRefusal(ask(reportId, "GW-2026-999999"), "wrong_state");
      await expectRefusal(ask(999_999, number), "wrong_state");
      expect(await readFacts(engine.db())).toEqual(before);
      for (const [index, text] of ["们镇也是。", "镇也是。", "也是。"].entries()) {
        await ask(reportId, number);
        await expectRefusal(ask(reportId, number), "wrong_state");
        await shorten(number, text, index);
        await decide("refused");
      }
      await expectRefusal(ask(reportId, number), "too_many_messages");
      await expectWhole();
    });

    test("a proposal of the moderators that waits keeps nobody from it, and ends when it is hidden for good", async () => {
      const { number, reportId } = await told();
      const proposed = await proposeFor(engine.db(), county.moderator, number, "court_order", TODAY, 2);
      await ask(reportId, number);
      await decide("confirmed");
      await expectRefusal(decideTakedown(engine.db(), county.admin, proposed, "refused", TODAY), "stale_version");
      expect(await voice(number)).toMatchObject({ text: null });
      await expectWhole();
    });

    test("whoever takes the report back afterwards leaves nothing for the moderators to decide", async () => {
      const { number, reportId } = await told();
      await ask(reportId, number, "青龙");
      await withdrawReport(engine.db(), await readReport(engine.db(), reportId), TODAY);
      expect(await voice(number)).toMatchObject({ text: null, hidden: null });
      expect((await readOwnWords(engine.db(), reportId)).voices[0]?.asked).toMatchObject([{ outcome: "ended" }]);
      expect((await waiting()).filter((one) => one.number === number)).toEqual([]);
      expect(JSON.stringify(await readFacts(engine.db()))).not.toContain("青龙");
      await expectWhole();
    });

    test("a case is not merged before somebody has looked", async () => {
      const { number, reportId } = await told();
      const other = await publishCase(engine.db(), county);
      await ask(reportId, number);
      await expectRefusal(mergeByTwo(engine.db(), county, number, other.number), "pending_matter");
    });

    test("the ledger tells of it a day later, without the place of the voice", async () => {
      const { number, reportId } = await told();
      await ask(reportId, number);
      const entries = () =>
        engine
          .db()
          .selectFrom("ledger_entries")
          .select(["kind", "body", "day"])
          .where("kind", "=", "voice_withheld")
          .where("subject", "=", number as never)
          .execute();
      expect(await entries()).toEqual([]);
      await settleLedger(engine.db(), addDays(TODAY, 1));
      expect(await entries()).toEqual([{ kind: "voice_withheld", body: "{}", day: TODAY }]);
      await settleLedger(engine.db(), addDays(TODAY, 40));
      await expectWhole();
    });
  });
});
