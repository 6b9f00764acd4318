import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { PAGES } from "../../app/reports/form/pages.ts";
import { keyOfFinding } from "../../app/redaction/redaction.ts";
import { REPORT, sendReport } from "../helpers/acts.ts";
import { hiddenWordsOfReport } from "../../db/queries/reports/reports.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

const words = zhCN.reports.identifying;
const { go: _, ...ANSWERS } = REPORT;
const PHONE = keyOfFinding({ kind: "mobile", text: "13812345678" });

describe("the last page before a report is sent", () => {
  forEachSite({}, (site) => {
    let town = "";
    let body = "";
    beforeAll(async () => {
      const { name } = await site()
        .db.selectFrom("regions")
        .select("name")
        .where("code", "=", String(REPORT.region))
        .executeTakeFirstOrThrow();
      town = name;
      body = `我是王建国，${town}林业站的，手机13812345678，只有我们镇被点名。每天上路设卡。`;
    });
    const press = (go: string, fields: Fields = {}) =>
      visitor(site()).post("/report", { ...ANSWERS, body, go, ...fields });
    const listOf = (html: string) => /<section id="identifying"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    const previewOf = (html: string) => /<section class="preview"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    const shown = (html: string) => html.replace(/<[^>]*>/g, "");

    test("names the reporter's own township and unit, and says of no text that it is clean", async () => {
      const page = await press("next", { step: "department" });
      const list = shown(listOf(page.html));
      for (const word of [town, "林业站", "王建国", "13812345678", words.look]) expect(list).toContain(word);
      const harmless = await press("next", { step: "department", body: REPORT.body ?? "" });
      expect(shown(listOf(harmless.html))).toContain(words.none);
    });

    test("shows what will be public with all of it masked", async () => {
      const page = await press("next", { step: "department" });
      const preview = previewOf(page.html);
      expect(shown(preview)).toContain("我是【姓名】，【某镇】【单位】的，手机【手机号】，");
      for (const word of [town, "王建国", "13812345678", "林业站"]) expect(preview).not.toContain(word);
      expect(preview).toContain("<time");
    });

    test("hides one or all, tells what, and brings one or all back; the text itself stays as it was typed", async () => {
      const one = await press(`hide:${PHONE}`);
      expect(valueOf(one.html, "hide")).toBe(PHONE);
      expect(shown(listOf(one.html))).toContain(words.hidden(1));
      expect(shown(listOf(one.html))).toContain("→ 【手机号】");
      expect(one.html).toContain(`value="show:${PHONE}"`);
      expect(valueOf(one.html, "body")).toBe(body);
      const all = await press("hide:all");
      const hide = valueOf(all.html, "hide") ?? "";
      expect(hide.split(" ").length).toBe(4);
      // What fits nobody else is put another way by the writer, never hidden blindly.
      expect(listOf(all.html)).toContain('value="to:demand"');
      expect(valueOf((await press(`show:${PHONE}`, { hide })).html, "hide")).not.toContain(PHONE);
      expect(valueOf((await press("show:all", { hide })).html, "hide") ?? "").toBe("");
      expect(all.html).toContain('formAction="/report#identifying"'.toLowerCase());
    });

    test("sends the text as it is, with what to hide; the desk begins with that masked and names it", async () => {
      const [name, phone] = ["王建国", "13812345678"];
      const hide = [
        PHONE,
        keyOfFinding({ kind: "name", text: name }),
        keyOfFinding({ kind: "name", text: "不在文中" }),
      ];
      const { id } = await sendReport(site(), { body, hide: hide.join(" ") });
      const db = site().db;
      const stored = await db.selectFrom("report_texts").select("body").where("report_id", "=", id).execute();
      expect(stored).toEqual([{ body }]);
      expect(await hiddenWordsOfReport(db, id)).toEqual([
        { kind: "mobile", words: phone },
        { kind: "name", words: name },
      ]);
      const desk = await (await signedIn(site(), "moderator")).get(`/desk/reports/${id}`);
      const proposed = body.replace(phone, "【手机号】").replace(name, "【姓名】");
      expect(textAreaOf(desk.html, "publicText")).toBe(proposed);
      expect(desk.text.replaceAll(" ", "")).toContain(`${zhCN.redaction.asked.fact}手机号：${phone}、姓名：${name}`);
    });

    test("says exactly who reads what is hidden, in both languages", () => {
      expect(words.hint).toContain("审核员看得到原来的字");
      expect(words.hidden(1)).toContain("审核员看得到，公开的文字里不会有");
      expect(en.reports.identifying.hint).toContain("the moderators still read the words");
    });

    test.each(PAGES)(
      "is not reached with a text over the limit, which comes back whole, from the page %s",
      async (step) => {
        for (const go of ["next", "hide:all", "to:check"]) {
          const long = "1".repeat(5_001);
          const page = await press(go, { step, body: long });
          expect([page.status, valueOf(page.html, "step")], go).toEqual([400, "story"]);
          expect(textAreaOf(page.html, "body")).toBe(long);
        }
      },
    );
  });
});
