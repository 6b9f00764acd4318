import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { BROWSER_ARGS } from "../helpers/browser.ts";
import { findChromium } from "../helpers/chromium.ts";
import { asked, button, field, fillReport, headline, main } from "../helpers/journey.ts";
import { aKey } from "../helpers/sealing.ts";
import { openSite } from "../helpers/sites.ts";

const { reports } = zhCN;
const CONTACT = "wechat zhuque-8817";
const TEXT = "zhuque7731 said so in the yard";

/** The files of a folder in which one of the texts stands, in either of the ways in which a browser writes text. */
async function bytesIn(folder: string, texts: readonly string[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .filter((file) => {
      const bytes = readFileSync(path.join(file.parentPath, file.name));
      return texts.some((text) => bytes.includes(text, 0, "utf8") || bytes.includes(text, 0, "utf16le"));
    })
    .map((file) => file.name);
}

describe("a browser whose profile lies on the disk", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Awaited<ReturnType<typeof findChromium>>;
  const folders: string[] = [];
  beforeAll(async () => {
    browser = await findChromium();
  });
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  /** Does something in a browser of its own, closes it, and answers what of the report stands in its files. */
  async function left(javaScriptEnabled: boolean, act: (page: Page) => Promise<string[] | void>): Promise<string[]> {
    const folder = mkdtempSync(path.join(tmpdir(), "guiwei-profile-"));
    folders.push(folder);
    const context = await chromium.launchPersistentContext(folder, {
      ...browser,
      args: BROWSER_ARGS,
      headless: true,
      javaScriptEnabled,
      locale: "zh-CN",
      // What is written as it is can be found as it is.
      extraHTTPHeaders: { "Accept-Encoding": "identity" },
    });
    const page = await context.newPage();
    const secrets = (await act(page)) ?? [];
    await context.close();
    return bytesIn(folder, [TEXT, ...secrets]);
  }

  /** The form as it stands on the last page, by its own answers. */
  async function fill(page: Page): Promise<void> {
    await page.goto(`${site().url}/report`);
    await page.getByRole("radio", { name: reports.form.reporters.citizen.label }).check();
    await page.locator("[name=body]").fill(TEXT);
    await page.getByRole("button", { name: reports.form.next, exact: true }).last().click();
    await page.locator("[name=placeText]").waitFor();
  }
  const leave = async (page: Page) => {
    const gone = page.waitForResponse((response) => response.url().endsWith("/leave"));
    await page.getByRole("link", { name: reports.status.quickExit }).click();
    await gone;
    // The address elsewhere is not there in tests: the browser ends on a page of its own, with the site's pages cleared.
    await page.waitForURL((url) => url.origin !== site().url);
  };

  test("holds the text while the form is open without scripts: else this would prove nothing", async () => {
    expect((await left(false, fill)).length).toBeGreaterThan(0);
  });

  test.each([true, false])("holds nothing of it after the quick exit (JavaScript: %s)", async (javaScript) => {
    const files = await left(javaScript, async (page) => {
      await fill(page);
      await leave(page);
    });
    expect(files).toEqual([]);
  });

  test.each([true, false])(
    "holds neither the text nor the contact nor the code once it is sent, kept and left (JavaScript: %s)",
    async (javaScript) => {
      await aKey(site().db);
      const files = await left(javaScript, async (page) => {
        await fillReport(page, site().url, TEXT);
        await button(page, reports.form.addMore).click();
        await asked(page, "more");
        await page.getByText(reports.form.questions.contact, { exact: true }).click();
        await field(page, zhCN.contact.label).fill(CONTACT);
        await button(page, reports.form.done).click();
        await asked(page, "check");
        expect(await main(page)).toContain(CONTACT);
        await button(page, reports.form.send).click();
        await headline(page, reports.receipt.title).waitFor();
        const code = await page.getByRole("code").first().innerText();
        await button(page, reports.receipt.saved).click();
        await headline(page, reports.receipt.keptTitle).waitFor();
        await leave(page);
        return [CONTACT, code, code.replace(/[^0-9A-Z]/gi, "")];
      });
      expect(files).toEqual([]);
    },
  );
});
