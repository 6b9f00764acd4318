import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { OTHER_DEPARTMENT, sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, decideToDecline, field, settled, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { queue: words, desk } = zhCN;
const ROW = ".queue-row";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the list at the desk", () => {
  const site = openSite({ engine: "SQLite" });
  beforeAll(async () => {
    const bodies = { K1: "加微信领券", K4: "加微信领奖", K7: "上路拦车查证" };
    for (const [kind, body] of Object.entries(bodies)) await sendReport(site(), { body, kind });
  });

  const open = (page: Page) => signIn(page, site().url, "/desk", "moderator");
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("href"));
  /** In the order of the list: reports of one day stand as the lot has it. */
  const listed = (page: Page) =>
    page
      .locator(`${ROW} a[href^="/desk/reports/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));

  test("is worked with the keyboard alone: to and fro, tick, filter, keys, decline, undo", async () => {
    await visit(browser, {}, async (page) => {
      await open(page);
      await page.locator("#queue-keys").waitFor();
      const [first] = await listed(page);
      for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
      expect(await focused(page)).toBe(first);
      await page.keyboard.press("x");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      expect(await page.locator(`${ROW} input:checked`).count()).toBe(2);
      await page.getByText(words.bulk.selected(2), { exact: true }).waitFor();
      await page.keyboard.press("?");
      await page.getByText(words.keys.list[2]?.[1] ?? "", { exact: true }).waitFor();
      await page.keyboard.press("/");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("region");
      await button(page, words.bulk.next).press("Enter");
      await field(page, words.bulk.note).waitFor();
      await button(page, words.bulk.submit(2)).press("Enter");
      await page.getByText(words.bulk.done.declined(2), { exact: true }).waitFor();
      await expect.poll(() => page.locator(ROW).count()).toBe(1); // the rows come after the words above them
      await page.locator(".queue-undo button").press("Enter");
      await page.getByText(words.bulk.undone(2), { exact: true }).waitFor();
      await page.locator("#queue-keys").waitFor(); // with the scripts of the new page
      expect(await page.locator(ROW).count()).toBe(3);
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${first}`);
    });
  });

  test("says that something is new and shows it when told to, with what was ticked still ticked", async () => {
    await visit(browser, {}, async (page) => {
      await open(page);
      await page.clock.install();
      await page.reload();
      await page.locator("#queue-keys").waitFor();
      await page.locator(`${ROW} input`).first().check();
      const before = await page.locator(ROW).count();
      await sendReport(site(), { body: "新来的一份" });
      await page.clock.fastForward(30_000);
      await page.getByText(words.live.newer(1), { exact: true }).waitFor();
      expect(await page.locator(ROW).count()).toBe(before);
      await button(page, words.live.show).click();
      await expect.poll(() => page.locator(ROW).count()).toBe(before + 1);
      expect(await page.locator(`${ROW} input:checked`).count()).toBe(1);
      expect(await page.getByText(words.live.newer(1), { exact: true }).count()).toBe(0);
    });
  });

  test("leads back from a report to its row, or to the one that took its place, on the same page", async () => {
    await visit(browser, {}, async (page) => {
      await open(page);
      await page.locator("#queue-keys").waitFor();
      const [, second, third] = await listed(page);
      await page.locator(`${ROW} a[data-row]`).nth(1).click();
      await page.getByRole("heading", { name: desk.report.original }).waitFor();
      await settled(page);
      await page.keyboard.press("g");
      await page.keyboard.press("q");
      await page.waitForURL(/\/desk\?at=.*#here$/);
      await expect.poll(() => focused(page)).toBe(second);
      await page.locator(`${ROW} a[data-row]`).nth(1).click();
      await page.getByRole("heading", { name: desk.report.original }).waitFor();
      await decideToDecline(page, "请写明是哪个部门。");
      await page.waitForURL(/#here$/);
      await expect.poll(() => focused(page)).toBe(third);
    });
  });

  test("shows alike reports as one row that opens by a key, and ticks all by one", async () => {
    const place = { department: OTHER_DEPARTMENT, kind: "K9" };
    for (const body of ["甲", "乙", "丙"]) await sendReport(site(), { ...place, body: `${body}处拦车查证` });
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, "/desk?kind=K9", "moderator");
      await page.locator("#queue-keys").waitFor();
      const folded = page.locator(`.queue-heap ${ROW}`);
      expect(await folded.first().isVisible()).toBe(false);
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.getByText(words.bulk.selected(3), { exact: true }).waitFor();
      const one = await focused(page);
      await page.keyboard.press("j"); // there is no further row as long as it is closed
      expect(await focused(page)).toBe(one);
      await page.keyboard.press("o");
      await folded.first().waitFor();
      for (const key of ["x", "j", "j", "x"]) await page.keyboard.press(key);
      await page.getByText(words.bulk.selected(1), { exact: true }).waitFor();
      await page.keyboard.press("o"); // a row that holds none opens nothing
      expect(await folded.first().isVisible()).toBe(true);
      await page.reload();
      await page.locator(".queue-heap summary").click();
      expect(await findBarriers(page, "zh-CN")).toEqual([]);
    });
  });

  test("works without scripts, and has a link to look again", async () => {
    await visit(browser, { javaScript: false }, async (page) => {
      await open(page);
      await page.goto(`${site().url}/desk?kind=K1`);
      expect(await page.getByRole("link", { name: words.live.refresh }).getAttribute("href")).toBe("/desk?kind=K1");
      await page.locator(`${ROW} input`).first().check();
      await button(page, words.bulk.next).click();
      expect(await field(page, words.bulk.note).inputValue()).toBe(words.bulk.template.abuse);
    });
  });

  test("fits a narrow screen and has no obstacle that axe finds, nor have its other pages", async () => {
    await visit(browser, { width: 320, height: 640 }, async (page) => {
      await open(page);
      for (const path of ["/desk", "/desk?flag=health&order=priority", "/desk/views", "/desk/bulk", "/transparency"]) {
        await page.goto(`${site().url}${path}`);
        expect(await findBarriers(page, "zh-CN"), path).toEqual([]);
      }
    });
  });
});
