import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  answerCase,
  box,
  button,
  choice,
  decideToOpen,
  field,
  lastCase,
  main,
  notice,
  openReceipt,
  radio,
  settled,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { reportWithCode } from "../helpers/reporter.ts";
import { openSite } from "../helpers/sites.ts";

const { desk, followUp, split: words, vocabulary, withdrawal } = zhCN;
const BODY = "派人上路查车，一天也不能断。又要填护林台账，每周交一次。";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each([true, false])("with scripts: %s, one report that tells two matters", (javaScript) => {
  const site = openSite({ engine: "SQLite", demo: true });
  const asStaff = (name: string, path: string, act: (page: Page) => Promise<void>) =>
    visit(browser, { javaScript }, async (page) => {
      await signIn(page, site().url, path, name);
      await settled(page);
      await act(page);
    });
  const asReporter = (code: string, act: (page: Page) => Promise<void>) =>
    visit(browser, { width: 390, height: 844, javaScript: false }, async (page) => {
      await openReceipt(page, site().url, code);
      await act(page);
    });
  const numberIn = async (page: Page) => /GW-\d{4}-\d{6}/.exec(await notice(page).innerText())?.[0] ?? "";

  test("is public in two cases, answered in both, confirmed differently, and taken back from both", async () => {
    const { id, code } = await reportWithCode(site(), BODY);
    let first = "";
    await asStaff("moderator", `/desk/reports/${id}`, async (page) => {
      await page.getByText(words.legend).click();
      await box(page, words.tick).check();
      await field(page, words.hours).fill("30");
      await decideToOpen(page, { publicText: "部门要求派人上路查车。", title: "要求乡镇上路查车", duty: "QH-NY-002" });
      await page.getByText(words.partsTitle).waitFor();
      first = await numberIn(page);
      expect(await notice(page).innerText()).toContain(words.published(first));
    });
    let second = "";
    await asStaff("moderator-2", "/desk", async (page) => {
      const row = page.locator(".queue-row").filter({ has: page.locator(`a[href^="/desk/reports/${id}"]`) });
      expect(await row.innerText()).toContain(words.mark);
      await row.getByRole("link").click();
      await page.getByText(words.partsTitle).waitFor();
      await settled(page);
      expect(await main(page)).toContain("部门要求派人上路查车。");
      await field(page, words.hours).fill("10");
      await radio(page, desk.report.outcomes.open).check();
      await choice(page, desk.report.newDepartment).selectOption("qinghe-forestry");
      await decideToOpen(page, {
        publicText: "部门要求填护林台账。",
        title: "要求乡镇填台账",
        duty: "QH-LY-001",
      });
      await notice(page).waitFor();
      second = await lastCase(site());
    });
    expect(new Set([first, second, ""]).size).toBe(3);
    for (const [officer, number] of [
      ["officer-agriculture", first],
      ["officer-forestry", second],
    ] as const) {
      await asStaff(officer, `/office/cases/${number}`, (page) => answerCase(page, "已收回，由本局办理。"));
    }
    await asReporter(code, async (page) => {
      for (const [number, outcome] of [
        [first, "gone"],
        [second, "not"],
      ] as const) {
        await page.locator(`main a[href="/status/report/confirm?case=${number}"]`).first().click();
        await radio(page, vocabulary.outcomes[outcome].label).check();
        await button(page, followUp.confirm.send).click();
        expect(await notice(page).innerText()).toContain(followUp.confirm.saved);
        await page.goto(`${site().url}/status/report`);
      }
      const text = await main(page);
      expect(text).toContain(words.timeline.of(followUp.timeline.confirmed(vocabulary.outcomes.gone.label), first));
      expect(text).toContain(words.timeline.of(followUp.timeline.confirmed(vocabulary.outcomes.not.label), second));
      await page.goto(`${site().url}/status/report/withdraw`);
      expect(await main(page)).toContain(words.withdrawSeveral);
      await box(page, withdrawal.sure).check();
      await button(page, withdrawal.submit).click();
      await page.getByRole("heading", { level: 1, name: zhCN.reports.status.reportTitle }).waitFor();
    });
    await visit(browser, { javaScript: false }, async (page) => {
      for (const number of [first, second]) {
        await page.goto(`${site().url}/cases/${number}`);
        const text = await main(page);
        expect(text).toContain(withdrawal.strippedVoice);
        expect(text).not.toContain(number === first ? second : first);
      }
    });
  });
});
