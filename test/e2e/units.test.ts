import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { DUTY, withReceipt } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  ANSWERS,
  asked,
  button,
  decideToOpen,
  field,
  fill,
  lastCase,
  main,
  radio,
  readCode,
  settled,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { reportWith } from "../helpers/receipts.ts";
import { openSite } from "../helpers/sites.ts";

const { units, reports, register } = zhCN;
const { form } = reports;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const NAME = "柳河镇人民政府";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("a township office reports in its own name, %s", (_, javaScript) => {
  const site = openSite({ engine: "SQLite", demo: true });
  const size = { ...PHONE, javaScript };
  /** Axe is a script. */
  const look = async (page: Page) => {
    if (!javaScript) return;
    expect(await findBarriers(page, "zh-CN")).toEqual([]);
    await page.setViewportSize(PHONE);
  };
  const letter = async () => ({
    name: "公函.jpg",
    mimeType: "image/jpeg",
    buffer: await sharp({ create: { width: 300, height: 400, channels: 3, background: "#eee" } })
      .jpeg()
      .toBuffer(),
  });

  test("with a letter, which a moderator confirms; the case's page then names it", async () => {
    const code = await visit(browser, size, async (page) => {
      await page.goto(`${site().url}/report`);
      await asked(page, "story");
      await radio(page, form.reporters.cadre.label).check();
      await field(page, form.questions.demand).fill(ANSWERS.body);
      await button(page, form.next).click();
      await fill(page, "place");
      await fill(page, "department");
      await asked(page, "check");
      await button(page, form.addMore).click();
      await asked(page, "more");
      const part = page.locator("#part-unit");
      await part.locator("summary").click();
      await radio(part, units.kinds.township_office).check();
      await part.locator("[name=unitName]").fill(NAME);
      await button(page, form.done).click();
      // What becomes of it is asked for, then the letter; nothing that was typed is lost.
      await page.getByRole("alert").first().waitFor();
      await look(page);
      await radio(part, units.unless.anonymous).check();
      await button(page, form.done).click();
      await page.getByText(form.errors.unit_letter_missing).first().waitFor();
      await look(page);
      expect(await part.locator("[name=unitName]").inputValue()).toBe(NAME);
      await page.locator("[name=upload]").setInputFiles([await letter()]);
      await button(page, form.done).click();
      await asked(page, "check");
      expect(await page.locator(".preview").innerText()).toContain(`${units.signed}：${NAME}`);
      await look(page);
      await button(page, form.send).click();
      return readCode(page);
    });
    const { id } = await reportWith(site().db, code);
    await visit(browser, { ...DESK, javaScript }, async (page) => {
      await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
      if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
      await page.setViewportSize(DESK);
      await radio(page, zhCN.desk.report.outcomes.open).check();
      await button(page, units.desk.confirm).click();
      await page.getByText(units.desk.done.confirmed).waitFor();
      await settled(page);
      expect(await radio(page, zhCN.desk.report.outcomes.open).isChecked()).toBe(true);
      const matter = { publicText: "县里要求我们每天上路拦车。", title: "要求每天上路拦车", duty: DUTY };
      await decideToOpen(page, matter);
      await page.waitForURL(/done=decided/);
    });
    const number = await lastCase(site());
    await visit(browser, size, async (page) => {
      await page.goto(`${site().url}/cases/${number}`);
      const told = await main(page);
      expect(told).toContain(`${units.signed}：${NAME}`);
      expect(told).toContain(register.cases.voicesTitle(0, 1));
      await look(page);
    });
    const status = await (await withReceipt(site(), code)).get("/status/report");
    expect(status.text).toContain(units.status.confirmed);
  });
});
