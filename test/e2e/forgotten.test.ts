import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { BROWSER_ARGS } from "../helpers/browser.ts";
import { findChromium } from "../helpers/chromium.ts";
import { openSite } from "../helpers/sites.ts";

const { reports } = zhCN;
const TEXT = "zhuque7731 said so in the yard";

/** The files of a folder in which a text stands, in either of the ways in which a browser writes text. */
async function bytesIn(folder: string, text: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .filter((file) => {
      const bytes = readFileSync(path.join(file.parentPath, file.name));
      return bytes.includes(text, 0, "utf8") || bytes.includes(text, 0, "utf16le");
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
  async function left(act: (page: Page) => Promise<void>): Promise<string[]> {
    const folder = mkdtempSync(path.join(tmpdir(), "guiwei-profile-"));
    folders.push(folder);
    const context = await chromium.launchPersistentContext(folder, {
      ...browser,
      args: BROWSER_ARGS,
      headless: true,
      locale: "zh-CN",
      // What is written as it is can be found as it is.
      extraHTTPHeaders: { "Accept-Encoding": "identity" },
    });
    const page = await context.newPage();
    await act(page);
    await context.close();
    return bytesIn(folder, TEXT);
  }

  /** The form as it stands on the last page, by its own answers. */
  async function fill(page: Page): Promise<void> {
    await page.goto(`${site().url}/report`);
    await page.getByRole("radio", { name: reports.form.reporters.citizen.label }).check();
    await page.getByRole("button", { name: reports.form.next, exact: true }).last().click();
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

  test("holds the text while the form is open: else this would prove nothing", async () => {
    expect((await left(fill)).length).toBeGreaterThan(0);
  });

  test("holds nothing of it after the quick exit", async () => {
    expect(
      await left(async (page) => {
        await fill(page);
        await leave(page);
      }),
    ).toEqual([]);
  });
});
