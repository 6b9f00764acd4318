import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { PART, sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  chooseBody,
  sayLooked,
  button,
  choice,
  decideToDecline,
  field,
  notice,
  radio,
  settled,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { desk, decision: words, vocabulary } = zhCN;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("two moderators at one report", () => {
  const site = openSite({ engine: "SQLite" });
  const newReport = async () => `/desk/reports/${(await sendReport(site())).id}`;
  const enter = async (page: Page, path: string, who: string) => {
    await signIn(page, site().url, path, who);
    await settled(page);
  };

  test.each([true, false])(
    "the second sees the first at it, takes over with a reason, and the first loses nothing (scripts: %s)",
    async (javaScript) => {
      const path = await newReport();
      await visit(browser, { javaScript }, async (first) => {
        await enter(first, path, "moderator");
        await button(first, words.claim.claim).first().click();
        await first.getByText(words.claim.mine(20)).waitFor();
        await visit(browser, { javaScript }, async (second) => {
          await enter(second, path, "moderator-2");
          await second.getByText(/^审核员 正在处理，还有 \d+ 分钟。$/).waitFor();
          await field(second, words.claim.takeoverReason).fill("对方已下班，先处理");
          await button(second, words.claim.takeOver).click();
          await second.getByText(words.claim.mine(20)).waitFor();
          await settled(second);

          // Meanwhile the first has typed on.
          await settled(first);
          await radio(first, desk.report.outcomes.open).check();
          await field(first, desk.report.publicText).fill("部门要求乡镇上路检查。");
          await field(first, desk.report.newTitle).fill("先写好的标题");
          await field(first, desk.report.demand).fill("反映称，先写好的要求。");
          await chooseBody(first);
          await choice(first, desk.report.duty).selectOption(PART);
          await radio(first, vocabulary.verdicts.V1.label).check();
          await field(first, desk.report.reasons).fill("先写好的理由。");
          await sayLooked(first);

          await decideToDecline(second, "请写明要求做什么。");
          await notice(second).getByText(desk.queue.done).waitFor();
        });
        await button(first, desk.report.submit).click();
        const comparison = first.getByRole("region", { name: words.stale.title });
        await comparison.waitFor();
        const shown = await comparison.innerText();
        for (const text of [
          words.stale.yours("1"),
          "部门要求乡镇上路检查。",
          "先写好的标题",
          "反映称，先写好的要求。",
          "先写好的理由。",
          words.stale.now(2),
          words.stale.states.declined,
          words.stale.another,
          "请写明要求做什么。",
        ]) {
          expect(shown).toContain(text);
        }
        expect(await first.getByRole("alert").innerText()).toContain(desk.report.errors.stale_version);
      });
    },
  );

  test("whoever was taken over from learns of it with the decision, and may read why", async () => {
    const path = await newReport();
    await visit(browser, {}, async (first) => {
      await enter(first, path, "moderator");
      await radio(first, desk.report.outcomes.decline).check();
      await field(first, desk.report.declineNote).fill("还没写完");
      await button(first, words.claim.claim).click(); // what was typed comes back
      await first.getByText(words.claim.mine(20)).waitFor();
      await settled(first);
      expect(await field(first, desk.report.declineNote).inputValue()).toBe("还没写完");
      await visit(browser, {}, async (second) => {
        await enter(second, path, "moderator-2");
        await field(second, words.claim.takeoverReason).fill("加急");
        await button(second, words.claim.takeOver).click();
        await second.getByText(words.claim.mine(20)).waitFor();
      });
      await decideToDecline(first, "写完了。");
      await first.getByRole("alert").getByText(desk.report.errors.claimed_by_other).waitFor();
      await first.getByText("加急").waitFor();
      await settled(first);
      expect(await field(first, desk.report.declineNote).inputValue()).toBe("写完了。");
    });
  });

  test("nothing runs out of a narrow screen, with both versions shown", async () => {
    const path = await newReport();
    await visit(browser, {}, async (first) => {
      await enter(first, path, "moderator");
      await button(first, words.claim.claim).click();
      await first.getByText(words.claim.mine(20)).waitFor();
    });
    for (const javaScript of [true, false]) {
      await visit(browser, { width: 320, javaScript }, async (page) => {
        await enter(page, path, "moderator-2");
        const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        expect(await fits()).toBe(true);
        await radio(page, desk.report.outcomes.open).check();
        await choice(page, desk.report.duty).selectOption(PART);
        await radio(page, vocabulary.verdicts.V2.label).check();
        await settled(page);
        expect(await fits()).toBe(true);
        await decideToDecline(page, "长".repeat(300));
        await page.getByRole("region", { name: words.stale.title }).waitFor();
        expect(await fits()).toBe(true);
      });
    }
    await visit(browser, { width: 320 }, async (page) => {
      await enter(page, "/desk/templates", "admin");
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });
});
