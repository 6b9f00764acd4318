import { beforeAll, describe, expect, test } from "vitest";
import { passedOver } from "../helpers/hanging.ts";
import { readCase } from "../../app/cases/case.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { saltedHash } from "../../app/ledger/ledger.server.ts";
import { type Correction, correct } from "../../app/rulings/corrections/correct.server.ts";
import { placesTakenOut } from "../../app/rulings/corrections/correction.ts";
import { readCorrections, readCorrectionsForStaff } from "../../app/rulings/corrections/read-corrections.server.ts";
import type { AnswerTexts } from "../../app/replies/reply.ts";
import { readAnswers } from "../../app/replies/reply.server.ts";
import { listCounters } from "../../db/queries/counters.ts";
import { forEachEngine } from "../helpers/database.ts";
import { answerCase, buildCounty, type County, expectRefusal, publishCase, TODAY } from "../helpers/factories.ts";
import { readFacts } from "../helpers/facts.ts";
import { ledgerProblems } from "../helpers/ledger-problems.ts";
import { counterLines, recount } from "../helpers/recount.ts";

const SAID = "部门要求乡镇设卡，我在蔬菜组干了三年。";

describe("words taken out", () => {
  test.each([
    ["部门要求乡镇设卡，我在蔬菜组干了三年。", "部门要求乡镇设卡。", 1],
    ["我在蔬菜组干了三年，天天上路。", "我在【某组】干了三年，天天上路。", 1],
    ["我在蔬菜组干了三年，天天上路。", "我在……干了三年。", 2],
    ["天天上路。", "天天上山。", null],
    ["天天上路。", "天天上路检查。", null],
    ["天天上路。", "", null],
  ] as const)("%s → %s: %s places", (before, after, places) => {
    expect(placesTakenOut(before, after)).toBe(places);
  });
});

