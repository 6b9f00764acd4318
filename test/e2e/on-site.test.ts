import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { publishCase } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { realDay } from "../helpers/clock.ts";
import { button, field, main, radio, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";

const { callouts: say } = zhCN;
const BODY = "青禾县农业农村局";
const REASON = "请到现场认定占道的棚子归谁拆。";

describe("到场", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** What looks for barriers is a script itself. */
  const looking =
    ({ javaScript }: { javaScript: boolean }) =>
    async (page: Page) => {
      if (javaScript) expect(await findBarriers(page, "zh-CN")).toEqual([]);
    };

  const call = async (page: Page, number: string, look: (page: Page) => Promise<void>) => {
    await signIn(page, site().url, "/township", "township");
    await look(page);
    await field(page, say.township.find).fill(number);
    await button(page, say.township.findSubmit).click();
    expect(await main(page)).toContain(say.township.seen);
    await button(page, say.township.submit).click();
    await page.getByRole("alert").getByRole("link", { name: say.errors.reason_required }).waitFor();
    await field(page, say.township.wantedOn).fill(addDays(realDay(), 3));
    await field(page, say.township.reason).fill(REASON);
    await look(page);
    await button(page, say.township.submit).click();
    await page.getByText(say.township.done.call).waitFor();
    expect(await main(page)).toContain(say.township.answerEarly);
    return new URL(page.url()).pathname;
  };

  test.each([
    ["with scripts on a telephone", { width: 390, javaScript: true }],
    ["without scripts", { width: 1280, javaScript: false }],
  ])("a township calls, the body signs, is in touch and comes, the township confirms and rates: %s", async (_, how) => {
    const look = looking(how);
    const { number } = await publishCase(site());
    let address = "";
    await visit(browser, how, async (page) => {
      address = await call(page, number, look);
    });
    await visit(browser, how, async (page) => {
      await signIn(page, site().url, "/office", "officer-agriculture");
      await page
        .locator(`main a[href="${address.replace("township", "office")}"]`)
        .first()
        .click();
      await page.getByRole("heading", { name: say.office.heading }).waitFor();
      expect(await main(page)).toContain(REASON);
      await look(page);
      for (const step of ["signed", "contacted", "came"] as const) {
        await button(page, say.office[step]).click();
        await page.getByText(say.office.done[step]).waitFor();
      }
      expect(await button(page, say.office.declineSubmit).count()).toBe(0);
    });
    await visit(browser, how, async (page) => {
      await page.goto(`${site().url}/cases/${number}`);
      expect(await main(page)).toContain(say.states.claimed);
      await signIn(page, site().url, address, "township");
      await button(page, say.township.came).click();
      await page.getByText(say.township.done.came).waitFor();
      await radio(page, say.ratings.partly).check();
      await button(page, say.township.rateSubmit).click();
      await page.getByText(say.township.done.rate).waitFor();
      expect(await main(page)).toContain(say.township.ownRating(say.ratings.partly));
      expect(await button(page, say.township.rateSubmit).count()).toBe(0);
    });
    await visit(browser, how, async (page) => {
      await page.goto(`${site().url}/cases/${number}`);
      const shown = await main(page);
      for (const said of [
        say.timeline.made(BODY),
        say.timeline.signed(BODY),
        say.timeline.came(BODY),
        say.timeline.confirmed(BODY),
        say.states.confirmed,
        say.onCase.rated,
      ]) {
        expect(shown).toContain(said);
      }
      expect(shown).not.toContain(say.ratings.partly);
      expect(shown).not.toContain("沙河街道");
      await look(page);
      await page.getByRole("main").getByRole("link", { name: BODY }).first().click();
      expect(await main(page)).toContain(say.ofDepartment.ratingsFew);
      await look(page);
    });
  });
});
