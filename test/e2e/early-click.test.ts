import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { field, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const site = openSite({ engine: "SQLite" });

/** Clicks the heading as often as the browser finds time. */
function clickWithoutRest(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    document.querySelector("h1")?.click();
    port2.postMessage("again");
  };
  port2.postMessage("start");
}

test("a page that is clicked while its scripts start comes up whole", async () => {
  const path = `/desk/reports/${(await sendReport(site())).id}`;
  await visit(browser, {}, async (page) => {
    await signIn(page, site().url, path, "moderator");
    await page.addInitScript(clickWithoutRest);
    for (let time = 0; time < 12; time += 1) {
      await page.reload();
      await field(page, zhCN.desk.report.newTitle).waitFor({ state: "hidden" }); // the scripts run
    }
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});
