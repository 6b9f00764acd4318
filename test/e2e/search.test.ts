import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import { openSite } from "../helpers/sites.ts";

const words = zhCN.siteSearch;
const TYPED = "检查";
const BODY = "qinghe-agriculture";

const widths = async (page: Page) => page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
const found = (page: Page) =>
  page.locator(".found > li > a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));

describe("a journalist who looks for something", () => {
  const site = openSite({ engine: "SQLite", demo: true });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([320, 1280])(
    "types it, narrows it down, reads a case, comes back and shares the address, at %i px",
    async (width) => {
      const { shared, seen } = await withPage(browser, { width, javaScript: false }, async (page) => {
        await page.goto(site().url);
        const box = page.locator(".masthead-search input[name=q]");
        await box.fill(TYPED);
        await box.press("Enter");
        await page.waitForURL(/\/search\?/);
        expect(await page.title()).toContain(words.of(TYPED));
        const all = await found(page);
        expect(all.length).toBeGreaterThan(5);
        expect(await page.locator(".found mark").first().innerText()).toBe(TYPED);

        await page.getByText(words.filter, { exact: true }).click();
        await page.locator("select[name=body]").selectOption(BODY);
        await page.getByRole("button", { name: words.apply }).click();
        await page.waitForURL(/body=/);
        await page.getByText(words.filter, { exact: true }).click();
        const year = String(site().now().getFullYear());
        await page.locator("select[name=year]").selectOption(year);
        await page.getByRole("button", { name: words.apply }).click();
        await page.waitForURL(/year=\d/);
        expect(await widths(page)).toBe(0);
        const seen = await found(page);
        expect(seen.length).toBeGreaterThan(0);
        expect(seen.every((href) => href?.startsWith("/cases/GW-"))).toBe(true);
        expect(await page.title()).toContain(words.ofYear(year));

        const address = page.url();
        await page.locator(".found > li > a").first().click();
        await page.waitForURL(/\/cases\/GW-/);
        expect(await page.locator("main").innerText()).toContain(TYPED);
        await page.goBack();
        await page.waitForURL(address);
        expect(await found(page)).toEqual(seen);
        // One of the limits is lifted, and the other stays.
        await page.getByRole("link", { name: words.drop(words.ofYear(year)) }).click();
        await page.waitForURL((url) => !url.searchParams.has("year") && url.searchParams.get("body") === BODY);
        return { shared: address, seen };
      });
      // Somebody else, who was never here, opens what was shared.
      await withPage(browser, { width, javaScript: false }, async (page) => {
        await page.goto(shared);
        expect(await found(page)).toEqual(seen);
      });
    },
  );

  test.each([
    ["on paper", { media: "print", colorScheme: "light" }],
    ["in the dark", { media: "screen", colorScheme: "dark" }],
    ["in forced colours", { media: "screen", colorScheme: "light", forcedColors: "active" }],
  ] as const)("sees what was marked %s: by a line below it, and not by colour alone", async (_, media) => {
    await withPage(browser, { width: 390, javaScript: false }, async (page) => {
      await page.emulateMedia(media);
      await page.goto(`${site().url}/search?q=${encodeURIComponent(TYPED)}`);
      const styles = await page
        .locator(".found mark")
        .first()
        .evaluate((mark) => {
          const { borderBottomStyle, borderBottomWidth, borderBottomColor } = getComputedStyle(mark);
          return { borderBottomStyle, borderBottomWidth, line: borderBottomColor };
        });
      expect(styles).toMatchObject({ borderBottomStyle: "solid", borderBottomWidth: "2px" });
      expect(styles.line).not.toBe("rgba(0, 0, 0, 0)");
    });
  });
});
