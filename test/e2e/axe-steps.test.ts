import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { ANSWERS, asked, button, fill, openReceipt, readCode, visit } from "../helpers/journey.ts";
import { bareReport } from "../helpers/reporter.ts";
import { openSite } from "../helpers/sites.ts";

const { form, receipt } = zhCN.reports;
const added = zhCN.followUp.added;
const PHONE = { width: 390, height: 844 };

const site = openSite({ engine: "SQLite", demo: true });
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Axe on the page as it stands, with everything that can be opened open. */
async function look(page: Page, step: string): Promise<void> {
  await page.waitForLoadState();
  await page.locator("main details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  expect(await findBarriers(page, "zh-CN"), step).toEqual([]);
  await page.setViewportSize(PHONE);
}

/** Presses a button too early, and looks at what is said. */
async function wrong(page: Page, label: string, step: string): Promise<void> {
  await button(page, label).click();
  await page.getByRole("alert").first().waitFor();
  await look(page, `${step}, with errors`);
}

test("axe finds nothing at any step of the way in: opened, refused, sent, kept", async () => {
  await visit(browser, PHONE, async (page) => {
    await page.goto(`${site().url}/report`);
    for (const name of ["story", "place", "department"] as const) {
      await asked(page, name);
      await look(page, name);
      await wrong(page, form.next, name);
      await fill(page, name);
    }
    await asked(page, "check");
    await look(page, "check");
    await button(page, form.addMore).click();
    await asked(page, "more");
    await look(page, "more");
    await page.locator("[name=hours]").fill("-1");
    await wrong(page, form.done, "more");
    await page.locator("[name=hours]").fill(ANSWERS.hours);
    await fill(page, "more");
    await asked(page, "check");
    await look(page, "check, with all answers");
    await button(page, form.send).click();
    await readCode(page);
    await look(page, "receipt");
    await wrong(page, receipt.compare, "receipt");
    await button(page, receipt.saved).click();
    await page.getByText(receipt.keptTitle, { exact: true }).waitFor();
    await look(page, "after the receipt");
  });
});

test("nor under the receipt code: what can be added, refused, added", async () => {
  const { code } = await bareReport(site());
  await visit(browser, PHONE, async (page) => {
    await openReceipt(page, site().url, code);
    await look(page, "overview");
    await page.goto(`${site().url}/status/report/more`);
    await look(page, "more");
    await wrong(page, added.send, "more");
    await page.locator("[name=hours]").fill("20");
    await button(page, added.send).click();
    await page.locator(".notice[role=status]").first().waitFor();
    await look(page, "added");
    await page.goto(`${site().url}/status/report`);
    await look(page, "overview, with what was added");
  });
});
