import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import type { Browser } from "playwright-core";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import { scratch } from "../helpers/scratch.ts";
import { openSite } from "../helpers/sites.ts";

/** Under which the site says that it stands. */
const ORIGIN = "http://localhost";
const BODY = "qinghe-environment";

describe("a scorecard in a page of another site", () => {
  const site = openSite({ engine: "SQLite", demo: "city", env: { ORIGIN } });
  let browser: Browser;
  let newspaper: Server;
  let address: string;
  let pasted = "";
  beforeAll(async () => {
    browser = await launchBrowser();
    newspaper = createServer((req, res) => {
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      if (req.url === "/pasted") return res.end(pageOfPaper(pasted));
      const [of, title] =
        req.url === "/compared" ? ["compare?line=agriculture", "比较"] : ["departments/qinghe-environment", "成绩单"];
      res.end(
        pageOfPaper(`<iframe src="${site().url}/embed/${of}" title="${title}" width="640" height="760"></iframe>`),
      );
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => newspaper.once("listening", resolve));
    address = `http://localhost:${(newspaper.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    newspaper.close();
    await browser.close();
  });

  test.each([390, 1280])("shows its figures and leads to the page in a window of its own, at %i px", async (width) => {
    await withPage(browser, { width }, async (page) => {
      await page.goto(address);
      const frame = page.frameLocator("iframe");
      await expect.poll(() => frame.locator("main").innerText()).toContain(zhCN.embeds.from(zhCN.site.name));
      const over = await frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over).toBe(0);
      const [opened] = await Promise.all([page.context().waitForEvent("page"), frame.locator("h1 a").click()]);
      await opened.waitForLoadState();
      expect(new URL(opened.url()).pathname).toBe("/departments/qinghe-environment");
      await opened.close();
    });
  });

  test.each([390, 1280])("shows a comparison and leads to its page, at %i px", async (width) => {
    await withPage(browser, { width }, async (page) => {
      await page.goto(`${address}compared`);
      const frame = page.frameLocator("iframe");
      await expect.poll(() => frame.locator("tbody tr").count()).toBeGreaterThan(2);
      const over = await frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over).toBe(0);
      const [opened] = await Promise.all([page.context().waitForEvent("page"), frame.locator("h1 a").click()]);
      await opened.waitForLoadState();
      expect(new URL(opened.url()).pathname + new URL(opened.url()).search).toBe(
        "/compare?line=agriculture&level=county",
      );
      await opened.close();
    });
  });

  test("a journalist searches, compares, looks behind a figure, takes the data, works them out, cites, shows and follows", async () => {
    const folder = await mkdtemp(path.join(scratch(), "newsroom-"));
    await withPage(browser, { width: 1280, javaScript: false }, async (page) => {
      const fetched = async (href: string) => {
        const answer = await page.request.get(new URL(href, site().url).href);
        expect(answer.status(), href).toBe(200);
        return answer.body();
      };
      const hrefs = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));

      await page.goto(site().url);
      await page.locator(".masthead-search input[name=q]").fill("环境");
      await page.locator(".masthead-search input[name=q]").press("Enter");
      await page.waitForURL(/\/search\?/);
      await page.locator(`.found a[href^="/departments/${BODY}"]`).first().click();
      await page.waitForURL(/\/departments\//);
      const scorecard = page.url();

      await page.getByRole("link", { name: zhCN.register.departments.besidePeers }).click();
      await page.waitForURL(/\/compare\?/);
      expect(await page.locator("main tbody tr").count()).toBeGreaterThan(2);
      await page.goto(scorecard);

      // The cases behind a figure, on the page and as a file.
      await page.locator('section[aria-labelledby="measures"] td a[href*="measure="]').first().click();
      await page.waitForURL(/measure=/);
      const listed = await page
        .locator('main tbody a[href^="/cases/GW-"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")?.split("/").at(-1)));
      const [file = ""] = await hrefs('a[href^="/cases.csv?"]');
      const rows: Record<string, string>[] = parse(await fetched(file), { columns: true, bom: true, comment: "#" });
      expect(listed.length).toBeGreaterThan(0);
      expect(rows.map((row) => row.number).toSorted()).toEqual(listed.toSorted());

      // A whole edition, worked out anew in another folder by the program beside it.
      await page.goto(`${site().url}/data`);
      await page.locator('main a[href^="/data/20"]').first().click();
      await page.waitForURL(/\/data\/\d{4}-\d{2}$/);
      for (const href of [...(await hrefs('a[href$=".csv"]')), ...(await hrefs('a[href$="manifest.json"]'))])
        await writeFile(path.join(folder, path.basename(href)), await fetched(href));
      await writeFile(path.join(folder, "recompute.mjs"), await fetched("/data/recompute.mjs"));
      const recompute = promisify(execFile)(process.execPath, ["recompute.mjs", "."], { cwd: folder });
      expect((await recompute).stdout).toMatch(/[1-9]\d*/);

      await page.goto(scorecard);
      const cited = await page.locator(".citations dd").first().innerText();
      expect(cited).toContain(`${ORIGIN}/departments/${BODY}`);
      expect(cited).toContain(site().now().getFullYear());

      await page.getByText(zhCN.embeds.title, { exact: true }).click();
      pasted = (await page.locator(".embed-code code").innerText()).replaceAll(ORIGIN, site().url);
      const [feed = ""] = await hrefs('main a[type="application/feed+json"]');
      expect((JSON.parse((await fetched(feed)).toString()) as { items: unknown[] }).items.length).toBeGreaterThan(0);
      await page.goto(`${address}pasted`);
      await expect.poll(() => page.frameLocator("iframe").locator("h1").innerText()).toContain("环境");
    });
    await rm(folder, { recursive: true });
  });
});

/** A page of the newspaper with something in it. */
const pageOfPaper = (within: string) =>
  `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>报纸</title><h1>报道</h1>${within}</html>`;
