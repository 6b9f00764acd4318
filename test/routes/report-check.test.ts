import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { QUESTIONS } from "../../app/reports/form/questions.ts";
import { keyOfFinding } from "../../app/redaction/redaction.ts";
import { receiptOf, REPORT } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

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
      const page = await press("next", { step: "contact" });
      const list = shown(listOf(page.html));
      for (const word of [town, "林业站", "王建国", "13812345678", words.look]) expect(list).toContain(word);
      const harmless = await press("next", { step: "contact", body: REPORT.body ?? "" });
      expect(shown(listOf(harmless.html))).toContain(words.none);
    });

    test("shows what will be public with all of it masked", async () => {
      const page = await press("next", { step: "contact" });
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

    test("sends the text with what is hidden masked, and the rest as it is", async () => {
      const sent = await press("next", { hide: PHONE });
      expect(receiptOf(sent.html)).toBeTruthy();
      const texts = await site().db.selectFrom("report_texts").select("body").execute();
      expect(texts.map((row) => row.body)).toContain(body.replace("13812345678", "【手机号】"));
      expect(texts.map((row) => row.body)).not.toContain(body);
    });

    test.each(QUESTIONS)(
      "is not reached with a text over the limit, which comes back whole, from the page %s",
      async (step) => {
        for (const go of ["next", "hide:all", "to:check"]) {
          const long = "1".repeat(5_001);
          const page = await press(go, { step, body: long });
          expect([page.status, valueOf(page.html, "step")], go).toEqual([400, "demand"]);
          expect(textAreaOf(page.html, "body")).toBe(long);
        }
      },
    );
  });
});
