import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { raiseFlag } from "../../app/reports/follow-up/retaliation/retaliation.server.ts";
import { newSubmissionToken } from "../../app/reports/receipt/receipt.server.ts";
import { publishCase, sendReport, withReceipt } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { realDay } from "../helpers/clock.ts";
import { button, choice, field, notice, settled, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { colleagues: words, followUp } = zhCN;
const desk = followUp.desk.retaliation;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Where pictures go, for whoever wants to look. */
const shoot = async (page: Page, name: string) => {
  const folder = process.env.GUIWEI_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, animations: "disabled" });
};

describe("two moderators tell one another", () => {
  const site = openSite({ engine: "SQLite" });
  const enter = async (page: Page, path: string, who: string) => {
    await signIn(page, site().url, path, who);
    await settled(page);
  };

  test.each([true, false])("one hands a report on with a note, the other finds it on top (scripts: %s)", async (js) => {
    const { id, code } = await sendReport(site());
    const note = `您更熟悉农业 <i>${js}</i>`;
    await visit(browser, { javaScript: js }, async (first) => {
      await enter(first, `/desk/reports/${id}/notes`, "moderator");
      await button(first, words.hand).click();
      // What is missing is told, and what was typed stays.
      await field(first, words.note).fill(note);
      await button(first, words.hand).click();
      await first.getByText(words.errors.colleague_required).first().waitFor();
      expect(await field(first, words.note).inputValue()).toBe(note);
      await shoot(first, `notes-${js}`);
      await choice(first, words.whom).selectOption({ label: "第二审核员" });
      await button(first, words.hand).click();
      await notice(first).getByText(words.done.hand).waitFor();
    });
    await visit(browser, { javaScript: js }, async (second) => {
      await enter(second, "/desk", "moderator-2");
      const handed = second.getByRole("region", { name: /^交给您的/ });
      await handed.getByText(note).waitFor();
      await shoot(second, `handed-${js}`);
      await handed.getByRole("link", { name: words.seeReport(id) }).click();
      await second.getByText(words.withYou).waitFor();
      await shoot(second, `report-${js}`);
    });
    const reporter = await withReceipt(site(), code);
    expect((await reporter.get("/status/report")).html).not.toContain("更熟悉农业");
  });

  test("a cry of retaliation is answered without being closed, its voice hidden, and a second has seen it", async () => {
    const { id, code, number } = await publishCase(site());
    await raiseFlag(site().db, id, { body: "停了我的岗。", token: newSubmissionToken() }, realDay());
    await visit(browser, {}, async (first) => {
      await enter(first, "/desk/retaliation", "moderator");
      await shoot(first, "retaliation");
      await field(first, desk.note).fill("先留好证据。");
      await button(first, desk.reply).click();
      await notice(first).getByText(desk.repliedDone).waitFor();
      await first.getByText(desk.hideTitle(number, 1)).click();
      await button(first, desk.hide).click();
      await notice(first).getByText(desk.hiddenDone).waitFor();
      await first.getByText(desk.alreadyHidden(number, 1)).waitFor();
      await shoot(first, "retaliation-after");
      await first.goto(`${site().url}/desk/cases/${number}`);
      await first.getByText(desk.onCase(zhCN.site.day(realDay()))).waitFor();
    });
    await visit(browser, {}, async (second) => {
      await enter(second, "/desk/retaliation", "moderator-2");
      await second.getByText(/^看过的：审核员（.+）、第二审核员（.+）$/).waitFor();
    });
    const reporter = await withReceipt(site(), code);
    expect((await reporter.get("/status/report/care")).text).toContain("先留好证据。");
    expect((await reporter.get(`/cases/${number}`)).text).toContain("正在核对");
  });
});
