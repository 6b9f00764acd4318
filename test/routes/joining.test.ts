import { beforeAll, describe, expect, test } from "vitest";
import { SAME_HERE } from "../../app/cases/case.ts";
import { en } from "../../app/i18n/en/index.ts";
import { LOOKED_THROUGH } from "../../app/reports/joining/joined.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { named } from "../../db/tables/named.ts";
import {
  DEPARTMENT,
  decide,
  publishCase,
  receiptOf,
  REPORT,
  TOWNSHIP,
  withdrawByTwo,
  withReceipt,
} from "../helpers/acts.ts";
import { charactersIn } from "../helpers/reading.ts";
import { reportWith } from "../helpers/receipts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

const words = zhCN.reports.form;

describe("joining a public case", () => {
  forEachSite({}, (site) => {
    let number = "";
    beforeAll(async () => {
      ({ number } = await publishCase(site()));
    });
    const post = (fields: Fields) => visitor(site()).post("/report", fields);
    const caseOf = (of: string) =>
      site().db.selectFrom("cases").selectAll().where("number", "=", named(of)).executeTakeFirstOrThrow();
    const JOINING: Fields = { reporter: "citizen", region: TOWNSHIP, consequence: "C3" };
    const sending = (fields: Fields = {}): Fields => ({
      ...JOINING,
      joins: number,
      step: "check",
      go: "next",
      ...fields,
    });

    test("begins with a button of the case's page, and leads over three pages to a receipt of its own", async () => {
      const matter = await visitor(site()).get(`/cases/${number}`);
      expect(matter.html).toContain(`value="join:${number}"`);
      expect(matter.html).not.toContain("<script");
      const first = await post({ go: `join:${number}` });
      expect([first.status, valueOf(first.html, "step"), valueOf(first.html, "joins")]).toEqual([200, "join", number]);
      expect(first.text).toContain(words.step(1, 3));
      expect(first.title).toContain(zhCN.reports.tab.step(1));
      expect(first.text).toContain(words.join.among(1, "青禾县"));
      expect(first.html).toContain(`<option value="${TOWNSHIP}"`);
      const body = "我们镇也每天派人上路。";
      const second = await post({ ...JOINING, body, joins: number, step: "join", go: "next" });
      expect([valueOf(second.html, "step"), valueOf(second.html, "body")]).toEqual(["more", body]);
      const third = await post({ ...JOINING, body, joins: number, step: "more", go: "next" });
      expect(valueOf(third.html, "step")).toBe("check");
      expect(third.text).toContain(words.step(3, 3));
      expect(third.text).toContain(zhCN.register.cases.voice(2));
      const sent = await post(sending({ body }));
      const code = receiptOf(sent.html) ?? "";
      expect(code).toHaveLength(16);
      const { id, kind } = await caseOf(number);
      const row = await reportWith(site().db, code);
      expect(row).toMatchObject({
        joins_case_id: id,
        kind,
        demanded_by: "listed",
        reporter: "citizen",
        state: "received",
      });
    });

    test.each([
      ["the first page asks who and where", { step: "join", reporter: "", region: "" }, "join", "reporter_required"],
      ["without words or ticks there is nothing to look at", { step: "more", consequence: [] }, "more", "join_nothing"],
      ["nor at the end", { step: "check", consequence: [] }, "more", "join_nothing"],
    ] as const)("asks again: %s", async (_, fields, step, error) => {
      const answer = await post(sending({ body: "", ...fields }));
      expect([answer.status, valueOf(answer.html, "step")]).toEqual([400, step]);
      expect(answer.text.split(words.errors[error])).toHaveLength(3); // above, and at the field
    });

    test("without words says so in words of the page's language, and never in the reporter's", async () => {
      const sent = await post(sending({ body: "" }));
      const { id } = await reportWith(site().db, receiptOf(sent.html) ?? "");
      const { db } = site();
      const stored = await db.selectFrom("report_texts").select("body").where("report_id", "=", id).executeTakeFirst();
      expect(stored).toEqual({ body: SAME_HERE });
      expect(await db.selectFrom("report_signatures").selectAll().where("report_id", "=", id).execute()).toEqual([]);
      const desk = await (await signedIn(site(), "moderator")).get(`/desk/reports/${id}`);
      expect(desk.text).toContain(zhCN.desk.report.wordless);
      await decide(site(), id, {
        version: "1",
        outcome: "link",
        caseNumber: number,
        publicText: SAME_HERE,
        unchanged: "yes",
      });
      for (const [lang, { register }] of [
        ["zh-CN", zhCN],
        ["en", en],
      ] as const) {
        const { text } = await visitor(site()).get(`/cases/${number}?lang=${lang}`);
        expect(text).toContain(register.cases.sameHere);
        expect(text).not.toContain(SAME_HERE);
      }
      // Whoever reads the voice elsewhere reads the same, and whose sentence it is.
      const moderator = await signedIn(site(), "moderator");
      const other = await publishCase(site());
      const reporter = await withReceipt(site(), receiptOf(sent.html) ?? "");
      const hidden = { act: "hide", voice: `${number}.2`, why: "" };
      const { sameHere, sameHereWhose } = zhCN.register.cases;
      const pages = [
        await reporter.get("/status/report/words"),
        await moderator.get(`/desk/reports/${id}`),
        await moderator.get(`/desk/cases/${number}/merge?with=${other.number}`),
        await reporter.post("/status/report/words", hidden).then(() => moderator.get("/desk/takedowns?of=asked")),
      ];
      for (const page of pages) {
        for (const words of [sameHere, sameHereWhose]) expect(page.text).toContain(words);
        expect(page.html).not.toMatch(new RegExp(`<blockquote[^>]*>(<p>)?${SAME_HERE}`));
      }
    });

    test("tells the moderator which case is meant and puts it first, and chooses nothing", async () => {
      await publishCase(site());
      const sent = await post(sending({ body: "完全是另一回事：垃圾分类要拍照。" }));
      const { id } = await reportWith(site().db, receiptOf(sent.html) ?? "");
      const desk = await (await signedIn(site(), "moderator")).get(`/desk/reports/${id}`);
      expect(desk.text).toContain(zhCN.desk.report.joins);
      expect(desk.html).toContain(`href="/desk/cases/${number}"`);
      const [first] =
        /<ol>(?:(?!<ol>)[\s\S])*?GW-\d{4}-\d{6}/.exec(desk.html.slice(desk.html.indexOf(zhCN.suggestions.cases))) ?? [];
      expect(first).toContain(number);
      expect(desk.html).not.toMatch(/<input[^>]*name="outcome"[^>]*checked/);
      expect(valueOf(desk.html, "caseNumber") ?? "").toBe("");
    });

    test("tells the moderator that the case meant is not public any more", async () => {
      const gone = await publishCase(site());
      const sent = await post(sending({ joins: gone.number, body: "我们镇也每天上路。" }));
      const { id } = await reportWith(site().db, receiptOf(sent.html) ?? "");
      const desk = async () => (await (await signedIn(site(), "moderator")).get(`/desk/reports/${id}`)).text;
      expect(await desk()).not.toContain(zhCN.desk.report.joinsGone);
      await withdrawByTwo(site(), gone.number);
      expect(await desk()).toContain(zhCN.desk.report.joinsGone);
    });

    test.each(["join", "more", "check"])(
      "tells plainly on page %s that a case is not public any more, and loses nothing",
      async (step) => {
        const gone = await publishCase(site());
        await withdrawByTwo(site(), gone.number);
        const body = "已经写好的话。";
        for (const go of [`join:${gone.number}`, "next"]) {
          const answer = await post({ ...JOINING, body, joins: gone.number, step, go });
          expect([answer.status, valueOf(answer.html, "step"), textAreaOf(answer.html, "body")]).toEqual([
            409,
            "story",
            body,
          ]);
          expect(answer.text).toContain(words.errors.join_gone);
          expect(answer.html).toContain('id="f-joins"');
          expect(valueOf(answer.html, "joins") ?? "").toBe("");
        }
      },
    );

    test("goes on with a draft of it, under another token", async () => {
      const token = "6".repeat(32);
      const draft = await post({ ...JOINING, body: "草稿", joins: number, token, step: "more", go: "resume:more" });
      expect([draft.status, valueOf(draft.html, "step"), valueOf(draft.html, "joins")]).toEqual([200, "more", number]);
      expect(valueOf(draft.html, "token")).not.toBe(token);
    });

    test.each(["GW-2026-999999", "constructor", "", "1 or 1=1"])(
      "joins no case that there is not: %j",
      async (other) => {
        const answer = await post({ go: `join:${other}` });
        expect([200, 409]).toContain(answer.status);
        expect(valueOf(answer.html, "step")).toBe("story");
      },
    );

    test("is offered on the last page for what is alike, goes on with what was typed, and lets go of it again", async () => {
      const told: Fields = { ...REPORT, body: "县里要求我们镇每天派人上路设卡，检查过往运输车辆。" };
      const check = await post({ ...told, step: "department", go: "next" });
      expect(check.html).toContain(`value="join:${number}"`);
      expect(check.html).not.toMatch(/<details open[^>]*>\s*<summary>[^<]*相近/);
      const joined = await post({ ...told, step: "check", go: `join:${number}` });
      expect([valueOf(joined.html, "step"), valueOf(joined.html, "joins")]).toEqual(["check", number]);
      expect(joined.html).not.toContain(words.alike.maybe(1));
      const apart = await post({ ...told, joins: number, step: "join", go: "back" });
      expect([valueOf(apart.html, "step"), valueOf(apart.html, "joins")]).toEqual(["check", ""]);
      expect(valueOf(apart.html, "department")).toBe(DEPARTMENT);
    });

    test("is found by words from the list of cases or before writing, in no address", async () => {
      const list = await visitor(site()).get("/cases");
      expect(list.html).toMatch(/<form method="post" action="\/report"[^>]*>[\s\S]*name="look"/);
      for (const go of ["look", "next"]) {
        const found = await post({ look: "上路设卡", go });
        expect([found.status, valueOf(found.html, "step")]).toEqual([200, "story"]);
        expect(found.html).toContain(`value="join:${number}"`);
        expect(found.html).toContain('<details id="look" open="">');
      }
      const none = await post({ look: "幼儿园招生", go: "look", body: "写到一半" });
      expect(none.text).toContain(words.alike.none(LOOKED_THROUGH));
      expect(textAreaOf(none.html, "body")).toBe("写到一半");
      expect(site().logs()).not.toContain("上路设卡");
      // What was looked for goes no further than its page.
      const next = await post({ ...REPORT, look: "上路设卡", step: "story", go: "next" });
      expect(next.html).not.toContain('name="look"');
    });

    test.each([
      ["citizen", 640],
      ["cadre", 660],
    ])("has a %s read at most %i characters up to the receipt, the case's own aside", async (reporter, most) => {
      const given: Fields = { reporter, region: TOWNSHIP, body: "我们镇也是。", joins: number };
      const { title, demand } = await caseOf(number);
      const pages = [await post({ go: `join:${number}` })];
      for (const step of ["join", "more", "check"]) pages.push(await post({ ...given, step, go: "next" }));
      expect(receiptOf(pages.at(-1)?.html ?? "")).toHaveLength(16);
      pages.pop();
      const read = pages.map(({ html }) =>
        charactersIn([title, demand, String(given.body)].reduce((rest, own) => rest.replaceAll(own, ""), html)),
      );
      expect(Math.min(...read)).toBeGreaterThan(50);
      expect(read.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(most);
    });

    test("keeps each page under 30 KB", async () => {
      for (const step of ["join", "more", "check"]) {
        const { html } = await post(sending({ go: `to:${step}` }));
        expect(valueOf(html, "step")).toBe(step);
        expect(Buffer.byteLength(html), step).toBeLessThan(30_000);
      }
    });
  });
});
