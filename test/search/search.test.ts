import { beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../app/cases/case.server.ts";
import type { StateOfClock } from "../../app/cases/case.ts";
import type { Day } from "../../app/day.ts";
import { readReport } from "../../app/reports/report.server.ts";
import { withdrawReport } from "../../app/reports/withdrawal/withdraw-report.server.ts";
import { correct } from "../../app/rulings/corrections/correct.server.ts";
import { decideTakedown } from "../../app/rulings/takedown/decide-takedown.server.ts";
import { type PublicQuery, publicQueryOf, type Sought } from "../../app/search/search.ts";
import { type SearchedRegions, searchPublic } from "../../app/search/search.server.ts";
import { rebuildIndex } from "../../db/queries/search/indexing.ts";
import { forEachEngine } from "../helpers/database.ts";
import {
  addToCase,
  answerCase,
  buildCounty,
  type County,
  decide,
  linking,
  mergeByTwo,
  proposeFor,
  publishCase,
  sendReport,
  TODAY,
  withdrawCase,
} from "../helpers/factories.ts";
import { indexLines } from "../helpers/search-index.ts";

const asking = (typed: string, more: Partial<PublicQuery> = {}): PublicQuery => ({
  ...publicQueryOf(typed, "2026"),
  sought: null,
  type: null,
  verdict: null,
  year: null,
  bodies: null,
  duty: null,
  clock: null,
  after: null,
  ...more,
});

describe("the search of everybody", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      await rebuildIndex(engine.db());
    });

    const look = (typed: string, more: Partial<PublicQuery> = {}, regions: SearchedRegions | null = null) =>
      searchPublic(engine.db(), asking(typed, more), regions, "zh-CN");
    /** Codes of what was found of a sort, in order. */
    const found = async (typed: string, sought: Sought = "case", more: Partial<PublicQuery> = {}) => {
      const { lists } = await look(typed, { sought, ...more });
      return lists.flatMap(({ things }) => things.map(({ code, href }) => code || href));
    };
    const open = async (title: string, publicText: string, demand = "每天派人检查过往运输车辆。") =>
      (await publishCase(engine.db(), county, { newCase: { title, demand }, publicText })).number;
    /** The index is what it would be, were it made anew. */
    const expectWhole = async () => {
      const kept = await indexLines(engine.db());
      await rebuildIndex(engine.db());
      expect(kept).toEqual(await indexLines(engine.db()));
    };

    test("finds a case by any of its public texts, those in its title first, then the newest", async () => {
      const first = await open("要求巡查猪瘟", "部门要求乡镇设卡。");
      const second = await open("要求上路设卡", "说是防猪瘟。");
      const third = await open("要求每天填表", "也说是防猪瘟。");
      expect(await found("猪瘟")).toEqual([first, third, second]);
      expect(await found("瘟")).toEqual([first, third, second]);
      expect(await found("猪瘟 填表")).toEqual([third]);
      expect(await found("猪瘟填表")).toEqual([]);
      await answerCase(engine.db(), county, second, TODAY, {
        body: "已撤回关于蝗灾的通知。",
        documentNumber: "青农〔2026〕7号",
      });
      expect(await found("蝗灾")).toEqual([second]);
      for (const typed of ["〔2026〕7号", "青农(2026)７号", "[2026]007号"])
        expect(await found(typed)).toEqual([second]);
      expect(await found("[2026]8号")).toEqual([]);
      await expectWhole();
    });

    test("tells where the words stand", async () => {
      await open("要求喂养鹦鹉", "天天喂鹦鹉。");
      const [list] = (await look("鹦鹉", { sought: "case" })).lists;
      expect(list?.things[0]).toMatchObject({
        title: [
          { text: "要求喂养", hit: false },
          { text: "鹦鹉", hit: true },
        ],
        excerpt: { of: "voice", pieces: [{ text: "天天喂" }, { text: "鹦鹉", hit: true }, { text: "。" }] },
      });
    });

    test("pages by key, and every thing comes once", async () => {
      const numbers: string[] = [];
      for (let at = 0; at < 22; at += 1) numbers.unshift(await open("要求统计海棠", `第${at}次说。`));
      const [first] = (await look("海棠", { sought: "case" })).lists;
      expect(first?.things.map(({ code }) => code)).toEqual(numbers.slice(0, 20));
      const [score, id] = first?.next?.split(".").map(Number) ?? [];
      const [rest] = (await look("海棠", { sought: "case", after: { score: score ?? 0, id: id ?? 0 } })).lists;
      expect(rest?.things.map(({ code }) => code)).toEqual(numbers.slice(20));
      expect(rest?.next).toBeNull();
      expect((await look("海棠")).lists[0]?.things).toHaveLength(5);
      const { forestry, agriculture } = county.departments;
      const counted = async (more: Partial<PublicQuery>) => (await look("海棠", more)).lists[0]?.count;
      expect([first?.count, await counted({}), await counted({ bodies: [forestry, agriculture] })]).toEqual([
        22, 22, 22,
      ]);
    });

    test("leads from a number in any form to its case, also from that of a merged one", async () => {
      const number = await open("要求看电话", "说。");
      const [, year, sequence] = number.split("-").map(Number);
      for (const typed of [
        number,
        `${year}-${sequence}`,
        `第${sequence}号`,
        `#${sequence}`,
        `ｇｗ－${year}－${sequence}`,
      ]) {
        expect((await look(typed)).numbered?.number).toBe(number);
      }
      const other = await open("要求看电话二", "说。");
      await mergeByTwo(engine.db(), county, number, other);
      expect((await look(other)).numbered?.number).toBe(number);
      expect((await look("GW-2026-999999")).numbered).toBeNull();
    });

    test("finds duty items and bodies by what they are called", async () => {
      expect(await found("野生动物", "duty")).toEqual(["off-list"]);
      expect(await found("新法条目", "duty")).toEqual(["renewed"]);
      expect((await found("农业农村局", "body"))[0]).toBe("/departments/agriculture");
    });

    test("finds what the page on the figures says, in the reader's language", async () => {
      const [list] = (await look("按时答复率", { sought: "method" })).lists;
      expect(list?.things[0]).toMatchObject({
        href: "/method#on-time",
        title: [{ text: "按时答复率", hit: true }],
        excerpt: { of: "method" },
      });
      expect(list?.things.every(({ excerpt }) => !/[<&]/.test(JSON.stringify(excerpt)))).toBe(true);
      const english = await searchPublic(engine.db(), asking("interval", { sought: "method" }), null, "en");
      expect(english.lists[0]?.things.map(({ href }) => href)).toContain("/method#interval");
    });

    test("is narrowed to a county, a kind, a verdict and a year", async () => {
      const number = await open("要求查看骆驼", "说。");
      const here = { cases: [county.regions.county], register: [county.regions.county] };
      const there = { cases: [county.regions.farCounty], register: [county.regions.farCounty] };
      const both = { cases: [county.regions.farCounty, county.regions.county], register: [] };
      const cases = async (more: Partial<PublicQuery>, regions: SearchedRegions | null = null) =>
        (await look("骆驼", more, regions)).lists.flatMap(({ things }) => things.map(({ code }) => code));
      expect(await cases({}, here)).toEqual([number]);
      expect(await cases({}, there)).toEqual([]);
      expect(await cases({}, both)).toEqual([number]);
      expect(await cases({ type: "K1", verdict: "V1", year: "2026" }, both)).toEqual([number]);
      for (const other of [{ type: "K2" }, { verdict: "V2" }, { year: "2025" }, { sought: "duty" }] as const) {
        expect(await cases(other)).toEqual([]);
      }
    });

    test("is narrowed to a body with what was merged into it, to a duty item, and to how the clock stands", async () => {
      const db = engine.db();
      const [number, other] = [await open("要求查看羚羊", "说。"), await open("要求查看羚羊二", "说。")];
      const { duty_id } = await readCase(db, number);
      const { agriculture, forestry, emergency } = county.departments;
      const both = [other, number];
      expect(await found("羚羊", "case", { bodies: [agriculture] })).toEqual(both);
      expect(await found("羚羊", "case", { bodies: [forestry, agriculture] })).toEqual(both);
      for (const bodies of [[forestry], [forestry, emergency]])
        expect(await found("羚羊", "case", { bodies })).toEqual([]);
      expect(await found("羚羊", "case", { duty: { id: duty_id } })).toEqual(both);
      expect(await found("羚羊", "case", { duty: { id: null } })).toEqual([]);
      expect(await found("羚羊", "duty", { duty: { id: duty_id } })).toEqual([]);
      // Both were put to their body on one day; one is answered in time.
      await answerCase(db, county, number, TODAY, { body: "已收回。" });
      const at = (state: StateOfClock, today: Day) => found("羚羊", "case", { clock: { state, today } });
      expect(await at("running", TODAY)).toEqual(both);
      const later = "2027-06-01";
      expect(await at("overdue", later)).toEqual([other]);
      expect(await at("on_time", later)).toEqual([number]);
      expect(await at("due", later)).toEqual(both);
      expect([await at("late", later), await at("overdue", TODAY)]).toEqual([[], []]);
      await answerCase(db, county, other, later, { body: "已收回。" });
      expect(await at("late", later)).toEqual([other]);
      expect(await at("overdue", later)).toEqual([]);
      await expectWhole();
    });

    test("asks for nothing when nothing was typed that could be found", async () => {
      for (const typed of ["", "  ", "，。！"]) expect(await look(typed)).toEqual({ numbered: null, lists: [] });
    });

    describe("never finds by what is no more public, from that act on", () => {
      test("a case that is hidden, shown again, withdrawn", async () => {
        const number = await open("要求清点孔雀", "部门要求清点孔雀。");
        const id = await proposeFor(engine.db(), county.moderator, number, "identifies_reporter");
        expect(await found("孔雀")).toEqual([]);
        expect((await look(number)).numbered).toBeNull();
        await expectWhole();
        await decideTakedown(engine.db(), county.admin, id, "refused", TODAY);
        expect(await found("孔雀")).toEqual([number]);
        await withdrawCase(engine.db(), county, number, "not_true");
        expect(await found("孔雀")).toEqual([]);
        expect((await look(number)).numbered).toBeNull();
        await expectWhole();
      });

      test("a voice that is hidden, or taken back by its reporter", async () => {
        const number = await open("要求清点", "说。");
        const add = async (text: string) => {
          const report = await sendReport(engine.db());
          await decide(engine.db(), county, report, linking(number, text));
          return report;
        };
        await add("还要清点鸵鸟。");
        const taken = await add("还要清点企鹅。");
        expect(await found("鸵鸟")).toEqual([number]);
        await proposeFor(engine.db(), county.moderator, number, "identifies_reporter", TODAY, 2);
        expect(await found("鸵鸟")).toEqual([]);
        expect(await found("企鹅")).toEqual([number]);
        await withdrawReport(engine.db(), await readReport(engine.db(), taken), TODAY);
        expect(await found("企鹅")).toEqual([]);
        await expectWhole();
      });

      test("a case that goes into another: its voices are found there", async () => {
        const older = await open("要求清点白鹭", "说一。");
        const younger = await open("要求清点黑鹳", "说二朱鹮。");
        await mergeByTwo(engine.db(), county, older, younger);
        expect(await found("黑鹳")).toEqual([]);
        expect(await found("朱鹮")).toEqual([older]);
        await expectWhole();
      });

      test("words that a correction took out, and an answer that its department revised", async () => {
        const number = await open("要求清点", "我在蔬菜组清点狐狸。");
        const words = { reason: "identifies", words: "删去可能认出人的内容。", seen: 0 } as const;
        const correction = { caseNumber: number, part: "voice", place: 1, text: "清点狐狸。", ...words } as const;
        await correct(engine.db(), county.moderator, correction, TODAY);
        expect(await found("狐狸")).toEqual([number]);
        expect(await found("蔬菜组 狐狸")).toEqual([]);
        await answerCase(engine.db(), county, number, TODAY, { body: "已交给水獭办。" });
        expect(await found("水獭")).toEqual([number]);
        await expectWhole();
      });

      test("what a reporter wrote, and what was never published", async () => {
        const secret = { body: "原文里写着麒麟，电话13812345678。", departmentText: "麒麟局" };
        const { number } = await publishCase(engine.db(), county, { report: secret, publicText: "原文。" });
        await addToCase(engine.db(), county, number, secret);
        await sendReport(engine.db(), secret);
        for (const typed of ["麒麟", "13812345678"]) expect(await look(typed)).toEqual({ numbered: null, lists: [] });
        expect((await indexLines(engine.db())).join("\n")).not.toContain("麒");
      });
    });

    test("shows nothing that is not public even where the index is out of date", async () => {
      const number = await open("要求清点凤凰", "说。");
      const { id } = await readCase(engine.db(), number);
      await engine.db().updateTable("cases").set({ hidden_until: "2026-12-31" }).where("id", "=", id).execute();
      expect(await found("凤凰")).toEqual([]);
      await engine.db().updateTable("cases").set({ hidden_until: null }).where("id", "=", id).execute();
    });
  });
});
