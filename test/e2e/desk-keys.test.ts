import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { PART, sendReport } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, choice, field, notice, radio, settled, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { desk, decision: words, vocabulary } = zhCN;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("a report at the desk, by keyboard", () => {
  const site = openSite({ engine: "SQLite" });
  const open = async (page: Page, query = "") => {
    const { id } = await sendReport(site());
    await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
    if (query) await page.goto(`${site().url}/desk/reports/${id}${query}`);
    await settled(page);
    return id;
  };
  const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("name"));

  test("is claimed, decided and left by keys alone", async () => {
    await visit(browser, {}, async (page) => {
      await open(page);
      const key = (name: string) => page.keyboard.press(name);
      await key("c");
      await page.getByText(words.claim.mine(20)).waitFor();
      await settled(page);
      await key("d");
      expect(await radio(page, desk.report.outcomes.decline).isChecked()).toBe(true);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await key("2");
      expect(await radio(page, vocabulary.declineReasons.no_facts.label).isChecked()).toBe(true);
      await key("r");
      expect(await focusedName(page)).toBe("declineNote");
      await page.keyboard.type("c1? go");
      expect(await field(page, desk.report.declineNote).inputValue()).toMatch(/^您好[\s\S]*c1\? go$/); // typing is typing, behind the template of the reason
      await key("Control+Enter");
      await notice(page).getByText(desk.queue.done).waitFor();
    });
  });

  test("is decided, and the next one opened, by keys alone", async () => {
    await visit(browser, {}, async (page) => {
      const { id: next } = await sendReport(site());
      const id = await open(page);
      await page.keyboard.press("d");
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press("2");
      await page.keyboard.press("r");
      await page.keyboard.type("请写明是哪个部门。");
      await page.keyboard.press("Control+Shift+Enter");
      await page.waitForURL((url) => /^\/desk\/reports\/\d+$/.test(url.pathname) && !url.pathname.endsWith(String(id)));
      await notice(page).getByText(words.next.decided).waitFor();
      expect(next).not.toBe(id);
      const { state } = await site()
        .db.selectFrom("reports")
        .select("state")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      expect(state).toBe("declined");
    });
  });

  test("shows its keys on demand, lets them be switched off, and leads back with the filters", async () => {
    await visit(browser, {}, async (page) => {
      await open(page, "?from=kind%3DK1");
      const help = page.getByText(words.keys.hint);
      await page.keyboard.press("?");
      await help.waitFor();
      await page.getByLabel(words.keys.off).check();
      await page.getByLabel(words.keys.off).blur();
      await page.keyboard.press("o");
      expect(await radio(page, desk.report.outcomes.open).isChecked()).toBe(false);
      await page.getByLabel(words.keys.off).uncheck();
      await page.keyboard.press("o");
      expect(await radio(page, desk.report.outcomes.open).isChecked()).toBe(true);
      await page.keyboard.press("g");
      await page.keyboard.press("q");
      await page.waitForURL("**/desk?kind=K1");
    });
  });

  test("a whole decision by Tab, arrows and Enter, without scripts", async () => {
    await visit(browser, { javaScript: false }, async (page) => {
      await open(page);
      const tabTo = async (wanted: (at: { name: string; value: string; id: string }) => boolean) => {
        for (let presses = 0; presses < 120; presses += 1) {
          await page.keyboard.press("Tab");
          const at = await page.evaluate(() => {
            const { id, name, value } = document.activeElement as HTMLInputElement;
            return { id, name, value };
          });
          if (wanted(at)) return;
        }
        throw new Error("Tab does not lead there");
      };
      await tabTo((at) => at.id === "act-claim");
      await page.keyboard.press("Enter");
      await page.getByText(words.claim.mine(20)).waitFor();
      await tabTo((at) => at.name === "outcome");
      await page.keyboard.press("ArrowUp");
      expect(await radio(page, desk.report.outcomes.decline).isChecked()).toBe(true);
      await tabTo((at) => at.name === "declineReason");
      await page.keyboard.press("Space");
      await tabTo((at) => at.name === "declineTemplate");
      await page.keyboard.press("ArrowDown");
      await tabTo((at) => at.value === "template");
      await page.keyboard.press("Enter"); // comes back with the text in its place
      const note = () => field(page, desk.report.declineNote).inputValue();
      await expect.poll(note, { timeout: 30_000 }).toMatch(/^您好/);
      expect(await radio(page, desk.report.outcomes.decline).isChecked()).toBe(true);
      await tabTo((at) => at.id === "act-decide");
      await page.keyboard.press("Enter");
      await notice(page).getByText(desk.queue.done).waitFor();
    });
  });

  test("what the register says follows the choice of duty and day; its basis and a template come in without leaving", async () => {
    await visit(browser, {}, async (page) => {
      const id = await open(page);
      await radio(page, desk.report.outcomes.open).check();
      await choice(page, desk.report.duty).selectOption(PART);
      await page.getByText(words.finding.labels.withdrawn).waitFor();
      await page.getByLabel(desk.report.appliesOn).fill("2018-01-01");
      await page.getByText(words.finding.labels.off_list).waitFor();
      await radio(page, vocabulary.verdicts.V2.label).check();
      await page.getByLabel(words.finding.explained).waitFor();
      await radio(page, vocabulary.verdicts.V1.label).check();
      await page.getByLabel(words.finding.explained).waitFor({ state: "hidden" });
      await page.getByLabel(desk.report.appliesOn).fill("2026-01-01"); // the version of 2018 names no law
      await page.getByText(words.finding.labels.withdrawn).waitFor();
      await field(page, desk.report.reasons).fill("先写的");
      await button(page, words.finding.cite).click();
      expect(await field(page, desk.report.reasons).inputValue()).toMatch(/^先写的\n依据：/);
      await radio(page, desk.report.outcomes.decline).check();
      await page.locator("#f-declineTemplate").selectOption({ label: "没有写具体的要求" });
      await button(page, words.templates.use).first().click();
      expect(await field(page, desk.report.declineNote).inputValue()).toMatch(/^您好/);
      expect(page.url()).toBe(`${site().url}/desk/reports/${id}`);
      expect(await findBarriers(page, "zh-CN")).toEqual([]);
    });
  });
});
