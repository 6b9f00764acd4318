import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { stepCount } from "../../app/reports/form/pages.ts";
import { receiptOf, REPORT } from "../helpers/acts.ts";
import { reportWith } from "../helpers/receipts.ts";
import { photograph } from "../attachments/files.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  ANSWERS,
  asked,
  button,
  countReports,
  field,
  fill,
  fillReport,
  main,
  radio,
  readCode,
  sendReport,
  visit,
} from "../helpers/journey.ts";
import { aKey } from "../helpers/sealing.ts";
import { openSite } from "../helpers/sites.ts";
import { valueOf, visitor } from "../helpers/visitor.ts";

const { reports, attachments, intake } = zhCN;
const PHONE = { width: 390, height: 844 };
/** Ten seconds, which a ticket may round up by five. */
const STANDS_OPEN_MS = 16_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** From the last page to the optional ones, with one of them open. */
async function openPart(page: Page, name: "files" | "contact"): Promise<void> {
  await asked(page, "check");
  await button(page, reports.form.addMore).click();
  await asked(page, "more");
  await page.getByText(reports.form.questions[name], { exact: true }).click();
}

/** Fills the way in, up to its last page. */
async function fillAsCitizen(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/report`);
  await asked(page, "story");
  await radio(page, reports.form.reporters.citizen.label).check();
  await field(page, reports.form.questions.demand).fill(ANSWERS.body);
  await button(page, reports.form.next).click();
  for (const name of ["place", "department", "check"] as const) await fill(page, name);
}

describe("a citizen's way, with the guard on", () => {
  const site = openSite({ engine: "SQLite", env: { INTAKE: "guarded" } });

  test("goes through at once where a script proves the work", async () => {
    const code = await visit(browser, PHONE, async (page) => {
      await fillAsCitizen(page, site().url);
      expect(await main(page)).toContain(reports.form.step(stepCount({ joins: false }), stepCount({ joins: false })));
      return sendReport(page);
    });
    expect(code).toHaveLength(16);
    expect(await reportWith(site().db, code)).toMatchObject({ reporter: "citizen", kind: "K1", demanded_by: "listed" });
  });

  test("goes through without a script once it has stood open for a while, and loses nothing till then", async () => {
    const before = await countReports(site());
    const reporter = visitor(site());
    const { html } = await reporter.get("/report");
    const sent = { ...REPORT, token: valueOf(html, "token") ?? "", ticket: valueOf(html, "ticket") ?? "" };
    const opened = performance.now();
    const early = await reporter.post("/report", sent);
    expect(early.status).toBe(429);
    expect(early.text).toContain(intake.refused.too_early);
    expect([valueOf(early.html, "step"), valueOf(early.html, "body")]).toEqual(["check", REPORT.body]);
    expect(await countReports(site())).toBe(before);
    await visit(browser, { ...PHONE, javaScript: false }, async (page) => {
      const begun = performance.now();
      await fillAsCitizen(page, site().url);
      await page.waitForTimeout(Math.max(0, begun + STANDS_OPEN_MS - performance.now()));
      expect(await sendReport(page)).toHaveLength(16);
    });
    expect(performance.now() - opened).toBeGreaterThan(STANDS_OPEN_MS);
    const late = await reporter.post("/report", { ...sent, ticket: valueOf(early.html, "ticket") ?? "" });
    expect(receiptOf(late.html)).toHaveLength(16);
    expect(await countReports(site())).toBe(before + 2);
  });
});

describe("on the way through the form", () => {
  const site = openSite({ engine: "SQLite" });

  test.each([true, false])("files are taken, taken out and sent (JavaScript: %s)", async (javaScript) => {
    const picture = { name: "IMG_0001.JPG", mimeType: "image/jpeg", buffer: await photograph() };
    const text = { name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("开会的记录。") };
    const page = await (await browser.newContext({ javaScriptEnabled: javaScript, locale: "zh-CN" })).newPage();
    await page.goto(`${site().url}/report`);
    for (const name of ["story", "place", "department"] as const) await fill(page, name);
    await openPart(page, "files");
    await page.locator("[name=upload]").setInputFiles([picture, text]);
    await button(page, attachments.add).click();
    await page.getByText(attachments.held(2)).waitFor();
    await button(page, attachments.dropFile(2)).click();
    await page.getByText(attachments.held(1)).waitFor();
    await page.locator("[name=upload]").setInputFiles({ ...text, name: "不能收.exe", buffer: Buffer.from("MZ\0\0") });
    await button(page, reports.form.done).click();
    expect(await page.getByRole("alert").innerText()).toContain("不能收.exe");
    await page.getByText(attachments.held(1)).waitFor();
    await button(page, reports.form.done).click();
    await asked(page, "check");
    expect(await main(page)).toContain(attachments.held(1));
    const { id } = await reportWith(site().db, await sendReport(page));
    const files = await site().db.selectFrom("attachments").select("kind").where("report_id", "=", id).execute();
    expect(files).toEqual([{ kind: "jpeg" }]);
    await page.context().close();
  });

  test("a contact is sealed, and stands nowhere in the clear", async () => {
    await aKey(site().db);
    const contact = "微信号 qinghe-8817";
    await visit(browser, PHONE, async (page) => {
      await page.goto(`${site().url}/report`);
      for (const name of ["story", "place", "department"] as const) await fill(page, name);
      await openPart(page, "contact");
      await field(page, zhCN.contact.label).fill(contact);
      await button(page, reports.form.done).click();
      await asked(page, "check");
      expect(await main(page)).toContain(contact);
      await sendReport(page);
    });
    const boxes = await site().db.selectFrom("sealed_contacts").selectAll().execute();
    expect(boxes).toHaveLength(1);
    expect(JSON.stringify(boxes)).not.toContain("8817");
  });

  test("a draft is kept only for whom asks for it, offered again, and gone once the report is sent", async () => {
    await visit(browser, PHONE, async (page) => {
      const stored = () => page.evaluate(() => localStorage.getItem("guiwei-draft"));
      const wish = page.getByRole("checkbox", { name: reports.draft.keep });
      await page.clock.install();
      await page.goto(`${site().url}/report`);
      await asked(page, "story");
      await radio(page, reports.form.reporters.cadre.label).check();
      await field(page, reports.form.questions.demand).fill("还没有答应存的话。");
      await page.clock.runFor(60_000);
      expect(await stored()).toBeNull();
      await wish.check();
      await field(page, reports.form.questions.demand).fill("要存下的话。");
      await expect.poll(stored).toContain("要存下的话。");
      await page.goto(`${site().url}/`);
      await page.goto(`${site().url}/report`);
      await button(page, reports.draft.resume).click();
      await asked(page, "story");
      await expect.poll(() => field(page, reports.form.questions.demand).inputValue()).toBe("要存下的话。");
      await button(page, reports.form.next).click();
      for (const name of ["place", "department", "check"] as const) await fill(page, name);
      expect(await main(page)).toContain("要存下的话。");
      await sendReport(page);
      expect(await stored()).toBeNull();
    });
  });

  test("the receipt page asks before it closes, until its code is kept", async () => {
    const context = await browser.newContext({ viewport: PHONE, locale: "zh-CN" });
    const page = await context.newPage();
    const asks: string[] = [];
    page.on("dialog", (dialog) => {
      asks.push(dialog.type());
      void dialog.accept();
    });
    await fillReport(page, site().url);
    const code = await sendReport(page);
    await field(page, reports.receipt.typed).fill("x"); // a page that nobody touched closes without a word
    await page.reload();
    expect(asks).toEqual(["beforeunload"]);
    expect(await readCode(page)).toBe(code);
    await button(page, reports.receipt.saved).click();
    await page.locator("h1").filter({ hasText: reports.receipt.keptTitle }).waitFor();
    await page.goto(`${site().url}/about`);
    expect(asks).toEqual(["beforeunload"]);
    await context.close();
  });

  test("the quick exit leads elsewhere, takes the draft with it, and Back does not return", async () => {
    const context = await browser.newContext({ viewport: PHONE, locale: "zh-CN" });
    const page = await context.newPage();
    await page.route("**/leave", (route) => route.fulfill({ contentType: "text/html", body: "<h1>weather</h1>" }));
    await page.goto(`${site().url}/about`);
    await page.goto(`${site().url}/report`);
    await asked(page, "story");
    await radio(page, reports.form.reporters.cadre.label).check();
    await page.getByRole("checkbox", { name: reports.draft.keep }).check();
    await field(page, reports.form.questions.demand).fill("写到一半，有人来了。");
    await button(page, reports.form.next).click();
    await asked(page, "place");
    await page.getByRole("link", { name: reports.status.quickExit }).click();
    await page.getByRole("heading", { name: "weather" }).waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/report"); // the page before, with nothing on it
    expect(await page.content()).not.toContain("写到一半");
    expect(await page.evaluate(() => localStorage.getItem("guiwei-draft"))).toBeNull();
    await context.close();
  });
});
