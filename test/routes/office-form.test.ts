import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import type { ReplyError } from "../../app/replies/answer/answer-form.ts";
import { publishCase, REPLY } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Fields, signedIn, textAreaOf, type Visitor } from "../helpers/visitor.ts";

const WRONG: [string, Fields, ReplyError][] = [
  ["no remedy", { body: "已办。" }, "remedy_required"],
  ["an unknown remedy", { ...REPLY, remedies: "R99" }, "remedy_required"],
  ["no text", { ...REPLY, body: " \n" }, "body_required"],
  ["5,001 characters", { ...REPLY, body: "复".repeat(5001) }, "body_long"],
];

describe("a department's answer", () => {
  forEachSite({}, (site) => {
    let officer: Visitor;
    let number: string;
    let before: Awaited<ReturnType<typeof readFacts>>;
    beforeAll(async () => {
      officer = await signedIn(site(), "officer-agriculture");
      ({ number } = await publishCase(site()));
    });
    beforeEach(async () => {
      before = await readFacts(site().db);
    });

    test.each(WRONG)("is asked for again after %s", async (_, fields, error) => {
      for (const [lang, words] of [
        ["en", en],
        ["zh-CN", zhCN],
      ] as const) {
        const answer = await officer.post(`/office/cases/${number}?lang=${lang}`, fields);
        expect(answer.status).toBe(400);
        expect(answer.title).toBe(words.site.errorTitle(words.desk.office.replyTitle(number)));
        expect(answer.text.split(words.answering.errors[error])).toHaveLength(3); // above, and at the field
      }
      expect(await readFacts(site().db)).toEqual(before);
    });

    test("keeps the text that was typed", async () => {
      const body = "<b>核实</b>\n\n“情况属实” & 已改";
      const { html } = await officer.post(`/office/cases/${number}`, { body });
      expect(textAreaOf(html, "body")).toBe(body);
    });

    test("is shown beforehand as the public will see it, with what may point to somebody marked, and nothing is kept", async () => {
      const fields = {
        act: "preview",
        remedies: ["R6", "R10"],
        checked: "问了经办人：王小明，没有这份通知。",
        body: "<b>已办</b>",
        rest: "文件在改。",
        telephone: "0371-66000000",
      };
      const page = await officer.post(`/office/cases/${number}`, fields);
      expect(page.status).toBe(200);
      const { answering, vocabulary } = zhCN;
      expect(page.text).toContain(answering.preview.title);
      expect(page.text).toContain(answering.preview.found);
      expect(page.text).toContain(`${vocabulary.remedies.R6.label}、${vocabulary.remedies.R10.label}`);
      expect(page.text).toContain(answering.onCase.restOpen);
      expect(page.html).toMatch(/<mark[^>]*>王小明/);
      expect(page.html).not.toContain("<b>已办</b>");
      expect(textAreaOf(page.html, "checked")).toBe(fields.checked);
      const clean = await officer.post(`/office/cases/${number}`, { ...fields, checked: "查了发文登记。" });
      expect(clean.text).toContain(answering.preview.clean);
      const wrong = await officer.post(`/office/cases/${number}`, { ...fields, telephone: "13900000077" });
      expect(wrong.status).toBe(400);
      expect(wrong.text).toContain(answering.errors.telephone_mobile);
      expect(await readFacts(site().db)).toEqual(before);
    });

    test("is forbidden on a case of another department, and on none at all not found", async () => {
      const other = await signedIn(site(), "officer-forestry");
      expect((await other.get(`/office/cases/${number}`)).status).toBe(403);
      const refused = await other.post(`/office/cases/${number}`, REPLY);
      expect(refused.status).toBe(403);
      expect(refused.text).toContain(zhCN.site.errors.forbidden.title);
      expect((await other.post("/office/cases/GW-2000-000001", REPLY)).status).toBe(404);
      expect(await readFacts(site().db)).toEqual(before);
    });

    test("takes 5,000 characters", async () => {
      const body = "🔥复".repeat(2500);
      expect((await officer.post(`/office/cases/${number}`, { ...REPLY, body })).status).toBe(302);
      const stored = await site().db.selectFrom("replies").select("body").executeTakeFirstOrThrow();
      expect(stored.body).toBe(body);
    });
  });
});
