import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { ANSWERS, asked, countReports, readCode, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { site: words, reports } = zhCN;
const MANY = 80;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Focused {
  name: string;
  value: string;
  text: string;
  visible: boolean;
}

const focused = (page: Page) =>
  page.evaluate((): Focused => {
    const element = document.activeElement as HTMLInputElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return {
      name: element.getAttribute("name") ?? "",
      value: element.getAttribute("value") ?? "",
      text: element.textContent ?? "",
      visible: width > 0 && height > 0 && ((outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none"),
    };
  });

/** Presses Tab until the focus is where it should be; every stop on the way must be seen. */
async function tabTo(page: Page, wanted: (at: Focused) => boolean): Promise<void> {
  for (let presses = 0; presses < MANY; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    expect(at.visible, `the focus on ${at.name} ${at.text.slice(0, 20)} is seen`).toBe(true);
    if (wanted(at)) return;
  }
  throw new Error("Tab does not lead there");
}

const field = (name: string, value?: string) => (at: Focused) =>
  at.name === name && (value === undefined || at.value === value);

describe("with the keyboard alone", () => {
  const site = openSite({ engine: "SQLite", demo: true });

  test.each([390, 1280])("a report is written, checked, changed and sent, at %s px", async (width) => {
    const before = await countReports(site());
    await visit(browser, { width }, async (page) => {
      const key = (name: string) => page.keyboard.press(name);
      await page.goto(`${site().url}/report`);
      await tabTo(page, (at) => at.text === words.skip);
      await key("Enter"); // past the navigation
      await tabTo(page, field("reporter"));
      await key("Space");
      await key("ArrowDown"); // a cadre
      await tabTo(page, field("body"));
      await page.keyboard.type("只用键盘写的一件。");
      await tabTo(page, (at) => at.text === reports.form.next);
      await key("Enter");
      await asked(page, "place");
      await tabTo(page, field("placeText"));
      await page.keyboard.type(`青禾县 ${ANSWERS.township}`);
      await tabTo(page, (at) => at.text === reports.form.next);
      await key("Enter");
      await asked(page, "department");
      await tabTo(page, field("demandedBy"));
      await key("Space");
      await tabTo(page, field("departmentText"));
      await page.keyboard.type("县里一个部门");
      await key("Enter");
      await asked(page, "check");
      await tabTo(page, (at) => at.value === "to:more");
      await key("Enter");
      await asked(page, "more");
      await tabTo(page, (at) => at.text === reports.form.questions.channel);
      await key("Enter");
      await tabTo(page, field("mechanism", "M2"));
      await key("Space");
      await tabTo(page, (at) => at.text === reports.form.questions.burden);
      await key("Enter");
      await tabTo(page, field("hours"));
      await page.keyboard.type("12");
      await key("Enter");
      const main = page.getByRole("main");
      await asked(page, "check");
      for (const text of [
        "只用键盘写的一件。",
        ANSWERS.township,
        "县里一个部门",
        zhCN.vocabulary.mechanisms.M2.label,
        "12",
      ]) {
        expect(await main.innerText()).toContain(text);
      }
      await tabTo(page, (at) => at.value === "to:burden");
      await key("Enter");
      await asked(page, "more");
      await tabTo(page, field("hours"));
      await key("ControlOrMeta+A");
      await page.keyboard.type("24");
      await key("Enter");
      await asked(page, "check");
      expect(await main.innerText()).toContain("24");
      await tabTo(page, (at) => at.text === reports.form.send);
      await key("Enter");
      expect(await readCode(page)).toHaveLength(16);
    });
    expect(await countReports(site())).toBe(before + 1);
  });

  test("the reader skips the navigation", async () => {
    await visit(browser, { width: 390 }, async (page) => {
      await page.goto(`${site().url}/ledger`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    });
  });
});