describe("a correction", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const open = async () => (await publishCase(engine.db(), county, { publicText: SAID })).number;
    const idOf = async (number: string) => (await readCase(engine.db(), number)).id;
    const page = (number: string) => readCasePage(engine.db(), number, TODAY);
    const shorten = (number: string, change: Partial<Extract<Correction, { part: "voice" | "verdict" }>> = {}) => {
      const correction: Correction = {
        caseNumber: number,
        part: "voice",
        place: 1,
        text: "部门要求乡镇设卡。",
        reason: "identifies",
        words: "删去可能认出人的内容。",
        seen: 0,
        ...change,
      };
      return correct(engine.db(), county.moderator, correction, TODAY);
    };
    const shortenReply = (number: string, texts: Partial<AnswerTexts>, seen = 0) => {
      const told = { reason: "identifies", words: "删去可能认出人的内容。", seen } as const;
      const correction: Correction = { caseNumber: number, part: "reply", place: 1, texts, ...told };
      return correct(engine.db(), county.moderator, correction, TODAY);
    };
    const ofCase = async (number: string, change: Partial<Extract<Correction, { part: "case" }>> = {}) => {
      const { title, demand, claimedBasis, kind } = await page(number);
      const correction: Correction = {
        caseNumber: number,
        part: "case",
        title,
        demand,
        claimedBasis,
        kind,
        reason: "wrong",
        words: "类型选错了。",
        seen: 0,
        ...change,
      };
      return correct(engine.db(), county.moderator, correction, TODAY);
    };
    const entry = () =>
      engine.db().selectFrom("ledger_entries").selectAll().orderBy("seq", "desc").executeTakeFirstOrThrow();

    test("takes words out of a voice for good: nobody keeps them, nor what would prove them", async () => {
      const number = await open();
      const before = await page(number);
      const figures = counterLines(await listCounters(engine.db()));
      await shorten(number);
      const after = await page(number);
      expect(after.voices[0]?.text).toBe("部门要求乡镇设卡。");
      expect(after.voices[0]?.hashSalt).not.toBe(before.voices[0]?.hashSalt);
      expect(after.voices[0]?.redactions).toMatchObject({ reporter: 1 });
      expect(JSON.stringify(await readFacts(engine.db()))).not.toContain("蔬菜组");
      expect(await passedOver(engine.db())).toEqual([]);
      expect(await readCorrections(engine.db(), await idOf(number))).toMatchObject([
        { part: "voice", position: 1, reason: "identifies", words: "删去可能认出人的内容。", on: TODAY },
      ]);
      expect(await readCorrectionsForStaff(engine.db(), await idOf(number))).toMatchObject([{ before: null }]);
      const { kind, body } = await entry();
      expect(kind).toBe("voice_corrected");
      expect(JSON.parse(body)).toEqual({
        position: 1,
        reason: "identifies",
        textHash: saltedHash(after.voices[0]?.hashSalt ?? "", "部门要求乡镇设卡。"),
      });
      expect(counterLines(await listCounters(engine.db()))).toEqual(figures);
      expect(figures).toEqual(await recount(engine.db()));
    });

    test("never writes anything into what a reporter or a department said", async () => {
      const number = await open();
      await answerCase(engine.db(), county, number);
      const before = await readFacts(engine.db());
      await expectRefusal(shorten(number, { text: `${SAID}不是真的。` }), "adds_words");
      await expectRefusal(shortenReply(number, { body: "没有收回该项工作。" }), "adds_words");
      await expectRefusal(shorten(number, { text: SAID }), "nothing_changed");
      await expectRefusal(shorten(number, { place: 9 }), "not_found");
      await expectRefusal(shorten(number, { seen: 1 }), "stale_version");
      await expectRefusal(shorten(number, { words: "删去了电话13900000077。" }), "personal_left");
      for (const by of [county.farModerator, county.admin, county.officers.agriculture]) {
        const act = correct(
          engine.db(),
          by,
          { caseNumber: number, part: "voice", place: 1, text: "部门。", reason: "typo", words: "删去。", seen: 0 },
          TODAY,
        );
        await expectRefusal(act, "forbidden");
      }
      expect(await readFacts(engine.db())).toEqual(before);
    });

    test("of title, demand and kind keeps both versions for the staff, and is in the ledger with a fresh salt", async () => {
      const number = await open();
      const before = await page(number);
      await ofCase(number, { title: "要求乡镇设卡查车", kind: "K2" });
      const after = await page(number);
      expect(after).toMatchObject({ title: "要求乡镇设卡查车", kind: "K2", demand: before.demand });
      expect(await readCorrectionsForStaff(engine.db(), await idOf(number))).toMatchObject([
        { fields: ["title", "kind"], before: { title: before.title, kind: before.kind } },
      ]);
      expect(JSON.stringify(await readCorrections(engine.db(), await idOf(number)))).not.toContain(before.title);
      const { kind, body } = await entry();
      const textHash = saltedHash(after.hashSalt ?? "", after.title, after.demand, after.claimedBasis);
      expect([kind, JSON.parse(body)]).toEqual([
        "case_corrected",
        { fields: ["title", "kind"], reason: "wrong", kind: "K2", textHash },
      ]);
      await expectRefusal(ofCase(number, { seen: 1 }), "nothing_changed");
      await expectRefusal(ofCase(number, { seen: 1, demand: "沙河镇每天派人。" }), "personal_left");
      expect(counterLines(await listCounters(engine.db()))).toEqual(await recount(engine.db()));
    });

    test("takes any part of an answer away but what was done, and the digest fits what is left", async () => {
      const number = await open();
      const more = {
        rest: "余下的文件在清理。",
        telephone: "0371-66000000",
        checked: "查了工作群记录，三月以前的没有保存。",
      };
      await answerCase(engine.db(), county, number, TODAY, more);
      await expectRefusal(shortenReply(number, { body: "" }), "adds_words");
      await expectRefusal(shortenReply(number, { telephone: "0371-66000001" }), "adds_words");
      await shortenReply(number, { telephone: "", checked: "查了工作群记录。" });
      const { replies } = await readAnswers(engine.db(), await idOf(number), TODAY);
      const texts = { checked: "查了工作群记录。", rest: more.rest, telephone: "" };
      expect(replies).toMatchObject([{ texts }]);
      const { body } = await entry();
      const left = [replies[0]?.texts?.body ?? "", texts.checked, texts.rest];
      expect(JSON.parse(body)).toMatchObject({ textHash: saltedHash(replies[0]?.hashSalt ?? "", ...left) });
      expect(await ledgerProblems(engine.db())).toEqual([]);
    });

    test("takes words out of an answer, which stands on its day, and mends a slip in a verdict's reasons", async () => {
      const number = await open();
      await answerCase(engine.db(), county, number, TODAY, { body: "已收回。反映人不在编。" });
      const read = async () => readAnswers(engine.db(), await idOf(number), TODAY);
      const { clock } = await read();
      await shortenReply(number, { body: "已收回。" });
      expect(await read()).toMatchObject({ clock, replies: [{ texts: { body: "已收回。" }, publishedOn: TODAY }] });
      const [verdict] = (await page(number)).verdicts;
      const mended = {
        part: "verdict",
        place: verdict?.id ?? 0,
        text: "名录写明由部门主责。",
        reason: "typo",
        seen: 1,
      } as const;
      await shorten(number, mended);
      expect((await page(number)).verdicts[0]?.reasons).toBe("名录写明由部门主责。");
      expect((await entry()).kind).toBe("verdict_corrected");
    });
  });
});
