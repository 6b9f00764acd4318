import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  ANSWERS,
  asked,
  button,
  countReports,
  decideToDecline,
  field,
  fillReport,
  main,
  notice,
  openFromQueue,
  openReceipt,
  readCode,
  rowOf,
  sendReport,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { forEachSite } from "../helpers/sites.ts";

const { reports, desk, followUp, vocabulary, withdrawal } = zhCN;
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("a report", () => {
  forEachSite({ demo: true }, (site) => {
    const send = (body: string) =>
      visit(browser, PHONE, async (page) => {
        await fillReport(page, site().url, body);
        return sendReport(page);
      });

    test("that is declined tells the reporter why, and how to go on", async () => {
      const body = "请求帮忙解决一件没有写清楚的事。";
      const note = "请写明是哪个部门、要求做什么，再交一份。";
      const code = await send(body);
      await visit(browser, {}, async (page) => {
        await signIn(page, site().url, "/desk", "moderator");
        await openFromQueue(page, body);
        await decideToDecline(page, note);
        expect(await notice(page).innerText()).toContain(desk.queue.done);
        expect(await (await rowOf(page, body)).count()).toBe(0);
      });
      await visit(browser, PHONE, async (page) => {
        await openReceipt(page, site().url, code);
        const text = await main(page);
        expect(text).toContain(reports.status.states.declined.title);
        expect(text).toContain(vocabulary.declineReasons.no_facts.label);
        expect(text).toContain(vocabulary.declineReasons.no_facts.hint);
        expect(text).toContain(note);
        await page.getByRole("main").getByRole("link", { name: followUp.declined.report }).click();
        await asked(page, "story");
      });
    });

    test("keeps every answer when the phone's own Back is pressed", async () => {
      for (const javaScript of [true, false]) {
        await visit(browser, { ...PHONE, javaScript }, async (page) => {
          await fillReport(page, site().url);
          await page.waitForLoadState("load");
          // With scripts the form is one entry of the history, and Back the page before in the form.
          const optional = javaScript ? [] : (["more", "check"] as const);
          for (const name of [...optional, "department", "place", "story"] as const) {
            await page.goBack();
            await asked(page, name);
            if (name === "more") expect(await page.locator("[name=hours]").inputValue()).toBe(ANSWERS.hours);
          }
          expect(await field(page, reports.form.questions.demand).inputValue()).toBe(ANSWERS.body);
        });
      }
    });

    test("is taken back before it is decided, and no moderator finds it", async () => {
      const body = "这一件交错了，想要撤回。";
      const code = await send(body);
      await visit(browser, PHONE, async (page) => {
        await openReceipt(page, site().url, code);
        await page.getByRole("link", { name: followUp.actions.withdraw.label }).click();
        await button(page, withdrawal.submit).click();
        await page.getByRole("alert").getByRole("link", { name: withdrawal.required }).click();
        await page.keyboard.press("Space"); // the box that the line leads to
        await button(page, withdrawal.submit).click();
        expect(await main(page)).toContain(reports.status.states.withdrawn.title);
        expect(await page.getByRole("link", { name: followUp.actions.withdraw.label }).count()).toBe(0);
        // The way out is a site elsewhere, which is not there in tests.
        await page.route("**/leave", async (route) => {
          await route.fulfill({ response: await route.fetch({ maxRedirects: 0 }), status: 200, body: "elsewhere" });
        });
        await page.getByRole("link", { name: reports.status.quickExit }).click();
        await page.getByText("elsewhere").waitFor();
        await page.goto(`${site().url}/status/report`);
        expect(new URL(page.url()).pathname).toBe("/status");
      });
      await visit(browser, {}, async (page) => {
        await signIn(page, site().url, "/desk", "moderator");
        expect(await (await rowOf(page, body)).count()).toBe(0);
      });
    });

    test("whose receipt page is loaded again keeps its code and is registered once", async () => {
      const before = await countReports(site());
      await visit(browser, PHONE, async (page) => {
        await fillReport(page, site().url, "刷新回执页。");
        const code = await sendReport(page);
        await page.reload();
        expect(await readCode(page)).toBe(code);
        expect(await main(page)).toContain(reports.receipt.again);
      });
      expect(await countReports(site())).toBe(before + 1);
    });

    test("that is sent by a double click is registered once", async () => {
      const before = await countReports(site());
      const code = await visit(browser, PHONE, async (page) => {
        await fillReport(page, site().url, "双击提交。");
        await button(page, reports.form.send).dblclick();
        return readCode(page);
      });
      expect(await countReports(site())).toBe(before + 1);
      await visit(browser, PHONE, (page) => openReceipt(page, site().url, code));
    });

    test("leaves the screen at once, from every page of the reporter", async () => {
      await visit(browser, PHONE, async (page) => {
        for (const path of ["/report", "/status"]) {
          await page.goto(`${site().url}${path}`);
          const leave = page.getByRole("link", { name: reports.status.quickExit });
          expect(await leave.isVisible()).toBe(true);
          const box = await leave.boundingBox();
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844); // without scrolling
        }
      });
    });
  });
});
