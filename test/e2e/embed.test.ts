import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import type { Browser } from "playwright-core";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import { openSite } from "../helpers/sites.ts";

describe("a scorecard in a page of another site", () => {
  const site = openSite({ engine: "SQLite", demo: "city" });
  let browser: Browser;
  let newspaper: Server;
  let address: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    newspaper = createServer((req, res) => {
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      const [path, title] =
        req.url === "/compared" ? ["compare?line=agriculture", "比较"] : ["departments/qinghe-environment", "成绩单"];
      res.end(
        `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>报纸</title><h1>报道</h1><iframe src="${site().url}/embed/${path}" title="${title}" width="640" height="760"></iframe></html>`,
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
});
