import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { publishCase, sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { box, button, field, lastCase, notice, radio, settled, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { desk, followUp, vocabulary } = zhCN;
const words = desk.report;
const SCREEN = { width: 1280, height: 800 };
const BODY = "农业农村局开会要求我们镇每天派人上路设卡，检查运输动物的车辆，没有执法证也要查。";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the page of one report", () => {
  const site = openSite({ engine: "SQLite" });
  const enter = async (page: Page, id: number) => {
    await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
    await settled(page);
  };
  /** Presses keys and counts them: a key held with another is two. */
  const keyboard = (page: Page) => {
    const counted = { keys: 0 };
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        counted.keys += key.split("+").length;
        await page.keyboard.press(key);
      }
    };
    return { counted, press };
  };

  test("has two panes, and takes two screens at the most for a new case that is all filled in", async () => {
    const { id } = await sendReport(site(), { body: BODY });
    await visit(browser, SCREEN, async (page) => {
      await enter(page, id);
      const [read, decide] = [page.locator(".desk-read"), page.locator(".desk-decide")];
      const [left, right] = [await read.boundingBox(), await decide.boundingBox()];
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
      await page.keyboard.press("o");
      await page.keyboard.press("1");
      await page.keyboard.press("1");
      await expect.poll(() => field(page, words.reasons).inputValue(), { timeout: 30_000 }).not.toBe("");
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2 * SCREEN.height);
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      // However far down one decides, the report is beside it.
      expect(await read.getByText(BODY.slice(0, 12)).isVisible()).toBe(true);
      expect((await read.boundingBox())?.y).toBeGreaterThanOrEqual(-1);
      expect(await findBarriers(page, "zh-CN")).toEqual([]);
    });
  });

  test("is one column on a phone, with what was ticked folded", async () => {
    const { id } = await sendReport(site(), { body: BODY });
    await visit(browser, { width: 390, height: 844 }, async (page) => {
      await enter(page, id);
      const [left, right] = [
        await page.locator(".desk-read").boundingBox(),
        await page.locator(".desk-decide").boundingBox(),
      ];
      expect((left?.y ?? 0) + (left?.height ?? 0)).toBeLessThanOrEqual(right?.y ?? 0);
      expect(await page.getByText(words.received, { exact: true }).isVisible()).toBe(false);
      await page.getByText(words.facts, { exact: true }).click();
      expect(await page.getByText(words.received, { exact: true }).isVisible()).toBe(true);
    });
  });

  test("a plain new case is opened with at most 20 keys, all proposals looked at", async () => {
    const { id } = await sendReport(site(), { body: BODY });
    await visit(browser, SCREEN, async (page) => {
      await enter(page, id);
      const { counted, press } = keyboard(page);
      await press("o", "1");
      expect(await page.locator("select[name=department]").inputValue()).not.toBe("");
      await press("1");
      await expect.poll(() => field(page, words.reasons).inputValue(), { timeout: 30_000 }).toContain("职责清单");
      expect(await page.locator("input[name=verdict]:checked").count()).toBe(1);
      expect(await field(page, words.demand).inputValue()).toMatch(/^反映称，/);
      await press("u");
      await press("Control+Enter");
      expect(await page.getByRole("alert").innerText()).toContain(words.errors.proposals_unseen);
      await settled(page);
      await press("k");
      expect(await box(page, words.proposals.looked).isChecked()).toBe(true);
      await press("Control+Enter");
      await notice(page).getByText(desk.queue.done).waitFor();
      expect(counted.keys).toBeLessThanOrEqual(20);
      expect(await lastCase(site())).toMatch(/^GW-/);
    });
  });

  test("a link to a case that is proposed takes at most 8 keys", async () => {
    const { number } = await publishCase(site(), { report: { body: BODY } });
    const { id } = await sendReport(site(), { body: `${BODY}天天都要去。` });
    await visit(browser, SCREEN, async (page) => {
      await enter(page, id);
      const { counted, press } = keyboard(page);
      await press("l", "1");
      expect(await field(page, words.caseNumber).inputValue()).toMatch(/^GW-/);
      await press("u", "Control+Enter");
      await notice(page).getByText(desk.queue.done).waitFor();
      expect(counted.keys).toBeLessThanOrEqual(8);
      expect(await lastCase(site())).toMatch(/^GW-/);
      expect(number).toMatch(/^GW-/);
    });
  });

  test("the note follows the reason, one template at a time", async () => {
    const { id } = await sendReport(site(), { body: BODY });
    await visit(browser, SCREEN, async (page) => {
      await enter(page, id);
      await radio(page, words.outcomes.decline).check();
      const note = () => field(page, words.declineNote).inputValue();
      await radio(page, vocabulary.declineReasons.no_facts.label).check();
      const first = await note();
      await radio(page, vocabulary.declineReasons.abuse.label).check();
      expect(await note()).not.toBe(first);
      expect(await note()).not.toContain(first);
      await radio(page, vocabulary.declineReasons.no_facts.label).check();
      expect(await note()).toBe(first);
      await field(page, words.declineNote).fill("我自己写的话。");
      await radio(page, vocabulary.declineReasons.abuse.label).check();
      expect(await note()).toBe("我自己写的话。");
    });
  });

  test("a duty is found by typing any part of it", async () => {
    const { id } = await sendReport(site(), { body: BODY });
    await visit(browser, SCREEN, async (page) => {
      await enter(page, id);
      await page.keyboard.press("o");
      await page.keyboard.press("f");
      await page.keyboard.type("qh-ny 检疫");
      await page.keyboard.press("Enter");
      expect(await page.locator("select[name=duty] option:checked").innerText()).toMatch(/^QH-NY-\d+ .*检疫/);
    });
  });

  test.each([true, false])(
    "a question goes out with the decision kept as it was (JavaScript: %s)",
    async (javaScript) => {
      const { id } = await sendReport(site(), { body: BODY });
      await visit(browser, { ...SCREEN, javaScript }, async (page) => {
        await enter(page, id);
        await radio(page, words.outcomes.open).check();
        await field(page, words.newTitle).fill("写了一半的标题");
        await page.locator("details.ask > summary").click();
        await page.locator("textarea[name=body]").fill("请问有书面通知吗？");
        await button(page, followUp.desk.send).click();
        await notice(page).filter({ hasText: followUp.desk.asked }).waitFor();
        expect(await field(page, words.newTitle).inputValue()).toBe("写了一半的标题");
        expect(await radio(page, words.outcomes.open).isChecked()).toBe(true);
        expect(await page.locator("textarea[name=body]").inputValue()).toBe("");
        expect(await page.locator(".desk-read").innerText()).toContain("请问有书面通知吗？");
      });
    },
  );

  test("skipping asks first when something was filled in", async () => {
    const { id } = await sendReport(site(), { body: BODY });
    await sendReport(site(), { body: BODY });
    await visit(browser, SCREEN, async (page) => {
      await enter(page, id);
      await page.keyboard.press("o");
      await field(page, words.newTitle).fill("写了一半的标题");
      await field(page, words.newTitle).blur();
      const asked: string[] = [];
      page.once("dialog", (dialog) => {
        asked.push(dialog.message());
        void dialog.dismiss();
      });
      await page.keyboard.press("n");
      await expect.poll(() => asked, { timeout: 30_000 }).toEqual([zhCN.decision.next.leaves]);
      expect(page.url()).toContain(`/desk/reports/${id}`);
      expect(await field(page, words.newTitle).inputValue()).toBe("写了一半的标题");
    });
  });
});
