// Long: every form with each field twice.
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { readFacts } from "../helpers/facts.ts";
import { everyForm, FORM_NAMES, type Form, type FormName } from "../helpers/forms.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

/** Fields of which a form may hold any number. */
const LISTS: Partial<Record<FormName, string[]>> = {
  report: ["mechanism"],
  reply: ["remedies"],
  "what an address is told at once": ["occasion"],
  "preview of an answer": ["remedies"],
  "correction of an own answer": ["remedies"],
  "draft of an answer": ["remedies"],
  "answer that came by letter": ["remedies"],
  "answer to several cases": ["remedies", "cases"],
  "preview of an answer to several cases": ["remedies", "cases"],
  "answer for the approver": ["remedies"],
  "joining a case": ["consequence"],
  "details added later": ["channel"],
  "reports together": ["item"],
  "reports linked together": ["item"],
  "reports asked together": ["item"],
};

describe("a field that should come once and comes twice", () => {
  forEachSite({}, (site) => {
    let forms: Record<FormName, Form>;
    let before: Awaited<ReturnType<typeof readFacts>>;
    beforeAll(async () => {
      forms = await everyForm(site());
      before = await readFacts(site().db);
    });

    test.each(FORM_NAMES)("is refused in words, and does nothing: %s", async (name) => {
      const { by, path, fields } = forms[name];
      for (const [field, value] of Object.entries(fields)) {
        if (LISTS[name]?.includes(field)) continue;
        for (const twice of [[value, value].flat(), [value, "another"].flat()]) {
          const answer = await by.post(path, { ...fields, [field]: twice });
          expect(answer.status, field).toBe(400);
          const words = [zhCN.site.errors.bad_request.title, zhCN.site.errorSummary];
          expect(
            words.some((one) => answer.text.includes(one)),
            field,
          ).toBe(true);
        }
      }
      expect(await readFacts(site().db)).toEqual(before);
    });

    test("is refused in English to those who read English", async () => {
      const by = visitor(site(), { Cookie: "lang=en" });
      const answer = await by.post(forms.report.path, {
        ...forms.report.fields,
        token: ["1", "2"],
        body: "what was typed",
      });
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(en.site.errors.bad_request.text)]);
      // What was typed is given back.
      expect(answer.html).toContain("what was typed");
    });

    test("is no error of ours that the log must keep", () => {
      expect(site().logs()).not.toContain("request failed");
    });
  });
});
