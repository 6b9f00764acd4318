import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { named } from "../../db/tables/named.ts";
import { openRounds } from "../../app/cases/rounds/open-rounds.server.ts";
import { addDays, mondayOf } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DECLINING, decide, OPENING, reply } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  answerCase,
  button,
  decideToOpen,
  field,
  main,
  notice,
  openReceipt,
  radio,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { bareReport, reportWithCode } from "../helpers/reporter.ts";
import { openSite } from "../helpers/sites.ts";
import { realDay } from "../helpers/clock.ts";

const { reports, desk, followUp: words, rounds, stages, vocabulary, queue } = zhCN;
const PHONE = { width: 390, height: 844, javaScript: false };
const DESK = { javaScript: false };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("under the receipt code, without scripts, a reporter", () => {
  const site = openSite({ engine: "SQLite", demo: true });
  const asReporter = (code: string, act: (page: Page) => Promise<void>) =>
    visit(browser, PHONE, async (page) => {
      await openReceipt(page, site().url, code);
      await act(page);
    });
  const asModerator = (name: string, path: string, act: (page: Page) => Promise<void>) =>
    visit(browser, DESK, async (page) => {
      await signIn(page, site().url, path, name);
      await act(page);
    });
  const follow = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name }).first().click();

  test("answers a moderator's question, and the moderator finds the answer marked in the queue", async () => {
    const { id, code } = await reportWithCode(site(), "问答的那一件反映。");
    await asModerator("moderator", `/desk/reports/${id}`, async (page) => {
      await page.locator("details.ask > summary").click();
      await button(page, words.desk.send).click();
      expect(await page.getByRole("alert").innerText()).toContain(words.errors.body_required);
      await field(page, words.desk.ask).fill("有没有书面通知？");
      await button(page, words.desk.send).click();
      expect(await notice(page).innerText()).toContain(words.desk.asked);
    });
    await asReporter(code, async (page) => {
      await follow(page, words.received.answer);
      expect(await main(page)).toContain("有没有书面通知？");
      await field(page, words.conversation.label).fill("有一份，九月发的。");
      await button(page, words.conversation.send).click();
      expect(await notice(page).innerText()).toContain(words.conversation.sent);
      expect(await main(page)).not.toContain(words.received.asked);
    });
    await asModerator("moderator", "/desk", async (page) => {
      const row = page.locator(".queue-row").filter({ has: page.locator(`a[href^="/desk/reports/${id}"]`) });
      expect(await row.innerText()).toContain(queue.flags.news);
      await row.getByRole("link").click();
      expect(await main(page)).toContain("有一份，九月发的。");
    });
  });

  test("adds what was left out, and the moderator reads it as added later", async () => {
    const { id, code } = await bareReport(site(), { kind: "K9" });
    await asReporter(code, async (page) => {
      await follow(page, words.added.link.label);
      await page.locator("#part-burden > summary").click();
      await field(page, reports.form.hours).fill("约20小时");
      await page.getByRole("checkbox", { name: vocabulary.consequences.C1, exact: true }).check();
      await button(page, words.added.send).click();
      expect(await notice(page).innerText()).toContain(words.added.done);
      expect(await page.locator("#part-burden").count()).toBe(0);
    });
    await asModerator("moderator", `/desk/reports/${id}`, async (page) => {
      for (const text of [words.added.heading, vocabulary.consequences.C1]) expect(await main(page)).toContain(text);
    });
  });

  test("appeals, and another moderator publishes what the first declined", async () => {
    const { id, code } = await reportWithCode(site(), "复议的那一件反映。");
    await decide(site(), id, DECLINING);
    await asReporter(code, async (page) => {
      await follow(page, words.actions.appeal.label);
      await field(page, words.appeal.body).fill("通知就是农业局发的，上次没有看清。");
      await button(page, words.appeal.send).click();
      expect(await main(page)).toContain(words.appeal.waitingTitle);
    });
    await asModerator("moderator", "/desk", async (page) => {
      await page.locator(`a[href^="/desk/reports/${id}"]`).click();
      expect(await main(page)).toContain(words.desk.appeal.own);
      expect(await button(page, words.desk.appeal.submit).count()).toBe(0);
    });
    await asModerator("moderator-2", "/desk", async (page) => {
      await page.locator(`a[href^="/desk/reports/${id}"]`).click();
      await radio(page, words.desk.appeal.decisions.uphold).check();
      await button(page, words.desk.appeal.submit).click();
      const row = page.locator(".queue-row").filter({ has: page.locator(`a[href^="/desk/reports/${id}"]`) });
      expect(await row.innerText()).toContain(queue.stages.reopened);
      await row.getByRole("link").click();
      await decideToOpen(page, { publicText: "部门要求上路。", title: "复议以后公开的事由", duty: "QH-NY-002" });
      expect(await notice(page).innerText()).toContain(desk.queue.done);
    });
    await asReporter(code, async (page) => {
      const text = await main(page);
      expect(text).toContain(reports.status.states.published.title);
      expect(text).toContain("复议以后公开的事由");
      expect(text).toContain(words.timeline.upheld);
    });
  });

  test("says whether the burden is gone after the answer, and again 30 days later that it came back: the clock starts anew", async () => {
    const { id, code } = await reportWithCode(site());
    const number = await decide(site(), id, OPENING);
    await reply(site(), number);
    const say = (label: string) => async (page: Page) => {
      await radio(page, label).check();
      await button(page, words.confirm.send).click();
      expect(await notice(page).innerText()).toContain(words.confirm.saved);
    };
    await asReporter(code, async (page) => {
      await follow(page, words.published.confirmNow);
      await say(vocabulary.outcomes.gone.label)(page);
    });
    // A month goes by: the days of the answer and of the word move back.
    const before = addDays(realDay(), -30);
    const matter = site().db.selectFrom("cases").select("id").where("number", "=", named(number));
    await site()
      .db.updateTable("stages")
      .set({ met_on: before })
      .where("stage", "in", ["signed", "answered"])
      .where("case_id", "=", matter)
      .execute();
    await site().db.updateTable("replies").set({ published_on: before }).where("case_id", "=", matter).execute();
    await site().db.updateTable("confirmations").set({ given_on: before }).where("report_id", "=", id).execute();
    await asReporter(code, async (page) => {
      await follow(page, words.published.confirmAgain(30));
      await say(vocabulary.outcomes.back.label)(page);
      const text = await main(page);
      expect(text).toContain(words.confirm.said(vocabulary.outcomes.gone.label, zhCN.site.day(before)));
      expect(text).toContain(words.confirm.said(vocabulary.outcomes.back.label, zhCN.site.day(realDay())));
      expect(text).toContain(rounds.opens);
    });
    // The week goes by: no page tells of it before the Monday.
    const address = `/cases/${number}`;
    const publicly = (act: (page: Page) => Promise<void>) =>
      visit(browser, PHONE, async (page) => {
        await page.goto(site().url + address);
        await act(page);
      });
    const today = zhCN.site.day(realDay());
    await publicly(async (page) => expect(await main(page)).not.toContain(rounds.notice(today, 2)));
    await site()
      .db.updateTable("confirmations")
      .set({ given_on: addDays(mondayOf(realDay()), -1) })
      .where("report_id", "=", id)
      .where("outcome", "=", "back")
      .execute();
    expect(await openRounds(site().db, realDay())).toEqual([number]);
    await publicly(async (page) => {
      // Another process wrote it: the site looks for that from time to time.
      await expect
        .poll(() => page.reload().then(() => main(page)), { timeout: 30_000 })
        .toContain(rounds.notice(today, 2));
      const rows = await page.getByRole("table", { name: rounds.caption }).getByRole("row").allInnerTexts();
      expect(rows.find((row) => row.includes(rounds.round(2)))).toContain(stages.running);
      expect(rows.find((row) => row.includes(rounds.round(1)))).toContain(zhCN.site.day(before));
    });
    await asModerator("officer-agriculture", "/office", async (page) => {
      await page.getByText(rounds.row(2)).first().waitFor();
      await page.goto(`${site().url}/office${address}`);
      expect(await main(page)).toContain(rounds.notice(today, 2));
      await answerCase(page, "又派了人，查明后撤回，由本局办。");
      await page.waitForURL("**/office?answered");
    });
    await publicly(async (page) => {
      expect(await main(page)).toContain(rounds.answered(2));
      const rows = await page.getByRole("table", { name: rounds.caption }).getByRole("row").allInnerTexts();
      expect(rows.find((row) => row.includes(rounds.round(2)))).toContain(stages.onTime.answered(today));
    });
    await asReporter(code, async (page) => {
      await follow(page, words.actions.confirm.label);
      expect(await main(page)).toContain(rounds.answered(2));
    });
  });

  test("says that somebody retaliates, and it is in the separate queue alone", async () => {
    const { code } = await reportWithCode(site());
    await asReporter(code, async (page) => {
      await follow(page, words.actions.retaliation.label);
      expect(await main(page)).toContain("12388");
      await field(page, words.retaliation.body).fill("领导说再写就调岗。");
      await button(page, words.retaliation.send).click();
      expect(await notice(page).innerText()).toContain(words.retaliation.sent);
    });
    await asModerator("moderator", "/desk", async (page) => {
      expect(await main(page)).not.toContain("领导说再写就调岗。");
      await page.locator('.bar a[href="/desk/retaliation"]').click();
      const form = page.locator("section").filter({ hasText: "领导说再写就调岗。" }).locator("form");
      await form.getByRole("textbox").fill("公开页上已经没有能认出您的内容。");
      await form.locator('button[value="handle"]').first().click();
      expect(await notice(page).innerText()).toContain(words.desk.retaliation.done);
    });
    await asReporter(code, async (page) => {
      await page.goto(`${site().url}/status/report/care`);
      expect(await main(page)).toContain("公开页上已经没有能认出您的内容。");
    });
  });

  test("leaves at once from every page, and nothing opens the report any more", async () => {
    const { id, code } = await reportWithCode(site());
    await decide(site(), id, DECLINING);
    for (const path of ["", "/appeal", "/care", "/withdraw"]) {
      await asReporter(code, async (page) => {
        let leadsTo: string | undefined;
        await page.route("**/leave", async (route) => {
          const response = await route.fetch({ maxRedirects: 0 });
          leadsTo = response.headers().location;
          await route.fulfill({ response, status: 200, body: "elsewhere" });
        });
        await page.goto(`${site().url}/status/report${path}`);
        const leave = page.getByRole("link", { name: reports.status.quickExit });
        const box = await leave.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
        await leave.click();
        await page.getByText("elsewhere").waitFor();
        expect(leadsTo).toBe("https://www.weather.com.cn/");
        await page.goto(`${site().url}/status/report${path}`);
        expect(new URL(page.url()).pathname).toBe("/status");
        expect(await main(page)).not.toContain(desk.queue.title);
      });
    }
  });
});
