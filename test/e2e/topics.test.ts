import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { realDay } from "../helpers/clock.ts";
import { button, field, main, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";
import { casesToGather } from "../routes/roles/topic-forms.ts";

const { topics: say } = zhCN;
const QUESTION = "上路检查，能不能由部门自己做？";
const WHY = "几个部门都把检查交给乡镇做。";
const STEP = "各部门发文收回检查。";

describe("专题", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    ["with scripts on a telephone", { width: 390, javaScript: true }],
    ["without scripts", { width: 1280, javaScript: false }],
  ])("a moderator opens a topic, sets its plan and closes it, and a reader sees it: %s", async (_, how) => {
    const look = async (page: Page) => {
      if (how.javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
    };
    const numbers = await casesToGather(site());
    let address = "";
    await visit(browser, how, async (page) => {
      await signIn(page, site().url, "/desk/topics", "moderator");
      await field(page, say.desk.question).fill(QUESTION);
      await field(page, say.desk.why).fill(WHY);
      await field(page, say.desk.cases).fill(numbers.join(" "));
      await button(page, say.desk.open).click();
      await page.getByRole("alert").getByRole("link", { name: say.errors.lead_required }).waitFor();
      expect(await field(page, say.desk.why).inputValue()).toBe(WHY);
      await page.getByLabel(say.desk.lead).selectOption({ label: "青禾县农业农村局" });
      await look(page);
      await button(page, say.desk.open).click();
      await page.getByText(say.desk.done.open).waitFor();
      address = new URL(page.url()).pathname;
      await field(page, say.desk.stepWords).fill(STEP);
      await field(page, say.desk.stepDue).fill(addDays(realDay(), 20));
      await button(page, say.desk.stepSubmit).click();
      await page.getByText(say.desk.done.step).waitFor();
      await look(page);
      await field(page, say.desk.stepDone).fill("文件已经公布。");
      await button(page, say.desk.stepDoneSubmit).click();
      await page.getByText(say.desk.done.finish).waitFor();
    });
    const code = address.split("/").at(-1) ?? "";
    await visit(browser, how, async (page) => {
      await page.goto(`${site().url}/cases/${numbers[0]}`);
      await page.getByRole("complementary").getByRole("link", { name: QUESTION }).click();
      await page.getByRole("heading", { name: QUESTION }).waitFor();
      const shown = await main(page);
      for (const said of [WHY, STEP, "文件已经公布。", say.planOf("1", "1", null), ...numbers])
        expect(shown).toContain(said);
      await look(page);
    });
    await visit(browser, how, async (page) => {
      await signIn(page, site().url, address, "moderator");
      await field(page, say.desk.closing).fill("检查已经收回。");
      await button(page, say.desk.closeSubmit).click();
      await page.getByText(say.desk.done.close).waitFor();
      expect(await button(page, say.desk.stepSubmit).count()).toBe(0);
      await page.goto(`${site().url}/topics/${code}`);
      expect(await main(page)).toContain("检查已经收回。");
      await page.goto(`${site().url}/topics`);
      expect(await main(page)).toContain(say.closed(zhCN.site.day(realDay())));
    });
  });
});
