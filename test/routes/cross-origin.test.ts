// Long: every form from elsewhere.
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { REPORT } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { everyForm, FORM_NAMES, type Form, type FormName } from "../helpers/forms.ts";
import { openSite } from "../helpers/sites.ts";
import { encode, visitor } from "../helpers/visitor.ts";

const FOREIGN = ["https://evil.example", "null", "", "http://127.0.0.1:1", "nonsense"];

describe("a form that another site sends", () => {
  const site = openSite({ engine: "SQLite" });
  let forms: Record<FormName, Form>;
  beforeAll(async () => {
    forms = await everyForm(site());
  });

  const everything = async () => [
    await readFacts(site().db),
    await site().db.selectFrom("sessions").selectAll().execute(),
  ];

  test.each(FORM_NAMES)("is refused with words, and nothing is written: %s", async (name) => {
    const { by, path, fields } = forms[name];
    const before = await everything();
    for (const Origin of FOREIGN) {
      const answer = await by.post(path, fields, { Origin });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain(zhCN.site.errors.cross_origin.text);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(await everything()).toEqual(before);
  });

  test("cannot sign anybody out", async () => {
    const { by } = forms.reply;
    expect((await by.post("/sign-out", {}, { Origin: "https://evil.example" })).status).toBe(403);
    expect((await by.get("/office")).status).toBe(200);
  });

  test("is refused without an Origin too, unless the browser says that it comes from here", async () => {
    const statusWith = async (headers: Record<string, string>) => {
      const answer = await fetch(`${site().url}/report`, { method: "POST", body: encode({ step: "1" }), headers });
      return answer.status;
    };
    expect(await statusWith({})).toBe(403);
    expect(await statusWith({ "Sec-Fetch-Site": "cross-site" })).toBe(403);
    expect(await statusWith({ "Sec-Fetch-Site": "same-site" })).toBe(403);
    expect(await statusWith({ "Sec-Fetch-Site": "same-origin" })).toBe(400); // read, and found empty
  });

  test("is refused in English to those who read English", async () => {
    const answer = await visitor(site(), { Cookie: "lang=en" }).post("/report", REPORT, {
      Origin: "https://evil.example",
    });
    expect(answer.text).toContain(en.site.errors.cross_origin.text);
  });
});
