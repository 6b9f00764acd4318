import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PART_BYTES } from "../../app/http/uploads/upload.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { publishCase, sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, notice, signIn, signOut, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { answerFiles, site: words, desk, followUp } = zhCN;
const PUBLIC = "部门要求乡镇派人上路拦车。";
const REASONS = "法律规定由部门负责。";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Waits until the script has written what was typed last. */
const kept = (page: Page, text: string) =>
  page.waitForFunction((typed) => Object.values(sessionStorage).some((one) => one.includes(typed)), text);

/** Waits until React has taken the page over. */
const hydrated = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector("#decision") ?? {}).some((key) => key.startsWith("__reactProps")),
  );

async function fillDecision(page: Page): Promise<void> {
  await hydrated(page);
  await page.locator("input[name=outcome][value=open]").check();
  await page.locator("textarea[name=publicText]").fill(PUBLIC);
  await page.locator("input[name=verdict][value=V1]").check();
  // Last: what is waited for below is kept with all that was there before it.
  await page.locator("textarea[name=reasons]").fill(REASONS);
  await kept(page, REASONS);
}

async function expectDecision(page: Page): Promise<void> {
  await hydrated(page);
  const offered = button(page, words.unsent.restore);
  const typed = () =>
    page.evaluate(() => document.querySelector<HTMLTextAreaElement>("textarea[name=reasons]")?.value ?? "");
  // A browser that kept the whole page shows all as it was typed, and has nothing to offer.
  await expect
    .poll(async () => (await offered.isVisible()) || (await typed()) === REASONS, { timeout: 60_000 })
    .toBe(true);
  if (await offered.isVisible()) await offered.click();
  await page.locator("textarea[name=reasons]").waitFor();
  await expect.poll(() => page.locator("textarea[name=reasons]").inputValue()).toBe(REASONS);
  expect(await page.locator("textarea[name=publicText]").inputValue()).toBe(PUBLIC);
  expect(await page.locator("input[name=outcome][value=open]").isChecked()).toBe(true);
  expect(await page.locator("input[name=verdict][value=V1]").isChecked()).toBe(true);
}

describe("what a moderator has typed", () => {
  const site = openSite({ engine: "SQLite" });

  test("is still there after a link, and after a question to the reporter from the same page", async () => {
    const { id } = await sendReport(site());
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
      await fillDecision(page);
      await page.goto(`${site().url}/cases`);
      await page.goBack();
      await expectDecision(page);
      await page.locator("details.ask > summary").click();
      await page.locator("textarea[name=body]").fill("请问有几个人在做？");
      await kept(page, "请问有几个人在做？");
      await button(page, followUp.desk.send).click();
      await notice(page).filter({ hasText: followUp.desk.asked }).waitFor();
      await expectDecision(page);
      expect(await page.locator("textarea[name=body]").inputValue()).toBe("");
    });
  });

  test("is still offered after something else was typed and refused", async () => {
    const { id } = await sendReport(site());
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
      await fillDecision(page);
      await page.goto(`${site().url}/desk/reports/${id}`);
      await hydrated(page);
      const offered = button(page, words.unsent.restore);
      await offered.waitFor();
      // The offer is ignored.
      await page.locator("input[name=outcome][value=decline]").check();
      await page.locator("textarea[name=declineNote]").fill("另外写的话。");
      await kept(page, "另外写的话。");
      await page.locator("#act-decide").click();
      await page.getByRole("alert").waitFor();
      await hydrated(page);
      expect(await page.locator("textarea[name=declineNote]").inputValue()).toBe("另外写的话。");
      await expectDecision(page);
    });
  });

  test("is still there when the network fails, and forgotten on signing out", async () => {
    const { id } = await sendReport(site());
    // The failed request is what this test is about, so its page is not watched for them.
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
      await fillDecision(page);
      await page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
      await page.locator("#act-decide").click();
      await page.waitForURL(/chrome-error/);
      await page.unroute("**/*");
      await page.goBack();
      await expectDecision(page);
      // What was typed last still waits to be kept when the person leaves, and the network is slow.
      await page.route("**/sign-out", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      await page.locator("textarea[name=reasons]").pressSequentially("再补一句。");
      await signOut(page);
      await page.waitForURL(`${site().url}/`);
      expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(REASONS);
    } finally {
      await context.close();
    }
  });

  test("is not offered again once it was sent", async () => {
    const { number } = await publishCase(site());
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, `/office/cases/${number}`, "officer-agriculture");
      await page.locator("input[name=remedies][value=R1]").check();
      await page.locator("textarea[name=body]").fill("已收回，由本局办理。");
      await kept(page, "已收回，由本局办理。");
      await page.goto(`${site().url}/office`);
      await page.goto(`${site().url}/office/cases/${number}`);
      await button(page, words.unsent.restore).click();
      expect(await page.locator("textarea[name=body]").inputValue()).toBe("已收回，由本局办理。");
      await button(page, desk.office.submit).click();
      await page.waitForURL(/answered/);
      await page.goto(`${site().url}/office/cases/${number}`);
      await page.locator("textarea[name=body]").waitFor();
      expect(await page.locator("[data-unsent]").isVisible()).toBe(false);
      expect(await page.locator("textarea[name=body]").inputValue()).toBe("");
    });
  });

  test("a file that is cut off goes on from there, by itself and after the page was loaded anew", async () => {
    const { number } = await publishCase(site());
    const file = { name: "台账.txt", mimeType: "text/plain", buffer: Buffer.from("已经停止。\n".repeat(250_000)) };
    const parts = Math.ceil(file.buffer.length / PART_BYTES);
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, `/office/cases/${number}/files`, "officer-agriculture");
      let sent = 0;
      let cut = (part: number) => part >= 1;
      await page.route("**/parts", async (route) => {
        if (!route.request().headers()["content-type"]?.startsWith("multipart/")) return route.continue();
        if (cut(sent)) return route.abort("aborted");
        sent += 1;
        return route.continue();
      });
      const output = page.locator("form[data-parts] output");
      const choose = async (chosen: typeof file) => {
        await page.locator("input[name=title]").fill("停止报表的台账");
        await page.locator("input[name=upload]").setInputFiles(chosen);
        await button(page, answerFiles.add).click();
      };
      await choose(file);
      await output.getByText(answerFiles.parts.waiting.split("{seconds}")[0] ?? "").waitFor();
      expect(sent).toBe(1);
      await page.reload();
      await output.getByText(file.name).waitFor();
      expect(await output.innerText()).toContain("3.8 MB");
      let cuts = 0;
      // The next part is cut once more, and its sender tries again without being asked.
      cut = (part) => part === 2 && (cuts += 1) === 1;
      await choose(file);
      await page.waitForURL(/done=added/);
      expect([cuts > 1, sent]).toEqual([true, parts]);
      expect(await page.getByRole("main").innerText()).toContain("3.8 MB");
      expect(await output.innerText()).toBe("");
    });
  });
});
