// Long: every form with broken bodies.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { readFacts } from "../helpers/facts.ts";
import { everyForm, FORM_NAMES, type Form, type FormName } from "../helpers/forms.ts";
import { openSite } from "../helpers/sites.ts";
import { type Answer, visitor } from "../helpers/visitor.ts";

const URLENCODED = { "Content-Type": "application/x-www-form-urlencoded" };
const STACK = /\bat \S+ \(|node_modules|build\/index\.js|\.tsx?:\d/;

/** Bodies that are no form: the type they claim, and what they hold. */
const NO_FORM: Record<string, [type: string | null, body: string | null]> = {
  JSON: ["application/json", '{"body":"要求"}'],
  "plain text": ["text/plain", "body=x"],
  "a multipart form without its boundary": ["multipart/form-data", "--x\r\n"],
  "a multipart form that is cut off": [
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="b',
  ],
  "nothing at all": [null, null],
};

/** Percent signs and bytes that mean nothing. */
const NONSENSE = ["body=%E0%A4%A&%&=&==&%00", "\xff\xfe\x80=\xc3\x28", "&&&&"];

describe("what is sent in place of a form", () => {
  const site = openSite({ engine: "SQLite" });
  let forms: Record<FormName, Form>;
  let before: Awaited<ReturnType<typeof readFacts>>;
  beforeAll(async () => {
    forms = await everyForm(site());
  });
  beforeEach(async () => {
    before = await readFacts(site().db);
  });

  const post = (form: Form, body: BodyInit | null, headers: Record<string, string> = URLENCODED, more: object = {}) =>
    form.by.send(form.path, { method: "POST", body, headers, ...more });

  const expectRefused = async (answer: Answer, what: string) => {
    expect(answer.status, what).toBeGreaterThanOrEqual(400);
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.text, what).not.toContain(zhCN.site.errors.internal.title);
    expect(answer.html, what).not.toMatch(STACK);
    expect(await readFacts(site().db), what).toEqual(before);
  };

  describe.each(FORM_NAMES)("%s", (name) => {
    test("is refused where it is no form", async () => {
      for (const [what, [type, body]] of Object.entries(NO_FORM)) {
        await expectRefused(
          await post(forms[name], body && Buffer.from(body), type ? { "Content-Type": type } : {}),
          what,
        );
      }
    });

    test("is refused when larger than 256 KB, told beforehand or not", async () => {
      const large = `body=${"x".repeat(257 * 1024)}`;
      const told = await post(forms[name], large);
      const untold = await post(forms[name], new Blob([large]).stream(), URLENCODED, { duplex: "half" });
      for (const answer of [told, untold]) {
        expect(answer.status).toBe(413);
        expect(answer.text).toContain(zhCN.site.errors.too_large.title);
        await expectRefused(answer, "large");
      }
    });

    test("is read as text where its encoding is broken", async () => {
      for (const body of NONSENSE) await expectRefused(await post(forms[name], Buffer.from(body, "latin1")), body);
    });
  });

  test("is refused in English to those who read English", async () => {
    const english = { ...forms.report, by: visitor(site(), { Cookie: "lang=en" }) };
    const answer = await post(english, "x", { "Content-Type": "text/plain" });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(en.site.errors.bad_request.text);
  });

  test("is no error of ours that the log must keep", () => {
    expect(
      site()
        .logs()
        .match(/"msg":"request failed"/g),
    ).toBeNull();
  });
});
