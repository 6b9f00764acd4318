import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { readAgreement } from "../../app/rulings/fairness/second-look/agreement.server.ts";
import { sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  button,
  decideToDecline,
  decideToOpen,
  main,
  notice,
  openFromQueue,
  radio,
  rowOf,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { desk, fairness } = zhCN;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("two moderators", () => {
  const site = openSite({ engine: "SQLite", env: { SECOND_LOOK_SHARE: "1" } });

  test.each([true, false])("one stands aside and the report goes to the other (scripts: %s)", async (javaScript) => {
    const body = `请回避的一件事，脚本 ${javaScript}。`;
    const { id } = await sendReport(site(), { body });
    await visit(browser, { javaScript, width: 390 }, async (page) => {
      await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
      await page.getByText(fairness.recusal.button, { exact: true }).first().click();
      await radio(page, fairness.recusal.reasons.kin).check();
      await button(page, fairness.recusal.button).click();
      await notice(page).waitFor();
      expect(await main(page)).toContain(fairness.recusal.oneReport);
      await page.goto(`${site().url}/desk`);
      expect(await (await rowOf(page, body)).count()).toBe(0);
      expect(await main(page)).toContain(fairness.recusal.mark);
    });
    await visit(browser, { javaScript }, async (page) => {
      await signIn(page, site().url, "/desk", "moderator-2");
      await openFromQueue(page, body);
      await decideToDecline(page, "请写明要求做什么。");
      expect(await notice(page).innerText()).toContain(desk.queue.done);
    });
    // Drawn for a second look, it is still not for the one who stands aside.
    await visit(browser, { javaScript }, async (page) => {
      await signIn(page, site().url, "/desk", "moderator");
      expect(await (await rowOf(page, body)).count()).toBe(0);
    });
  });

  test("decide the same report, the second without knowing it, and their agreement is counted", async () => {
    const body = "要求乡镇派人拦车检查，两位审核员各看一遍。";
    await sendReport(site(), { body });
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, "/desk", "moderator");
      await openFromQueue(page, body);
      await decideToOpen(page, { publicText: "要求乡镇派人拦车检查。", title: "要求乡镇拦车检查", duty: "QH-NY-002" });
      await notice(page).waitFor();
    });
    const publicPage = () =>
      visit(browser, { width: 390 }, async (page) => {
        await page.goto(`${site().url}/cases`);
        await page.getByRole("main").getByRole("link", { name: "要求乡镇拦车检查" }).click();
        await page.getByRole("heading", { level: 1 }).waitFor();
        return main(page);
      });
    const before = await publicPage();
    const counted = async () => (await readAgreement(site().db)).aspects.map((aspect) => aspect.n);
    const [outcomes = 0, departments = 0] = await counted();
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, "/desk", "moderator-2");
      await openFromQueue(page, body);
      expect(await main(page)).not.toContain("要求乡镇拦车检查");
      await decideToOpen(page, { publicText: "乡镇被要求拦车。", title: "拦车的事", duty: "QH-NY-002" });
      expect(await notice(page).innerText()).toContain(desk.queue.done);
      expect(await (await rowOf(page, body)).count()).toBe(0);
    });
    expect(await publicPage()).toBe(before);
    expect(await counted()).toEqual([outcomes + 1, departments + 1, departments + 1, departments + 1]);
    await visit(browser, { width: 390 }, async (page) => {
      await signIn(page, site().url, "/desk/audit", "admin");
      const text = await main(page);
      expect(text).toContain("第二审核员");
      expect(text).not.toContain(body);
      await page.goto(`${site().url}/desk/recusals`);
      expect(await page.title()).toContain(fairness.recusal.title);
    });
  });
});
