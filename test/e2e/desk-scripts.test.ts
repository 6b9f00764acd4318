import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DUTY, sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, choice, field, settled, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { desk, vocabulary } = zhCN;
const words = desk.report;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const radio = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

/** Waits until no style sheet of the page is still on its way: scripts may be. */
const styled = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].every(({ sheet }) => sheet !== null),
  );

describe("the page of a report at the desk", () => {
  const site = openSite({ engine: "SQLite" });
  let path = "";
  beforeAll(async () => {
    path = `/desk/reports/${(await sendReport(site())).id}`;
  });

  test("suggests nothing: no outcome, no verdict, no reason is chosen beforehand", async () => {
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, path, "moderator");
      expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    });
  });

  test.each([true, false])("shows the fields of the chosen outcome alone (JavaScript: %s)", async (javaScript) => {
    await visit(browser, { javaScript }, async (page) => {
      await signIn(page, site().url, path, "moderator");
      expect(await field(page, words.newTitle).isVisible()).toBe(false);
      await radio(page, words.outcomes.decline).check();
      await field(page, words.declineNote).waitFor();
      expect(await field(page, words.caseNumber).isVisible()).toBe(false);
      await radio(page, words.outcomes.link).check();
      await field(page, words.caseNumber).waitFor();
      expect(await field(page, words.declineNote).isVisible()).toBe(false);
    });
  });

  test("shows the fields of an outcome that was chosen before the scripts came", async () => {
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, path, "moderator");
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route("**/build/**/*.js", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${site().url}${path}`, { waitUntil: "commit" });
      const choices = page.getByRole("group", { name: words.outcome });
      await choices.waitFor();
      await styled(page);
      const before = await choices.boundingBox();
      await radio(page, words.outcomes.open).check();
      expect(await field(page, words.declineNote).isVisible()).toBe(false);
      release();
      await settled(page);
      expect((await choices.boundingBox())?.height).toBe(before?.height);
      expect(await radio(page, words.outcomes.open).isChecked()).toBe(true);
      expect(await field(page, words.newTitle).isVisible()).toBe(true);
    });
  });

  test.each([390, 1280])("does not move what stands below when the register answers (%i px)", async (width) => {
    await visit(browser, {}, async (page) => {
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, site().url, path, "moderator");
      await field(page, words.newTitle).waitFor({ state: "hidden" });
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route("**/desk/finding?*", async (route) => {
        await held;
        await route.continue();
      });
      await radio(page, words.outcomes.open).check();
      await choice(page, words.duty).selectOption(DUTY);
      const verdict = page.getByRole("group", { name: words.verdict });
      const place = () => verdict.evaluate((one) => one.getBoundingClientRect().top + window.scrollY);
      const before = await place();
      const finding = page.getByText(zhCN.decision.finding.title, { exact: true });
      expect(await finding.count()).toBe(0);
      release();
      await finding.waitFor();
      expect(await place()).toBe(before);
    });
  });

  test("offers the parts of a shared duty, and those of the chosen duty alone", async () => {
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, path, "moderator");
      await field(page, words.newTitle).waitFor({ state: "hidden" });
      await radio(page, words.outcomes.open).check();
      await choice(page, words.duty).selectOption(DUTY);
      expect(await page.getByText(words.parts).isVisible()).toBe(false);
      await radio(page, vocabulary.verdicts.V3.label).check();
      await page.getByText(words.parts).waitFor();
      const parts = page
        .getByRole("group")
        .filter({ has: page.getByRole("radio", { name: vocabulary.holders.township }) });
      const names = await parts.locator("legend").allInnerTexts();
      expect(names.filter((name) => /QH-NY-00\d/.test(name)).length).toBeGreaterThan(3);
      expect(names.filter((name) => /QH-LY-/.test(name))).toEqual([]);
    });
  });

  test("comes back with errors, the answers kept and the right fields open", async () => {
    for (const javaScript of [true, false]) {
      await visit(browser, { javaScript }, async (page) => {
        await signIn(page, site().url, path, "moderator");
        if (javaScript) await field(page, words.newTitle).waitFor({ state: "hidden" });
        await radio(page, words.outcomes.decline).check();
        await field(page, words.declineNote).fill("写给反映人的话");
        await button(page, words.submit).click();
        const summary = page.getByRole("alert");
        await settled(page); // the scripts run
        await summary.getByRole("link", { name: words.errors.reason_required }).click();
        const reached = () => page.evaluate(() => document.activeElement?.getAttribute("name"));
        await expect.poll(reached, { timeout: 30_000 }).toBe("declineReason");
        expect(await summary.isVisible()).toBe(true); // following one of its lines takes nothing away
        expect(await radio(page, words.outcomes.decline).isChecked()).toBe(true);
        expect(await field(page, words.declineNote).inputValue()).toBe("写给反映人的话");
        expect(await page.title()).toBe(zhCN.site.errorTitle(words.title(Number(path.split("/").at(-1)))));
      });
    }
  });

  test("is worked with the keyboard alone", async () => {
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, path, "moderator");
      await field(page, words.newTitle).waitFor({ state: "hidden" });
      await radio(page, words.outcomes.link).focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await radio(page, words.outcomes.decline).isChecked()).toBe(true);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      for (const _ of ["the templates", "their button", "the note"]) await page.keyboard.press("Tab");
      await page.keyboard.type("说明");
      expect(await field(page, words.declineNote).inputValue()).toMatch(/^您好[\s\S]*说明$/);
    });
  });
});
