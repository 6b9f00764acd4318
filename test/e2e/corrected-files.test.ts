import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { publishCase } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, field, main, radio, settled, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { answerFiles: words, answering, vocabulary } = zhCN;
const [NOTICE, OLD, FRESH] = ["停止报送的通知", "旧的清单", "新的清单"];

describe("the files of an answer, on a phone,", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Adds a file on its page, reads it and says so. */
  async function give(page: Page, number: string, title: string): Promise<void> {
    await page.goto(`${site().url}/office/cases/${number}/files`);
    await settled(page);
    await page.locator("input[name=title]").fill(title);
    const file = { name: `${title}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${title}：全文。`) };
    await page.locator("input[name=upload]").setInputFiles(file);
    await button(page, words.add).click();
    await page.getByText(words.added, { exact: true }).waitFor();
    const review = page.locator("section.answer-files").filter({ hasText: title });
    await review.locator("input[type=checkbox]").check();
    await button(page, words.confirm).click();
    await page.getByText(words.checkedDone, { exact: true }).waitFor();
  }

  test.each([
    ["with scripts", true],
    ["without scripts", false],
  ])(
    "are published, left off and added with a correction; the public reads each version with its own: %s",
    async (_how, javaScript) => {
      const { number } = await publishCase(site());
      const address = `${site().url}/office/cases/${number}`;
      const phone = { javaScript, width: 390, height: 844 };
      await visit(browser, phone, async (page) => {
        await signIn(page, site().url, `/office/cases/${number}/files`, "officer-agriculture");
        await give(page, number, NOTICE);
        await give(page, number, OLD);
        await page.goto(address);
        await settled(page);
        await page.getByLabel(vocabulary.remedies.R1.label).check();
        await field(page, answering.fields.body).fill("已收回。");
        await page.locator("button[name=act][value=answer]").click();
        await page.waitForURL("**/office?answered");

        await page.goto(`${address}/answers/1`);
        await settled(page);
        const keep = (title: string) => page.getByLabel(words.revision.keepFile(title));
        expect([await keep(NOTICE).isChecked(), await keep(OLD).isChecked()]).toEqual([true, true]);
        await keep(OLD).uncheck();
        await radio(page, answering.revised.reasons.files).check();
        // The page with the files is in another tab: what is added there is not listed here yet.
        const tab = await page.context().newPage();
        await give(tab, number, FRESH);
        await tab.close();
        await button(page, answering.revised.submit).click();
        await page.getByRole("alert").getByRole("link", { name: answering.errors.files_stale }).waitFor();
        await settled(page);
        expect(await keep(OLD).isChecked()).toBe(false);
        expect(await page.getByLabel(words.revision.addFile(FRESH)).isChecked()).toBe(true);
        await button(page, answering.revised.submit).click();
        await page.getByText(answering.revised.done, { exact: true }).waitFor();
      });
      await visit(browser, { ...phone, javaScript: false }, async (page) => {
        await page.goto(`${site().url}/cases/${number}`);
        const answer = page.locator("#reply-1");
        const shown = () => answer.locator(".answer-files a:visible").allInnerTexts();
        expect(await shown()).toEqual([NOTICE, FRESH]);
        expect(await main(page)).not.toContain(OLD);
        await answer.locator("details > summary").first().click();
        expect(await shown()).toEqual([NOTICE, FRESH, NOTICE, OLD]);
        expect(await answer.innerText()).toContain(words.onCase.leftOff);
        const left = await answer.getByRole("link", { name: OLD }).getAttribute("href");
        expect(await (await page.request.get(`${site().url}${left}`)).text()).toBe(`${OLD}：全文。`);
      });
    },
  );
});
