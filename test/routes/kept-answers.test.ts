import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { isProse } from "../../app/http/kept.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { OPENING, expectRedirect, publishCase, sendReport, WITHDRAWAL } from "../helpers/acts.ts";
import { readFacts } from "../helpers/facts.ts";
import { everyForm, type Form, type FormName } from "../helpers/forms.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, textAreaOf, valueOf, visitor } from "../helpers/visitor.ts";

const errors = zhCN.desk.report.errors;

describe("a decision that links to a case which was hidden meanwhile", () => {
  const site = openSite({ engine: "SQLite" });

  test("comes back with all that was typed", async () => {
    const { number } = await publishCase(site());
    const { id } = await sendReport(site());
    const hiding = { ...WITHDRAWAL, takedownReason: "identifies_reporter" };
    expectRedirect(await (await signedIn(site(), "moderator-2")).post(`/desk/cases/${number}`, hiding));
    const before = await readFacts(site().db);
    const answer = await (
      await signedIn(site(), "moderator")
    ).post(`/desk/reports/${id}`, { ...OPENING, outcome: "link", caseNumber: number, publicText: "隐去以后的话。" });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain(errors.case_hidden);
    expect(textAreaOf(answer.html, "publicText")).toBe("隐去以后的话。");
    expect(textAreaOf(answer.html, "reasons")).toBe(OPENING.reasons);
    expect(await readFacts(site().db)).toEqual(before);
  });
});

const kept = zhCN.site.kept;

describe("a form that its page cannot take", () => {
  const site = openSite({ engine: "SQLite" });
  let forms: Record<FormName, Form>;
  beforeAll(async () => {
    forms = await everyForm(site());
  });

  /** The words that a person wrote into a form. */
  const proseOf = ({ fields }: Form) =>
    Object.values(fields).filter((value): value is string => typeof value === "string" && isProse(value));

  test("of staff gives back every word when the session is over, and can be sent again after signing in", async () => {
    const before = await readFacts(site().db);
    const told: string[] = [];
    for (const [name, form] of Object.entries(forms)) {
      if (!/^\/(desk|office|staff)/.test(form.path) || proseOf(form).length === 0) continue;
      const answer = await visitor(site()).post(form.path, form.fields);
      expect(answer.status, name).toBe(401);
      expect(answer.text, name).toContain(kept.title);
      for (const words of proseOf(form)) expect(answer.text, name).toContain(words.replace(/\s+/g, " ").trim());
      expect(answer.html, name).toContain(`action="${form.path}`);
      for (const field of Object.keys(form.fields)) expect(answer.html, name).toContain(`name="${field}"`);
      told.push(name);
    }
    expect(told.length).toBeGreaterThan(12);
    expect(await readFacts(site().db)).toEqual(before);
  });

  test("without words in it leads to the sign-in, with the whole address to come back to", async () => {
    const answer = await visitor(site()).post("/desk/takedowns", { takedown: "1", outcome: "refused" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in?to=%2Fdesk%2Ftakedowns"]);
    const page = await visitor(site()).get("/desk?kind=K1&line=agriculture");
    expect(page.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent("/desk?kind=K1&line=agriculture")}`);
    const form = await visitor(site()).get(page.headers.get("location") ?? "");
    expect(valueOf(form.html, "to")).toBe("/desk?kind=K1&line=agriculture");
  });

  test("never gives back a password or a code", async () => {
    const fields = { current: "旧的 密码", password: "新的 密码", repeat: "新的 密码", act: "password" };
    const answer = await visitor(site()).post("/account?index", fields);
    expect(answer.text).not.toContain("密码 新的");
    for (const secret of Object.values(fields).slice(0, 3)) expect(answer.html).not.toContain(secret);
  });

  test("gives back every word where the failure is ours, and tells no more than that", async () => {
    const { db } = site();
    const form = forms["decision on an appeal"];
    await sql`alter table appeals rename to appeals_gone`.execute(db);
    try {
      const answer = await form.by.post(form.path, form.fields);
      expect(answer.status).toBe(500);
      expect(answer.text).toContain(kept.title);
      expect(answer.text).toContain(forms["decision on an appeal"].fields.note);
      expect(answer.html).not.toMatch(/appeals_gone|no such table|node_modules/);
      await expect.poll(site().logs, { timeout: 30_000 }).toContain("no such table");
    } finally {
      await sql`alter table appeals_gone rename to appeals`.execute(db);
    }
  });
});
