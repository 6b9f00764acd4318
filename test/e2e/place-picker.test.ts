import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { asked, button, fill, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { places } = zhCN;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("finding one's township", () => {
  const site = openSite({ engine: "SQLite" });

  async function toThePlace(page: Page): Promise<void> {
    await page.goto(`${site().url}/report`);
    await fill(page, "story");
    await asked(page, "place");
  }
  const box = (page: Page) => page.locator("[name=placeText]");
  const options = (page: Page) => page.getByRole("option");
  const textOf = (request: Request) => new URLSearchParams(request.postData() ?? "").get("text");
  /** When what has come so far is on the screen. */
  const drawn = (page: Page) =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const typeSlowly = (page: Page, text: string) => box(page).pressSequentially(text, { delay: 20 });

  test("by typing and the arrow keys", async () => {
    await visit(browser, {}, async (page) => {
      await toThePlace(page);
      await typeSlowly(page, "青禾 东关");
      await options(page).first().waitFor();
      expect(await options(page).allInnerTexts()).toEqual([expect.stringContaining("东关街道")]);
      expect(await box(page).getAttribute("aria-expanded")).toBe("true");
      await box(page).press("ArrowDown");
      const active = await box(page).getAttribute("aria-activedescendant");
      expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
      await box(page).press("Enter");
      await asked(page, "department");
      expect(await page.locator("[name=region]").inputValue()).toBe("990101002000");
    });
  });

  test("by a finger, on a small phone, with targets of its size", async () => {
    await visit(browser, { width: 320, height: 640 }, async (page) => {
      await toThePlace(page);
      await typeSlowly(page, "青禾县");
      await options(page).first().waitFor();
      for (const option of await options(page).all()) {
        expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.getByRole("option", { name: /柳河镇/ }).click();
      await asked(page, "department");
      expect(await page.locator("[name=region]").inputValue()).toBe("990101101000");
    });
  });

  test("Escape shuts the list and keeps the text; so does going elsewhere", async () => {
    await visit(browser, {}, async (page) => {
      await toThePlace(page);
      await typeSlowly(page, "柳河");
      await options(page).first().waitFor();
      await box(page).press("Escape");
      expect(await options(page).count()).toBe(0);
      expect(await box(page).inputValue()).toBe("柳河");
      await typeSlowly(page, "镇");
      await options(page).first().waitFor();
      await page.keyboard.press("Tab");
      await options(page)
        .first()
        .waitFor({ state: "detached" })
        .catch(() => {});
      expect(await page.getByRole("listbox").count()).toBe(0);
    });
  });

  test("asks nothing while an input method composes, and once it is done", async () => {
    await visit(browser, {}, async (page) => {
      await page.clock.install();
      await toThePlace(page);
      const requests: string[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/report/places")) requests.push(request.postData() ?? "");
      });
      await box(page).focus();
      const session = await page.context().newCDPSession(page);
      await session.send("Input.imeSetComposition", { text: "liuhe", selectionStart: 5, selectionEnd: 5 });
      await page.clock.runFor(5000);
      expect(requests).toEqual([]);
      await session.send("Input.insertText", { text: "柳河" });
      await options(page).first().waitFor();
      expect(requests.map((body) => new URLSearchParams(body).get("text"))).toEqual(["柳河"]);
    });
  });

  test("shows the answer to the last text, however late the one to an earlier text comes", async () => {
    await visit(browser, {}, async (page) => {
      await toThePlace(page);
      const [asks, answers] = [Promise.withResolvers<Request>(), Promise.withResolvers<void>()];
      await page.route("**/report/places", async (route) => {
        if (textOf(route.request()) === "柳河") {
          asks.resolve(route.request());
          await answers.promise;
        }
        await route.continue().catch(() => {});
      });
      await box(page).fill("柳河");
      const early = await asks.promise;
      await box(page).fill("石桥");
      await page.getByRole("option", { name: /石桥镇/ }).waitFor();
      answers.resolve();
      await early.response().catch(() => null); // it may have been given up
      await drawn(page);
      expect(await options(page).count()).toBe(1);
      expect(await options(page).first().innerText()).toContain("石桥镇");
    }).catch((error: unknown) => {
      // A request that was given up is what this is about.
      if (!/^Error: The page had problems:\n(request failed .*\/report\/places.*\n?)+$/.test(String(error)))
        throw error;
    });
  });

  test("does without suggestions when they do not come", async () => {
    await visit(browser, {}, async (page) => {
      await toThePlace(page);
      await page.route("**/report/places", (route) => route.fulfill({ status: 200, body: "no json" }));
      const answer = page.waitForResponse((one) => textOf(one.request()) === "柳河");
      await typeSlowly(page, "柳河");
      await (await answer).finished();
      await drawn(page);
      expect(await options(page).count()).toBe(0);
      await button(page, places.search).click();
      await page.getByRole("button", { name: /柳河镇/ }).click();
      await asked(page, "department");
    });
  });

  test("without JavaScript, by the search button or step by step", async () => {
    await visit(browser, { javaScript: false }, async (page) => {
      await toThePlace(page);
      await box(page).fill("青禾 双溪");
      await button(page, places.search).click();
      await page.getByRole("button", { name: /双溪镇/ }).click();
      await asked(page, "department");
      expect(await page.locator("[name=region]").inputValue()).toBe("990101104000");
      await button(page, zhCN.reports.form.back).click();
      await page.getByText(`${places.chosen}示范省 望川市 青禾县 双溪镇`).waitFor();
      await page.getByText(places.browse).click();
      for (const name of ["示范省", "望川市", "青禾县"]) await button(page, name).click();
      await button(page, "望川市").click();
      await button(page, "青禾县").click();
      expect((await page.content()).length).toBeLessThan(30_000);
      await button(page, "梨园乡").click();
      await asked(page, "department");
      expect(await page.locator("[name=region]").inputValue()).toBe("990101203000");
    });
  });

  test("says when nothing was found, and shows another way", async () => {
    await visit(browser, { javaScript: false }, async (page) => {
      await toThePlace(page);
      await box(page).fill("没有这个地方");
      await button(page, places.search).click();
      await page.getByText(places.none).waitFor();
      await button(page, "示范省").waitFor();
    });
  });
});
