import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { reviseReply } from "../../app/replies/reply.server.ts";
import { checkAnswer } from "../../app/rulings/checking/check-answer.server.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { decideDispute } from "../../app/rulings/disputes/decide-dispute.server.ts";
import { fileDispute } from "../../app/rulings/disputes/file-dispute.server.ts";
import { publicQueryOf } from "../../app/search/search.ts";
import { searchPublic } from "../../app/search/search.server.ts";
import { type Callers, addCallers, CALLED, playing as calling } from "../callouts/playing.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  answerCase,
  buildCounty,
  type County,
  mergeByTwo,
  proposeFor,
  publishCase,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { staleIndex } from "../helpers/search-index.ts";
import { ANSWER_BY, ASKED, supporting } from "../supports/asking.ts";
import { playing as passing } from "../transfers/playing.ts";

describe("what is said on a case besides reports, verdicts and answers is found", () => {
  forEachEngine((engine) => {
    let county: County;
    let callers: Callers;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      callers = await addCallers(engine.db(), county);
    });
    const db = () => engine.db();
    const support = supporting(db, () => county);
    const call = calling(
      db,
      () => county,
      () => callers,
    );
    const transfer = passing(db, () => county);
    /** Numbers of the cases that have the words, and what the place is of in which they stand. */
    const found = async (typed: string) => {
      const asked = { ...publicQueryOf(typed, "2026"), sought: "case" as const, after: null };
      const narrowed = { type: null, verdict: null, year: null, bodies: null, duty: null, clock: null };
      const { lists } = await searchPublic(db(), { ...asked, ...narrowed }, null, "zh-CN");
      return lists.flatMap(({ things }) => things.map(({ code, excerpt }) => [code, excerpt?.of]));
    };
    const open = async (title = "要求清点") =>
      (await publishCase(db(), county, { newCase: { title }, publicText: "我在蔬菜组清点。" })).number;

    test("a body that supports it: why it was asked, what it answered and answered before, why it is asked no more", async () => {
      const [into, number] = [await support.open(), await support.open()];
      await support.ask(number, ASKED, { reason: "要核对鸬鹚的棚子。" });
      await support.answer(number, ASKED, { body: "已核对鸭嘴兽的棚子。" });
      expect([await found("鸬鹚"), await found("鸭嘴兽")]).toEqual([[[number, "support"]], [[number, "support"]]]);
      await support.answer(number, ASKED, { corrects: 1, reason: "facts", body: "已核对水獭的棚子。" });
      expect([await found("鸭嘴兽"), await found("水獭")]).toEqual([[[number, "earlier"]], [[number, "support"]]]);
      await support.end(number, ANSWER_BY);
      expect(await found("核对完了")).toEqual([[number, "support"]]);
      // On the page of the case that it went into they stand as well.
      await mergeByTwo(db(), county, into, number);
      expect([await found("鸬鹚"), await found("水獭")]).toEqual([[[into, "support"]], [[into, "support"]]]);
      expect(await staleIndex(db())).toEqual([]);
      await withdrawCase(db(), county, into, "not_true");
      expect([await found("鸬鹚"), await found("鸭嘴兽"), await found("水獭")]).toEqual([[], [], []]);
      expect(await staleIndex(db())).toEqual([]);
    });

    test("a call to come and why it was declined, and never which township called", async () => {
      const number = await call.open();
      const id = await call.call(number, { reason: "请到现场看刺猬洞。" });
      expect(await found("刺猬洞")).toEqual([[number, "callout"]]);
      await call.decline(id, CALLED, "先由乡镇测量獾洞。");
      expect(await found("獾洞")).toEqual([[number, "callout"]]);
      expect(await found("沙河镇")).toEqual([]);
      expect(await staleIndex(db())).toEqual([]);
    });

    test("a transfer: on what ground, why it was declined and how it was ruled", async () => {
      const number = await transfer.open();
      await transfer.ask(number, undefined, { basis: "名录写明穿山甲归林业。" });
      expect(await found("穿山甲")).toEqual([[number, "transfer"]]);
      await transfer.decline(number);
      await transfer.rule(number, "first", "2026-11-06");
      expect(await found("不在本局的清单里")).toEqual([[number, "transfer"]]);
      expect(await found("查了名录")).toEqual([[number, "ruling"]]);
      expect(await staleIndex(db())).toEqual([]);
    });

    test("a dispute, not before it is decided, and its text not unless somebody has checked it", async () => {
      for (const bodyPublic of [true, false]) {
        const number = await open();
        const filed = {
          caseNumber: number,
          verdictId: null,
          ground: "not_our_duty",
          body: "丹顶鹤不归本局。",
        } as const;
        await fileDispute(db(), county.officers.agriculture, filed, TODAY);
        expect(await found("丹顶鹤")).toEqual([]);
        const { id } = await db().selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
        const decision = { outcome: "refused", reasons: "核对了朱鹮的名录。", bodyPublic } as const;
        await decideDispute(db(), county.secondModerator, id, decision, TODAY);
        expect(await found("朱鹮")).toEqual([[number, "ruling"]]);
        expect(await found("丹顶鹤")).toEqual(bodyPublic ? [[number, "dispute"]] : []);
        expect(await staleIndex(db())).toEqual([]);
        await proposeFor(db(), county.moderator, number, "identifies_reporter");
        expect([await found("朱鹮"), await found("丹顶鹤")]).toEqual([[], []]);
      }
    });

    test("an answer: what it said before, what a moderator checked of it and corrected; nothing of it once it is hidden", async () => {
      const number = await open();
      const { agriculture } = county.officers;
      await answerCase(db(), county, number, TODAY, { body: "已交给画眉办。", contact: "百灵股" });
      expect(await found("百灵股")).toEqual([[number, "answer"]]);
      const revised = { remedies: ["R1"] as const, body: "已交给喜鹊办。", reason: "facts", seen: 0 } as const;
      await reviseReply(db(), agriculture, { caseNumber: number, position: 1, ...revised }, addDays(TODAY, 1));
      expect([await found("画眉"), await found("喜鹊")]).toEqual([[[number, "earlier"]], [[number, "answer"]]]);
      const check = { caseNumber: number, answer: 1, kind: "visit", found: "so", seen: 0 } as const;
      await checkAnswer(db(), county.moderator, { ...check, words: "查到黄鹂的记录。" }, addDays(TODAY, 1));
      expect(await found("黄鹂")).toEqual([[number, "ruling"]]);
      const words = { reason: "identifies", words: "删去杜鹃的话。", seen: 0 } as const;
      await correct(
        db(),
        county.moderator,
        { caseNumber: number, part: "voice", place: 1, text: "清点。", ...words },
        addDays(TODAY, 1),
      );
      expect(await found("杜鹃")).toEqual([[number, "ruling"]]);
      expect(await staleIndex(db())).toEqual([]);
    });
  });
});
