import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { publishCase } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, choice, field, main, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { supports: say } = zhCN;
const [AGRICULTURE, FORESTRY] = ["青禾县农业农村局", "青禾县林业和草原局"];
const WHY = "林地的图斑要由林业部门核对。";
const SAID = "图斑已经核对，共三处。";
const LACKS = "没有写图斑在哪里。";
const AGAIN = "四处图斑都已经列表，已经交给主办单位。";
const RIGHT = "图斑已经核对，共四处。";

describe("a case that takes several bodies", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([true, false])(
    "a moderator asks one for support, its officer answers, and the public page shows both; with scripts: %s",
    async (javaScript) => {
      const { number } = await publishCase(site());
      await visit(browser, { javaScript }, async (page) => {
        await signIn(page, site().url, `/desk/cases/${number}`, "moderator");
        const link = page.getByRole("link", { name: say.link });
        await page.goto(`${site().url}${await link.getAttribute("href")}`);
        await choice(page, say.desk.department).selectOption({ label: FORESTRY });
        await button(page, say.desk.submit).click();
        await page.getByRole("alert").getByRole("link", { name: say.errors.reason_required }).waitFor();
        await field(page, say.desk.reason).fill(WHY);
        await button(page, say.desk.submit).click();
        await page.getByText(say.desk.done.ask).waitFor();
        if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
      });
      await visit(browser, { javaScript, width: 390 }, async (page) => {
        await signIn(page, site().url, "/office", "officer-forestry");
        expect(await main(page)).toContain(say.inbox.mark);
        await page.locator(`main a[href^="/office/cases/${number}/support"]`).click();
        await page.getByRole("heading", { name: say.office.heading, exact: true }).waitFor();
        await button(page, say.office.signSubmit).click();
        await page.getByText(say.office.done.sign).waitFor();
        await button(page, say.office.submit).click();
        await page.getByRole("alert").getByRole("link", { name: say.errors.body_required }).waitFor();
        await field(page, say.office.body).fill(SAID);
        await button(page, say.office.submit).click();
        await page.getByText(say.office.done.answer).waitFor();
        expect(await main(page)).toContain(SAID);
        await page.getByRole("link", { name: say.office.revise.link(1) }).click();
        await field(page, say.office.body).fill(RIGHT);
        await button(page, say.office.revise.submit).click();
        await page.getByRole("alert").getByRole("link", { name: say.errors.revision_required }).waitFor();
        await page.getByLabel(zhCN.answering.revised.reasons.slip).check();
        await button(page, say.office.revise.submit).click();
        await page.getByText(say.office.done.revise).waitFor();
        if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
      });
      await visit(browser, { javaScript, width: 320 }, async (page) => {
        await page.goto(`${site().url}/cases/${number}`);
        const shown = await main(page);
        // The lead body has not answered: its clock runs on beside the answer of the other.
        for (const said of [say.onCase.title, WHY, RIGHT, say.onCase.answer, say.timeline.answered(FORESTRY)]) {
          expect(shown).toContain(said);
        }
        const before = page.locator("details", { hasText: SAID });
        await before.locator("summary").click();
        await before.getByText(SAID).waitFor();
        expect(shown).toContain(zhCN.register.cases.answerNone);
        expect(shown).toContain(AGRICULTURE);
        if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
      });
      await visit(browser, { javaScript }, async (page) => {
        await signIn(page, site().url, `/desk/cases/${number}/support`, "moderator");
        await button(page, say.desk.sendBackSubmit).click();
        await page.getByRole("alert").getByRole("link", { name: say.errors.ground_required }).waitFor();
        await page.getByLabel(zhCN.sendingBack.grounds.says_nothing).check();
        await field(page, say.desk.sendBackReason).fill(LACKS);
        await button(page, say.desk.sendBackSubmit).click();
        await page.getByText(say.desk.done.return).waitFor();
        await page.goto(`${site().url}/cases/${number}`);
        expect(await main(page)).toContain(LACKS);
        expect(await main(page)).toContain(say.timeline.sentBack(FORESTRY));
      });
      await visit(browser, { javaScript, width: 390 }, async (page) => {
        await signIn(page, site().url, `/office/cases/${number}/support`, "officer-forestry");
        expect(await main(page)).toContain(LACKS);
        await field(page, say.office.body).fill(AGAIN);
        await button(page, say.office.submit).click();
        await page.getByText(say.office.done.answer).waitFor();
        expect(await main(page)).toContain(AGAIN);
      });
    },
  );
});
