import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileAppeal } from "../../app/reports/follow-up/appeal.server.ts";
import { addFacts } from "../../app/reports/follow-up/conversation.server.ts";
import { raiseFlag } from "../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { DECLINING, decide, DISPUTE, publishCase, reply, REPORT, sendReport, WITHDRAWAL } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { formatReceipt } from "../../app/reports/receipt/receipt.ts";
import { PAGES } from "../../app/reports/form/pages.ts";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import type { Site } from "../helpers/site.ts";
import { openSite } from "../helpers/sites.ts";
import { type Fields, signedIn, valueOf } from "../helpers/visitor.ts";
import { realDay, realNow } from "../helpers/clock.ts";

const RECEIPT = formatReceipt(new Uint8Array(10));

/** Sends a form from a page of the site, since most of these pages answer to a form alone. */
async function submit(page: Page, site: Site, path: string, fields: Fields): Promise<void> {
  await page.goto(`${site.url}/about`);
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const sent = page.waitForURL(() => true, { waitUntil: "load" });
  await page.evaluate(postForm, { path, pairs });
  await sent;
  await page.waitForLoadState();
}

function postForm({ path, pairs }: { path: string; pairs: (string | undefined)[][] }): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = path;
  for (const [name = "", value = ""] of pairs) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

