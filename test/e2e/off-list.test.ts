import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { PART, sendReport } from "../helpers/acts.ts";
import { launchBrowser } from "../helpers/browser.ts";
import {
  ANSWERS,
  box,
  button,
  choice,
  chooseBody,
  field,
  lastCase,
  main,
  notice,
  radio,
  settled,
  signIn,
  visit,
} from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { decision, desk, matters, register, vocabulary } = zhCN;
const words = desk.report;
const SCREEN = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const OFFICER = "officer-agriculture";

describe("a demand that no duty list names", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Chooses that there is no item, and has the verdict and the reasons proposed. */
  const findNone = async (page: Page, javaScript: boolean) => {
    if (javaScript) {
      await settled(page);
      await page.keyboard.press("o");
      await chooseBody(page);
      await page.getByRole("heading", { name: words.original }).click();
      await page.keyboard.press("0");
    } else {
      await radio(page, words.outcomes.open).check();
      await chooseBody(page);
      await choice(page, words.duty).selectOption({ label: register.cases.offList });
      await button(page, decision.finding.check).click();
    }
    await expect.poll(() => field(page, words.reasons).inputValue(), { timeout: 30_000 }).toContain("没有这一项");
  };

  test.each([true, false])(
    "is found to be so, disputed, and put under an item, with scripts: %s",
    async (javaScript) => {
      const { id } = await sendReport(site(), { body: ANSWERS.body });
      await visit(browser, { ...SCREEN, javaScript }, async (page) => {
        await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
        // The first that can be chosen, before all that the register has.
        const options = await page.locator('select[name="duty"] option').allTextContents();
        expect(options[1]).toBe(register.cases.offList);
        await findNone(page, javaScript);
        expect(await choice(page, words.duty).inputValue()).toBe("off_list");
        expect(await radio(page, vocabulary.verdicts.V1.label).isChecked()).toBe(true);
        expect(await main(page)).toContain(decision.finding.noItem.means);
        await box(page, words.unchanged).check();
        await radio(page, vocabulary.verdicts.V3.label).check();
        await box(page, words.proposals.looked).check();
        await button(page, words.submit).click();
        await page.getByRole("alert").getByRole("link", { name: words.errors.no_parts }).waitFor();
        await settled(page);
        await radio(page, vocabulary.verdicts.V1.label).check();
        if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
        await button(page, words.submit).click();
        await notice(page).getByText(desk.queue.done).waitFor();
      });
      const number = await lastCase(site());
      await visit(browser, { ...PHONE, javaScript }, async (page) => {
        await page.goto(`${site().url}/cases/${number}`);
        const shown = await main(page);
        for (const said of [register.cases.offList, register.cases.offListBasis, register.cases.offListFound])
          expect(shown).toContain(said);
        if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
        await page.goto(`${site().url}/duties`);
        await page.getByRole("main").locator('a[href="/cases?duty=off_list"]').click();
        await page.locator(`a[href="/cases/${number}"]`).waitFor();
        await signIn(page, site().url, `/office/cases/${number}/dispute`, OFFICER);
        expect(await main(page)).toContain(matters.dispute.offListGround);
        await radio(page, matters.dispute.link).check();
        await radio(page, matters.dispute.grounds.wrong_duty).check();
        await field(page, matters.dispute.body).fill("清单里有这一项：QH-NY-002。");
        await button(page, matters.dispute.fileSubmit).click();
        await page.getByText(matters.dispute.filed).waitFor();
      });
      await visit(browser, { ...SCREEN, javaScript }, async (page) => {
        const { id: dispute } = await site()
          .db.selectFrom("disputes")
          .select("id")
          .orderBy("id", "desc")
          .executeTakeFirstOrThrow();
        await signIn(page, site().url, `/desk/disputes/${dispute}`, "moderator-2");
        await radio(page, matters.dispute.choices.verdict).check();
        await choice(page, words.item).selectOption(PART);
        await radio(page, vocabulary.verdicts.V1.label).check();
        await field(page, words.reasons).fill("职责清单有这一项，由部门负责。");
        await field(page, matters.dispute.reasons).fill("清单里有这一项。");
        if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
        await button(page, matters.dispute.decideSubmit).click();
        await page.getByText(matters.dispute.decided).waitFor();
        await page.goto(`${site().url}/cases/${number}`);
        const shown = await main(page);
        for (const said of [register.cases.offListFound, register.cases.listed, vocabulary.verdicts.V1.label])
          expect(shown).toContain(said);
        expect(await page.locator(`.fact-list a[href="/duties/${PART}"], dl a[href="/duties/${PART}"]`).count()).toBe(
          1,
        );
      });
    },
  );

  test("stays a choice while the items are narrowed by typing, and is never taken by Enter", async () => {
    const { id } = await sendReport(site(), { body: ANSWERS.body });
    await visit(browser, SCREEN, async (page) => {
      await signIn(page, site().url, `/desk/reports/${id}`, "moderator");
      await page.keyboard.press("o");
      await page.keyboard.press("f");
      await page.keyboard.type("没有这样的事");
      await page.getByText(words.dutiesFound(0), { exact: true }).waitFor();
      const options = () => choice(page, words.duty).locator("option").allInnerTexts();
      expect(await options()).toContain(register.cases.offList);
      await page.keyboard.press("Enter");
      expect(await choice(page, words.duty).inputValue()).toBe("");
      await page.locator("#duty-find").fill("清单");
      await page.keyboard.press("Enter");
      expect(await choice(page, words.duty).inputValue()).toMatch(/^QH-/);
    });
  });
});
