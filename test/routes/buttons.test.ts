// Long: every button of every page.
import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DISPUTE, expectRedirect, publishCase, VERDICT } from "../helpers/acts.ts";
import { buttonsOf, type PageButton } from "../helpers/buttons.ts";
import { readFacts } from "../helpers/facts.ts";
import { everyForm, type Form } from "../helpers/forms.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, textAreaOf, type Visitor } from "../helpers/visitor.ts";

const unknown = zhCN.site.errors.unknown_act.title;

/** Names of buttons that choose what is done; others, such as the chosen suggestion, carry an answer. */
const CHOOSING = ["act", "go", "step"];

interface Place {
  by: Visitor;
  path: string;
}

describe("the buttons of every form", () => {
  const site = openSite({ engine: "SQLite" });
  const found: { by: Visitor; button: PageButton }[] = [];
  let forms: Record<string, Form>;

  beforeAll(async () => {
    forms = await everyForm(site());
    const admin = await signedIn(site(), "admin");
    const { id } = await site()
      .db.selectFrom("users")
      .select("id")
      .where("username", "=", "moderator-2")
      .executeTakeFirstOrThrow();
    const moderator = await signedIn(site(), "moderator");
    await admin.post("/desk/templates?index", { act: "save", purpose: "decline", title: "题", body: "字" });
    const { id: template } = await site().db.selectFrom("message_templates").select("id").executeTakeFirstOrThrow();
    const places: Place[] = [
      ...Object.values(forms),
      { by: admin, path: `/staff/${id}` },
      { by: admin, path: "/account" },
      { by: moderator, path: "/desk" },
      { by: admin, path: `/desk/templates/${template}` },
      { by: admin, path: "/desk/templates" },
    ];
    for (const { by, path } of places) {
      const page = await by.get(path.replace("?index", ""));
      for (const button of buttonsOf(page.html, path)) {
        const seen = found.some((one) => one.by === by && JSON.stringify(one.button) === JSON.stringify(button));
        if (!seen) found.push({ by, button });
      }
    }
  });

  test("are many, and on the pages of everybody", () => {
    const actions = found.map(({ button }) => button.action);
    for (const start of [
      "/report",
      "/status",
      "/desk/reports/",
      "/desk/cases/",
      "/desk/disputes/",
      "/staff/",
      "/account",
    ]) {
      expect(
        actions.some((action) => action.startsWith(start)),
        start,
      ).toBe(true);
    }
    expect(found.length).toBeGreaterThan(40);
  });

  test("that nobody knows do nothing: 400, and the facts stay", async () => {
    const before = await readFacts(site().db);
    const targets = new Map(
      found
        .filter(({ button }) => CHOOSING.includes(button.name) && !/^\d+$/.test(button.value))
        .map((one) => [`${one.button.action} ${one.button.name}`, one]),
    );
    expect(targets.size).toBeGreaterThan(15);
    for (const [what, { by, button }] of targets) {
      const answer = await by.post(button.action, { [button.name]: "nonsense" });
      expect(answer.status, what).toBe(400);
    }
    expect(await readFacts(site().db)).toEqual(before);
  });

  test("are known to the action that they are sent to", async () => {
    for (const { by, button } of found) {
      const answer = await by.post(button.action, { [button.name]: button.value });
      expect(answer.status, JSON.stringify(button)).toBeLessThan(500);
      expect(answer.text, JSON.stringify(button)).not.toContain(unknown);
    }
  });
});

describe("the page of a dispute", () => {
  const site = openSite({ engine: "SQLite" });
  const VERDICT_CHOICE = { choice: "verdict", decisionReasons: "名录这样写。", ...VERDICT };

  async function disputed() {
    const { number } = await publishCase(site());
    const officer = await signedIn(site(), "officer-agriculture");
    expectRedirect(await officer.post(`/office/cases/${number}/dispute`, DISPUTE));
    const { id } = await site().db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
    return { by: await signedIn(site(), "moderator-2"), path: `/desk/disputes/${id}` };
  }

  test("looks into the register, decides nothing and keeps what was typed, when that is what was asked", async () => {
    const { by, path } = await disputed();
    const before = await readFacts(site().db);
    const checked = await by.post(path, { ...VERDICT_CHOICE, act: "check" });
    expect(checked.status).toBe(200);
    expect(checked.text).toContain(zhCN.decision.finding.title);
    expect(textAreaOf(checked.html, "decisionReasons")).toBe("名录这样写。");
    expect(await readFacts(site().db)).toEqual(before);
  });

  test("lets a verdict against the register be explained", async () => {
    const { by, path } = await disputed();
    const contrary = { ...VERDICT_CHOICE, verdict: "V2", act: "decide" };
    const refused = await by.post(path, contrary);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(zhCN.desk.report.errors.contrary_unexplained);
    expect(refused.html).toContain('name="explained"');
    expect(textAreaOf(refused.html, "decisionReasons")).toBe("名录这样写。");
    expectRedirect(await by.post(path, { ...contrary, explained: "yes" }));
  });
});
