import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DEPARTMENT, expectRedirect, withdrawByTwo } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, type Visitor, visitor } from "../helpers/visitor.ts";
import { casesToGather, openTopicOn } from "./roles/topic-forms.ts";

const { topics: words, site: common } = zhCN;
const QUESTION = "上路检查，能不能由部门自己做？";

describe("the pages of topics", () => {
  forEachSite({}, (site) => {
    let reader: Visitor;
    let moderator: Visitor;
    let numbers: string[];
    let code: string;
    beforeAll(async () => {
      reader = visitor(site());
      moderator = await signedIn(site(), "moderator");
      numbers = await casesToGather(site());
      code = await openTopicOn(site(), { cases: numbers.join("\n") });
    });

    test("tell everybody the question, who leads, the cases and the plan, and lead to one another", async () => {
      const list = await reader.get("/topics");
      expect(list.html).toContain(`href="/topics/${code}"`);
      const page = await reader.get(`/topics/${code}`);
      expect(page.status).toBe(200);
      for (const said of [QUESTION, ...numbers, words.noPlan, words.page.casesLine("2", "0", "0", "0")])
        expect(page.text).toContain(said);
      const { html } = page;
      expect(html).toContain(`href="/topics/${code}/feed.atom"`);
      for (const from of [`/cases/${numbers[0]}`, `/departments/${DEPARTMENT}`, "/regions/990101000000", "/"])
        expect((await reader.get(from)).html, from).toContain(`href="/topics/${code}"`);
      expect((await reader.get("/sitemap-pages.xml")).html).toContain(`/topics/${code}</loc>`);
    });

    test("show at once what a moderator does, on every page that tells of it", async () => {
      const at = `/desk/topics/${code}`;
      const due = addDays(realDay(), 10);
      const step = { act: "step", version: "1", words: "各部门发文收回检查。", dueOn: due };
      expect(expectRedirect(await moderator.post(at, step))).toBe(`${at}?done=step`);
      const planned = (await reader.get(`/topics/${code}`)).text;
      expect(planned).toContain(words.page.step(1, "各部门发文收回检查。"));
      expect(planned).toContain(words.planOf("0", "1", null));
      const later = addDays(due, 5);
      const move = { act: "move", version: "2", step: "1", "moveDay-1": later, "moveReason-1": "文件要先报备案。" };
      expectRedirect(await moderator.post(at, move));
      expect((await reader.get(`/topics/${code}`)).text).toContain(
        words.page.moved(common.day(realDay()), common.day(due), common.day(later), "文件要先报备案。"),
      );
      expectRedirect(await moderator.post(at, { act: "finish", version: "3", step: "1", "doneWords-1": "已经公布。" }));
      expect((await reader.get("/topics")).text).toContain(words.planOf("1", "1", null));
    });

    test("keep what was typed when it is refused: a field, an old page, a case that is none", async () => {
      const at = `/desk/topics/${code}`;
      const before = await readFacts(site().db);
      const stale = await moderator.post(at, {
        act: "step",
        version: "1",
        words: "再一步。",
        dueOn: addDays(realDay(), 9),
      });
      expect([stale.status, stale.text.includes(words.errors.stale_version)]).toEqual([409, true]);
      expect(stale.html).toContain("再一步。");
      const without = await moderator.post(at, { act: "step", version: "4", words: "再一步。", dueOn: "" });
      expect([without.status, without.text.includes(words.errors.day_wrong)]).toEqual([400, true]);
      expect(without.html).toContain("再一步。");
      const wrong = { act: "open", question: "问题", why: "为什么。", lead: DEPARTMENT, cases: "GW-2000-000001" };
      const none = await moderator.post("/desk/topics?index", wrong);
      expect([none.status, none.text.includes(words.errors.unknown_case)]).toEqual([409, true]);
      expect(none.html).toContain("GW-2000-000001");
      const long = { ...wrong, question: "问".repeat(61), cases: "GW-2026-000001 ".repeat(60) };
      const bounded = await moderator.post("/desk/topics?index", long);
      expect(bounded.status).toBe(400);
      for (const error of [words.errors.question_long, words.errors.cases_long]) expect(bounded.text).toContain(error);
      const telling = { ...wrong, cases: (await casesToGather(site())).join(" "), why: "请联系13900000077。" };
      expect((await moderator.post("/desk/topics?index", telling)).text).toContain(words.errors.personal);
      expect((await readFacts(site().db)).topics).toEqual(before.topics);
      expect((await readFacts(site().db)).topic_steps).toEqual(before.topic_steps);
    });

    test("are told in feeds from the day after, in both forms, without numbers of cases", async () => {
      for (const feed of [
        "/topics/feed.atom",
        "/topics/feed.json",
        `/topics/${code}/feed.atom`,
        `/topics/${code}/feed.json`,
      ])
        expect((await reader.get(feed)).html, feed).not.toContain(zhCN.vocabulary.acts.topic_opened);
      await site()
        .db.updateTable("ledger_entries")
        .set({ day: addDays(realDay(), -1) })
        .execute();
      // What is kept of the pages follows acts, and none was done.
      await openTopicOn(site());
      for (const feed of ["/topics/feed.atom", `/topics/${code}/feed.json`]) {
        const { html } = await reader.get(feed);
        expect(html, feed).toContain(zhCN.vocabulary.acts.topic_opened);
        expect(html, feed).not.toContain("GW-");
      }
    });

    test("never show a case that was withdrawn, and are not there for a code that is none", async () => {
      const [gone = "", stays = ""] = numbers;
      await withdrawByTwo(site(), gone);
      const { text } = await reader.get(`/topics/${code}`);
      expect(text).not.toContain(gone);
      expect(text).toContain(stays);
      expect((await moderator.get(`/desk/topics/${code}`)).text).toContain(words.desk.unseen(gone));
      for (const path of ["/topics/T-2000-001", "/topics/x", "/topics/T-2000-001/feed.atom", "/topics/T-2026-1"])
        expect((await reader.get(path)).status, path).toBe(404);
      expect((await reader.get("/topics?after=x&region=990101000000")).status).toBe(200);
    });
  });
});

describe("the topics that the demonstration tells", () => {
  forEachSite({ demo: true }, (site) => {
    test("are one with a step done, one late and one to come, and one that is closed", async () => {
      const reader = visitor(site());
      const codes = await site().db.selectFrom("topics").select("code").orderBy("opened_on").execute();
      expect(codes).toHaveLength(2);
      const [closed, open] = await Promise.all(
        codes.map(async ({ code }) => (await reader.get(`/topics/${code}`)).text),
      );
      for (const state of ["done", "overdue", "open"] as const) expect(open).toContain(words.page.states[state]);
      expect(open).toContain(words.planOf("1", "3", "1"));
      for (const said of [words.page.states.done_late, words.page.closing, words.planOf("2", "2", null)])
        expect(closed).toContain(said);
    });
  });
});
