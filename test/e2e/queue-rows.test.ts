import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../helpers/browser.ts";
import { settled, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

/** Pages of every area that staff work in. */
const PAGES = ["/desk", "/desk/search?q=%E6%A3%80%E6%9F%A5", "/desk/disputes", "/desk/views", "/account"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const site = openSite({ engine: "SQLite", demo: "city" });

test("at 1280 × 800 the list shows twelve reports at least, under a bar of 48 pixels", async () => {
  await visit(browser, { width: 1280, height: 800 }, async (page) => {
    await signIn(page, site().url, "/desk", "moderator");
    await settled(page);
    const shown = await page
      .locator("main > * .queue-list > .queue-row:not(.queue-heap *)")
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length);
    expect(shown).toBeGreaterThanOrEqual(12);
    for (const path of PAGES) {
      await page.goto(`${site().url}${path}`);
      expect((await page.locator(".bar").boundingBox())?.height, path).toBe(48);
    }
    await page.goto(`${site().url}/desk?lang=en`);
    expect((await page.locator(".bar").boundingBox())?.height, "in English").toBe(48);
    const nav = page.locator(".bar-nav");
    expect(await nav.evaluate((all) => all.scrollWidth - all.clientWidth), "each queue is seen").toBeLessThanOrEqual(0);
  });
});

test("at 320 pixels the bar does not reach beyond the screen, and all of it is reached by Tab", async () => {
  await visit(browser, { width: 320, height: 640, javaScript: false }, async (page) => {
    await signIn(page, site().url, "/desk", "moderator");
    const links = await page.locator(".bar-nav a, .bar-search input, .bar-menu summary").count();
    const reached = new Set<string>();
    for (let presses = 0; presses < links + 5; presses += 1) {
      await page.keyboard.press("Tab");
      // A browser brings into view what has the focus, a frame later.
      await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
      const where = await page.evaluate(() => {
        const { activeElement: one } = document;
        if (!one?.matches(".bar *")) return "";
        const { left, right } = one.getBoundingClientRect();
        return left >= 0 && right <= window.innerWidth + 1
          ? one.outerHTML.slice(0, 80)
          : `hidden ${left} ${right} ${one.outerHTML.slice(0, 80)}`;
      });
      if (where) reached.add(where);
    }
    expect([...reached].filter((one) => one.startsWith("hidden"))).toEqual([]);
    expect(reached.size).toBeGreaterThanOrEqual(links);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