describe.each(["zh-CN", "en"])("in %s, nothing keeps anybody from using", (lang) => {
  const site = openSite({ engine: "SQLite", demo: true });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const inspect = async (open: (page: Page) => Promise<unknown>, staff?: string) => {
    const session = staff ? (await signedIn(site(), staff)).cookies.get("staff")?.value : undefined;
    await withPage(browser, { locale: lang }, async (page) => {
      const cookies = [{ name: "lang", value: lang }, ...(session ? [{ name: "staff", value: session }] : [])];
      await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url: site().url })));
      await open(page);
      expect(await page.locator("html").getAttribute("lang")).toBe(lang);
      expect(await findBarriers(page, lang)).toEqual([]);
    });
  };
  const get = (path: string) => (page: Page) => page.goto(`${site().url}${path}`);
  const post = (path: string, fields: Fields) => (page: Page) => submit(page, site(), path, fields);

  test.each(PAGES)("the report's page: %s", async (name) => {
    await inspect(post("/report", { ...REPORT, go: `to:${name}` }));
  });

  test.each<[string, Fields]>([
    [
      "who demanded it, with errors",
      { ...REPORT, step: "department", demandedBy: "", departmentText: "部".repeat(101) },
    ],
    ["which department is meant", { ...REPORT, step: "department", departmentText: "执法大队", department: "" }],
    ["the burden, with errors", { ...REPORT, step: "more", hours: "x", consequence: "M99" }],
    ["a place that several are called", { ...REPORT, step: "place", region: "", placeText: "镇" }],
    ["the receipt", REPORT],
    ["the receipt, typed wrong", { step: "receipt", go: "typed", code: RECEIPT, typed: "x" }],
    ["after the receipt", { step: "receipt", go: "saved", code: RECEIPT }],
  ])("the report: %s", async (_, fields) => inspect(post("/report", fields)));

  test.each(["/report", "/status", "/sign-in"])("%s", async (path) => inspect(get(path)));

  test("the search with a wrong code", async () => inspect(post("/status?index", { code: "x" })));
  test("the sign-in with errors", async () => inspect(post("/sign-in", { username: "", password: "" })));

  test("the status of a report: waiting, declined, answered, and with an error", async () => {
    const [waiting, declined, answered] = [
      await sendReport(site()),
      await sendReport(site()),
      await publishCase(site()),
    ];
    await decide(site(), declined.id, DECLINING);
    await reply(site(), answered.number);
    for (const { code } of [waiting, declined, answered]) await inspect(post("/status?index", { code }));
    const under = (code: string, path: string, button?: string) =>
      inspect(async (page) => {
        await post("/status?index", { code })(page);
        await page.waitForURL("**/status/report");
        await page.goto(`${site().url}/status/report${path}`);
        if (!button) return;
        await page.locator(`main ${button}`).first().click();
        await page.getByRole("alert").waitFor();
      });
    await under(answered.code, "", 'button[value="message"]');
    await under(answered.code, "/confirm", 'button[value="confirm"]');
    await under(answered.code, "/withdraw", 'button[value="withdraw"]');
    await under(waiting.code, "/more", "form button");
    await under(declined.code, "/appeal", "form button");
    await under(waiting.code, "/care", "form button");
    await under(answered.code, "/words");
    await under(waiting.code, "/words");
  });

  test("the desk's side of it: an appeal, a conversation, retaliation, with errors", async () => {
    const [waiting, declined] = [await sendReport(site()), await sendReport(site())];
    await decide(site(), declined.id, DECLINING);
    await addFacts(site().db, waiting.id, { token: "8".repeat(32), body: "补充一点。" }, realDay(), realNow());
    await fileAppeal(site().db, declined.id, "上次没有看清。", realDay());
    await raiseFlag(site().db, waiting.id, { token: "9".repeat(32), body: "被停了岗。" }, realDay());
    const { id } = await site().db.selectFrom("retaliation_flags").select("id").executeTakeFirstOrThrow();
    await inspect(get("/desk"), "moderator-2");
    await inspect(get(`/desk/reports/${declined.id}/appeal`), "moderator");
    await inspect(post(`/desk/reports/${declined.id}/appeal`, {}), "moderator-2");
    await inspect(post(`/desk/reports/${waiting.id}/messages`, { token: "a".repeat(32) }), "moderator-2");
    await inspect(post("/desk/retaliation", { flag: String(id) }), "moderator-2");
    const moderator = await signedIn(site(), "moderator-2");
    await moderator.post("/desk/retaliation", { flag: String(id), [`note-${id}`]: "已请管理员处理。" });
    await inspect(get("/desk/retaliation?done"), "moderator-2");
  });

  test("the queue, a report, a decision with errors, a case at the desk", async () => {
    const { id } = await sendReport(site());
    const { number } = await publishCase(site());
    await inspect(get("/desk"), "moderator");
    await inspect(get(`/desk/reports/${id}`), "moderator");
    await inspect(get("/desk/templates"), "admin");
    await inspect(post("/desk/templates/1", {}), "admin");
    await inspect(post(`/desk/reports/${id}`, { version: "0", outcome: "decline" }), "moderator");
    await inspect(
      post(`/desk/reports/${id}`, { version: "1", outcome: "open", verdict: "V3", duty: "QH-NY-001" }),
      "moderator",
    );
    await inspect(get(`/desk/cases/${number}?judged`), "moderator");
    await inspect(get(`/desk/cases/${number}`), "admin");
    await inspect(get(`/desk/reports/999999`), "moderator");
    await inspect(get("/desk"), "admin"); // not allowed
  });

  test("recusals with errors, a queue with a report to stand aside from, the record of views", async () => {
    const { id } = await sendReport(site());
    await sendReport(site());
    const moderator = await signedIn(site(), "moderator-2");
    await moderator.get(`/desk/reports/${id}`);
    await moderator.post("/desk/recusals", { act: "report", report: String(id), whole: "report", reason: "kin" });
    await inspect(get("/desk/recusals?done=entered"), "moderator-2");
    await inspect(post("/desk/recusals", { from: "line" }), "moderator-2");
    await inspect(get("/desk"), "moderator-2");
    await inspect(get(`/desk/reports/${id}`), "moderator-2"); // to stand aside from
    await inspect(get("/desk/recusals"), "admin");
    await inspect(get(`/desk/audit?report=${id}`), "admin");
    await inspect(get("/desk/audit?report=x"), "admin");
  });

  test("many reports together, saved views, and a list that is narrowed, with errors", async () => {
    const { id } = await sendReport(site());
    await inspect(get("/desk?kind=K1&flag=files"), "moderator");
    await inspect(post("/desk/bulk", { item: `${id}.1`, reason: "duplicate" }), "moderator");
    await inspect(post("/desk/bulk", { item: `${id}.1`, reason: "duplicate", step: "send" }), "moderator");
    await inspect(get("/desk/bulk"), "moderator"); // nothing is ticked
    await inspect(post("/desk/views", { act: "save", name: "", query: "kind=K1" }), "moderator");
    const moderator = await signedIn(site(), "moderator");
    await moderator.post("/desk/views", { act: "save", name: "我的", query: "kind=K1" });
    await inspect(get("/desk/views?done"), "moderator");
  });

  test("published cases: merging, a takedown and a dispute, with errors", async () => {
    const [one, other] = [await publishCase(site()), await publishCase(site())];
    const merging = `/desk/cases/${other.number}/merge`;
    await inspect(get(merging), "moderator");
    await inspect(get(`${merging}?with=${one.number}`), "moderator");
    await inspect(post(merging, { act: "merge", with: one.number }), "moderator");
    const moderator = await signedIn(site(), "moderator");
    const { html } = await moderator.get(`${merging}?with=${one.number}`);
    const pair = { with: one.number, seen: valueOf(html, "seen") ?? "", mergeReason: "same_demand", sure: "yes" };
    await moderator.post(merging, { act: "merge", ...pair });
    await inspect(get("/desk/mergers"), "moderator-2");
    await inspect(get(`${merging}?with=${one.number}`), "moderator-2");
    await inspect(post(merging, { act: "confirm", proposal: "999999" }), "moderator-2");
    await moderator.post(`/desk/cases/${one.number}`, WITHDRAWAL);
    await inspect(get("/desk/takedowns"), "moderator-2");
    await inspect(post("/desk/takedowns", { takedown: "1" }), "moderator-2");
    const disputing = `/office/cases/${other.number}/dispute`;
    await inspect(get(disputing), "officer-agriculture");
    await inspect(post(disputing, {}), "officer-agriculture");
    const officer = await signedIn(site(), "officer-agriculture");
    await officer.post(disputing, DISPUTE);
    await inspect(get("/desk/disputes"), "moderator-2");
    const { id } = await site().db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
    await inspect(get(`/desk/disputes/${id}`), "moderator"); // their own decision
    await inspect(post(`/desk/disputes/${id}`, {}), "moderator-2");
  });

  test("the department's cases and an answer with errors", async () => {
    const { number } = await publishCase(site());
    await inspect(get("/office?answered"), "officer-agriculture");
    await inspect(get(`/office/cases/${number}`), "officer-agriculture");
    await inspect(post(`/office/cases/${number}`, {}), "officer-agriculture");
  });
});
