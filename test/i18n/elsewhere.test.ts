import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";

/** Telephone numbers and addresses of the web. */
const reachedAt = (text: string) => new Set(text.match(/(?<![\d.])(?:1\d{4}|1[12]\d)(?!\d)|www\.[\w.]+\w/g));
const FORM = { "zh-CN": zhCN, en } as const;

describe("where to go with what is not ours", () => {
  test.each(["zh-CN", "en"] as const)("is the same on the page and before the form: %s", (lang) => {
    const page = reachedAt(readFileSync(`app/i18n/pages/elsewhere.${lang}.md`, "utf8"));
    const form = reachedAt(FORM[lang].reports.form.waysOut.ways.join(" "));
    expect([...form].filter((one) => !page.has(one))).toEqual([]);
    for (const one of ["110", "119", "120", "12345", "12368", "12309", "12388", "www.gjxfj.gov.cn"])
      expect(form).toContain(one);
  });

  test("is the same in both languages", () => {
    const [zh, other] = (["zh-CN", "en"] as const).map((lang) =>
      reachedAt(readFileSync(`app/i18n/pages/elsewhere.${lang}.md`, "utf8")),
    );
    expect(other).toEqual(zh);
  });
});
