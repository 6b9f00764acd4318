import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { ANSWERS, asked, button, field, fill, fillReport, radio, sendReport } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { reports } = zhCN;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the reporter's form where scripts run", () => {
  const site = openSite({ engine: "SQLite" });
  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };

  test("shows nothing of what was typed when Back is pressed after the quick exit, three pages on", async () => {
    const page = await open();
    await page.route("**/leave", (route) => route.fulfill({ contentType: "text/html", body: "<h1>weather</h1>" }));
    await page.goto(`${site().url}/about`);
    await page.goto(`${site().url}/report`);
    const entries = await page.evaluate(() => history.length);
    for (const question of ["story", "place", "department"] as const) await fill(page, question);
    await asked(page, "check");
    // One more, for Back to mean the page before.
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.getByRole("link", { name: reports.status.quickExit }).click();
    await page.getByRole("heading", { name: "weather" }).waitFor();
    await page.goBack();
    await asked(page, "story");
    const typed = [ANSWERS.body, ANSWERS.township, ANSWERS.department];
    for (const words of typed) expect(await page.content()).not.toContain(words);
    expect(await page.evaluate(() => [...document.querySelectorAll("input")].map(({ value }) => value))).not.toContain(
      ANSWERS.body,
    );
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/about");
    await page.context().close();
  });

  test("leads back page by page, and from the first page out of the form", async () => {
    const page = await open();
    await page.goto(`${site().url}/about`);
    await page.goto(`${site().url}/report`);
    await fill(page, "story");
    await asked(page, "place");
    await page.goBack();
    await asked(page, "story");
    expect(await field(page, reports.form.questions.demand).inputValue()).toBe(ANSWERS.body);
    await page.goBack();
    await page.waitForURL("**/about");
    await page.context().close();
  });

  test("keeps the page and the words when the network is gone, says so, and goes on when it is back", async () => {
    const page = await open();
    await fillReport(page, site().url);
    for (let times = 0; times < 3; times += 1) {
      const before = await page.getByRole("heading", { level: 1 }).innerText();
      await button(page, reports.form.back).click();
      await page.waitForFunction((was) => document.querySelector("h1")?.innerText !== was, before);
    }
    await asked(page, "story");
    const text = field(page, reports.form.questions.demand);
    await text.fill("网断了也还在的话。");
    await page.context().setOffline(true);
    for (const again of [1, 2]) {
      await button(page, reports.form.next).click();
      await page.getByRole("alert").filter({ hasText: reports.form.offline }).waitFor();
      expect(await text.inputValue(), `pressed ${again} times`).toBe("网断了也还在的话。");
    }
    await page.context().setOffline(false);
    await button(page, reports.form.next).click();
    await asked(page, "place");
    await page.context().close();
  });

  test("changes the language in its place, with what was typed; Enter still goes on", async () => {
    const page = await open();
    await page.goto(`${site().url}/report`);
    const who = radio(page, reports.form.reporters.cadre.label);
    await who.check();
    await field(page, reports.form.questions.demand).fill(ANSWERS.body);
    const entries = await page.evaluate(() => history.length);
    await button(page, zhCN.site.otherLanguage).click();
    const text = field(page, en.reports.form.questions.demand);
    await text.waitFor();
    expect(await text.inputValue()).toBe(ANSWERS.body);
    expect(await page.evaluate(() => [document.documentElement.lang, history.length])).toEqual(["en", entries]);
    const resident = radio(page, en.reports.form.reporters.citizen.label);
    await resident.check();
    await resident.press("Enter");
    await page.locator("input[name=placeText]").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.context().close();
  });

  test("keeps the last page, too, and sends from it when the network is back", async () => {
    const page = await open();
    await fillReport(page, site().url);
    await page.context().setOffline(true);
    await button(page, reports.form.send).click();
    await page.getByRole("alert").filter({ hasText: reports.form.offline }).waitFor();
    await asked(page, "check");
    await page.context().setOffline(false);
    expect(await sendReport(page)).toHaveLength(16);
    await page.context().close();
  });
});
