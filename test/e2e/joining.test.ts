import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAME_HERE } from "../../app/cases/case.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { decide } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { asked, button, field, radio, readCode, visit } from "../helpers/journey.ts";
import { reportWith } from "../helpers/receipts.ts";
import { openSite } from "../helpers/sites.ts";

const { form } = zhCN.reports;
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("joining a case, %s", (_, javaScript) => {
  const site = openSite({ engine: "SQLite", demo: true });
  const manyVoices = async () => {
    const { number, voices } = await site()
      .db.selectFrom("cases as c")
      .innerJoin("voices as v", "v.case_id", "c.id")
      .select((eb) => ["c.number", eb.fn.count<number>("v.id").as("voices")])
      .where("c.state", "=", "open")
      .where("c.hidden_until", "is", null)
      .groupBy("c.number")
      .orderBy("voices", "desc")
      .executeTakeFirstOrThrow();
    return { number, voices: Number(voices) };
  };
  /** Axe is a script. */
  const look = async (page: Page) => {
    if (!javaScript) return;
    expect(await findBarriers(page, "zh-CN")).toEqual([]);
    await page.setViewportSize(PHONE);
  };

  test("leads from the case over three pages to a receipt, and stands in the case once a moderator has linked it", async () => {
    const { number, voices } = await manyVoices();
    const code = await visit(browser, { ...PHONE, javaScript }, async (page) => {
      await page.goto(`${site().url}/cases/${number}`);
      await button(page, form.join.title).click();
      await asked(page, "join");
      await look(page);
      // Nothing is said yet.
      await button(page, form.next).click();
      await page.getByRole("alert").first().waitFor();
      await look(page);
      await radio(page, form.reporters.citizen.label).check();
      await page.locator("select[name=region]").selectOption({ index: 1 });
      await button(page, form.next).click();
      await asked(page, "more");
      await page.getByText(form.questions.channel, { exact: true }).click();
      await look(page);
      await page.locator("input[name=channel]").first().check();
      await button(page, form.next).click();
      await asked(page, "check");
      expect(await page.locator(".preview").innerText()).toContain(zhCN.register.cases.sameHere);
      await look(page);
      await button(page, form.send).click();
      expect(new URL(page.url()).search).toBe("");
      return readCode(page);
    });
    const { id } = await reportWith(site().db, code);
    const linking = { outcome: "link", caseNumber: number, publicText: SAME_HERE, unchanged: "yes" };
    expect(await decide(site(), id, { version: "1", ...linking })).toBe(number);
    await visit(browser, { ...PHONE, javaScript }, async (page) => {
      await page.goto(`${site().url}/cases/${number}`);
      expect(await page.locator(`#voice-${voices + 1}`).innerText()).toContain(zhCN.register.cases.sameHere);
    });
  });

  test("is found before writing, and left again with all that was typed", async () => {
    const { number } = await manyVoices();
    const { title } = await site()
      .db.selectFrom("cases")
      .select("title")
      .where("number", "=", number as never)
      .executeTakeFirstOrThrow();
    await visit(browser, { ...PHONE, javaScript }, async (page) => {
      await page.goto(`${site().url}/report`);
      await field(page, form.questions.demand).fill("写到一半的话。");
      await page.getByText(form.alike.title, { exact: true }).click();
      await field(page, form.alike.look).fill(title);
      await button(page, form.alike.search).click();
      await page.locator(`button[value="join:${number}"]`).waitFor();
      await look(page);
      await page.locator(`button[value="join:${number}"]`).click();
      await asked(page, "join");
      expect(await field(page, form.join.words).inputValue()).toBe("写到一半的话。");
      await button(page, form.join.apart).click();
      await asked(page, "story");
      expect(await field(page, form.questions.demand).inputValue()).toBe("写到一半的话。");
      expect(new URL(page.url()).search).toBe("");
    });
  });
});

describe("joining a case where scripts run", () => {
  const site = openSite({ engine: "SQLite", demo: true });

  test("saves nothing over an earlier draft; the phone's Back from its first page leads to the case", async () => {
    const { number } = await site()
      .db.selectFrom("cases")
      .select("number")
      .where("state", "=", "open")
      .where("hidden_until", "is", null)
      .executeTakeFirstOrThrow();
    await visit(browser, PHONE, async (page) => {
      const stored = () => page.evaluate(() => localStorage.getItem("guiwei-draft") ?? "");
      const { draft } = zhCN.reports;
      await page.goto(`${site().url}/report`);
      await page.getByRole("checkbox", { name: draft.keep }).check();
      await page.getByText(form.alike.title, { exact: true }).click();
      await field(page, form.alike.look).fill("找过的字");
      await field(page, form.questions.demand).fill("写了很长的草稿。");
      await expect.poll(stored).toContain("写了很长的草稿。");
      expect(await stored()).not.toContain("找过的字");

      await page.goto(`${site().url}/cases/${number}`);
      await button(page, form.join.title).click();
      await asked(page, "join");
      const before = await stored();
      await field(page, form.join.words).fill("这里也是。");
      await radio(page, form.reporters.citizen.label).check();
      await page.locator("select[name=region]").selectOption({ index: 1 });
      await button(page, form.next).click();
      await asked(page, "more");
      expect(await stored()).toBe(before);
      await page.goBack();
      await asked(page, "join");
      await page.goBack();
      await page.waitForURL(`**/cases/${number}`);

      await button(page, form.join.title).click();
      await asked(page, "join");
      await button(page, draft.resume).click();
      await asked(page, "story");
      expect(await field(page, form.questions.demand).inputValue()).toBe("写了很长的草稿。");
    });
  });
});
