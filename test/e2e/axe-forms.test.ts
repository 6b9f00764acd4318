import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DECLINING, decide, publishCase, reply, REPORT, sendReport } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import type { Site } from "../helpers/site.ts";
import { openSite } from "../helpers/sites.ts";
import { type Fields, signedIn } from "../helpers/visitor.ts";

const DEMAND: Fields = {
  step: "1",
  go: "next",
  body: REPORT.body ?? "",
  region: REPORT.region ?? "",
  departmentText: "县指挥部",
};

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

  test.each<[string, Fields]>([
    ["the first step with errors", { step: "1", go: "next", departmentText: "部".repeat(101) }],
    ["the second step", DEMAND],
    ["the second step with errors", { ...DEMAND, step: "2", hours: "x", mechanism: "M99" }],
    ["the check of the answers", { ...DEMAND, ...REPORT, step: "2" }],
    ["the receipt", REPORT],
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
    await inspect(async (page) => {
      await post("/status?index", { code: answered.code })(page);
      await page.locator('button[value="confirm"]').click();
      await page.getByRole("alert").waitFor();
    });
  });

  test("the queue, a report, a decision with errors, a case at the desk", async () => {
    const { id } = await sendReport(site());
    const { number } = await publishCase(site());
    await inspect(get("/desk"), "moderator");
    await inspect(get(`/desk/reports/${id}`), "moderator");
    await inspect(
      post(`/desk/reports/${id}`, { version: "1", outcome: "open", verdict: "V3", duty: "QH-NY-001" }),
      "moderator",
    );
    await inspect(get(`/desk/cases/${number}?judged`), "moderator");
    await inspect(get(`/desk/cases/${number}`), "admin");
    await inspect(get(`/desk/reports/999999`), "moderator");
    await inspect(get("/desk"), "admin"); // not allowed
  }, 60_000);

  test("the department's cases and an answer with errors", async () => {
    const { number } = await publishCase(site());
    await inspect(get("/office?answered"), "officer-agriculture");
    await inspect(get(`/office/cases/${number}`), "officer-agriculture");
    await inspect(post(`/office/cases/${number}`, {}), "officer-agriculture");
  });
});
