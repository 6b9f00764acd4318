import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { publishCase } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, field, main, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { mentions: say } = zhCN;
const TITLE = "一份清单的来历";

describe("引用本站的报道", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    ["with scripts on a telephone", { width: 390, javaScript: true }],
    ["without scripts", { width: 1280, javaScript: false }],
  ])(
    "a reader tells where a case was used, a moderator lists it, and it stands on the case's page: %s",
    async (_, how) => {
      const look = async (page: Page) => {
        if (how.javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
      };
      const { number } = await publishCase(site());
      await visit(browser, how, async (page) => {
        await page.goto(`${site().url}/cases/${number}`);
        await page.getByRole("link", { name: say.tell }).click();
        await field(page, say.form.fieldTitle).fill(TITLE);
        await button(page, say.form.submit).click();
        await page.getByRole("alert").getByRole("link", { name: say.errors.publisher_required }).waitFor();
        expect(await field(page, say.form.fieldTitle).inputValue()).toBe(TITLE);
        await field(page, say.form.publisher).fill("望川日报");
        await page.getByLabel(say.form.publishedOn).fill("2026-10-01");
        await field(page, say.form.address).fill("https://daily.example/a");
        await look(page);
        await button(page, say.form.submit).click();
        await page.getByText(say.form.sent).waitFor();
      });
      await visit(browser, how, async (page) => {
        await signIn(page, site().url, "/desk/mentions", "moderator");
        expect(await main(page)).toContain("https://daily.example/a");
        await look(page);
        await button(page, say.desk.accept).first().click();
        await page.getByText(say.desk.done.accept).waitFor();
      });
      await visit(browser, how, async (page) => {
        await page.goto(`${site().url}/cases/${number}`);
        const shown = await main(page);
        for (const said of [say.onPage, TITLE, "daily.example", say.count("1")]) expect(shown).toContain(said);
        await page.goto(`${site().url}/data/used`);
        expect(await main(page)).toContain(`事由 ${number}`);
        await look(page);
      });
    },
  );
});
