import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { DISPUTE, expectRedirect, publishCase, WITHDRAWAL } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { box, button, choice, field, main, radio, signIn, visit } from "../helpers/journey.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn } from "../helpers/visitor.ts";

const { matters: words, vocabulary } = zhCN;

describe("published cases at the desk", () => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([true, false])("two are merged and taken apart, with scripts: %s", async (javaScript) => {
    const [older, younger] = [(await publishCase(site())).number, (await publishCase(site())).number];
    await visit(browser, { javaScript }, async (page) => {
      await signIn(page, site().url, `/desk/cases/${younger}`, "moderator");
      const link = page.getByRole("link", { name: words.desk.mergeLink });
      expect(await link.getAttribute("target")).toBe("_blank");
      await page.goto(`${site().url}${await link.getAttribute("href")}`);
      await field(page, words.merge.number).fill(older);
      await button(page, words.merge.compare).click();
      await button(page, words.merge.propose).click();
      await page.getByRole("alert").getByRole("link", { name: words.errors.sure_required }).waitFor();
      await radio(page, words.merge.reasons.same_demand).check();
      await box(page, words.merge.sure).check();
      await button(page, words.merge.propose).click();
      await page.getByText(words.merge.proposed(older)).waitFor();
    });
    await visit(browser, { javaScript }, async (page) => {
      await signIn(page, site().url, `/desk/cases/${older}/merge`, "moderator-2");
      await button(page, words.merge.confirm).click();
      await page.getByText(words.merge.done(younger)).waitFor();
      await page.goto(`${site().url}/cases/${younger}`);
      expect(page.url()).toContain(`/cases/${older}`);
      expect(await main(page)).toContain(words.merged.origin(younger, 1));
      await page.goto(`${site().url}/desk/cases/${older}/merge`);
      await radio(
        page.getByRole("form", { name: words.merge.undo(younger) }),
        words.merge.undoReasons.another_matter,
      ).check();
      await button(page, words.merge.undo(younger)).click();
      await page.getByText(words.merge.undone(younger)).waitFor();
    });
  });

  test("a takedown is proposed by one and confirmed by another", async () => {
    const { number } = await publishCase(site());
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, `/desk/cases/${number}`, "moderator");
      await choice(page, words.takedown.what).selectOption(words.takedown.wholeCase);
      await radio(page, vocabulary.withdrawalReasons.not_true).check();
      await field(page, words.takedown.words).fill("和镇里核过，没有这回事。");
      await button(page, words.takedown.submit).click();
      await page.getByText(words.takedown.proposed).waitFor();
      await page.goto(`${site().url}/desk/takedowns`);
      expect(await main(page)).toContain(words.takedown.own);
    });
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, "/desk/takedowns", "moderator-2");
      await button(page, words.takedown.confirm).click();
      await page.getByText(words.takedown.done.confirmed).waitFor();
      const gone = await page.request.get(`${site().url}/cases/${number}`);
      expect(gone.status()).toBe(410);
    });
  });

  test("a case is passed on twice: taken by one body, declined by the next, on which a moderator rules", async () => {
    const { number } = await publishCase(site());
    const { transfers: say } = zhCN;
    const [agriculture, forestry, audit] = ["青禾县农业农村局", "青禾县林业和草原局", "青禾县审计局"];
    const passOn = async (page: Page, to: string, person: string) => {
      await signIn(page, site().url, `/office/cases/${number}`, person);
      await page.goto(`${site().url}/office/cases/${number}/transfer`);
      await button(page, say.submit).click();
      await page.getByRole("alert").getByRole("link", { name: say.errors.basis_required }).waitFor();
      await choice(page, say.department).selectOption({ label: to });
      // The browser proposes the items of other bodies, and of none that the body has itself.
      const items = page.locator("datalist option");
      const [own, other] = person === "officer-forestry" ? [forestry, agriculture] : [agriculture, forestry];
      expect(await items.filter({ hasText: `（${other}）` }).count()).toBeGreaterThan(0);
      expect(await items.filter({ hasText: `（${own}）` }).count()).toBe(0);
      await choice(page, say.duty).fill("清单外");
      await field(page, say.basis).fill("名录写明由该局负责。");
      await button(page, say.submit).click();
      await page.getByText(say.done.ask).waitFor();
      expect(await button(page, say.submit).count()).toBe(0);
    };
    const fromInbox = async (page: Page, person: string) => {
      await signIn(page, site().url, "/office", person);
      await page.locator(`main a[href="/office/cases/${number}/transfer"]`).click();
      await page.getByRole("heading", { name: say.asked.title }).waitFor();
      expect(await findBarriers(page, "zh-CN")).toEqual([]);
    };
    await visit(browser, { width: 390 }, (page) => passOn(page, forestry, "officer-agriculture"));
    await visit(browser, { width: 390 }, async (page) => {
      await fromInbox(page, "officer-forestry");
      await button(page, say.asked.acceptSubmit).click();
      await page.getByText(say.done.accept).waitFor();
    });
    await visit(browser, {}, (page) => passOn(page, audit, "officer-forestry"));
    await visit(browser, {}, async (page) => {
      await fromInbox(page, "officer-audit");
      await field(page, say.asked.reason).fill("审计局不管这件事。");
      await button(page, say.asked.declineSubmit).click();
      await page.getByText(say.done.decline).waitFor();
    });
    await visit(browser, {}, async (page) => {
      await signIn(page, site().url, "/desk/disputes", "moderator");
      expect(await findBarriers(page, "zh-CN")).toEqual([]);
      await page.locator('main a[href^="/desk/transfers/"]').click();
      await page.getByRole("heading", { name: say.desk.heading }).waitFor();
      expect(await main(page)).toContain("审计局不管这件事。");
      expect(await findBarriers(page, "zh-CN")).toEqual([]);
      await radio(page, say.desk.first(forestry)).check();
      await button(page, say.desk.submit).click();
      await page.getByRole("alert").getByRole("link", { name: say.errors.reason_required }).waitFor();
      await field(page, say.desk.reasons).fill("名录没有写审计局。");
      await button(page, say.desk.submit).click();
      await page.getByText(words.dispute.decided).waitFor();
      await page.goto(`${site().url}/cases/${number}`);
      const shown = await main(page);
      for (const said of [
        say.onCase.who(agriculture, forestry),
        say.onCase.who(forestry, audit),
        say.timeline.kept(forestry),
        say.states.accepted,
      ]) {
        expect(shown).toContain(said);
      }
      expect(await page.getByText(say.onCase.times(2), { exact: true }).count()).toBe(1);
      expect(await findBarriers(page, "zh-CN")).toEqual([]);
      await page.getByRole("main").getByRole("link", { name: forestry }).first().click();
      expect(await main(page)).toContain(say.ofDepartment.text(forestry, "1"));
    });
  });

  test("the pages keep nobody out and fit 320 pixels", async () => {
    const [one, other] = [(await publishCase(site())).number, (await publishCase(site())).number];
    const moderator = await signedIn(site(), "moderator");
    expectRedirect(await moderator.post(`/desk/cases/${other}`, { ...WITHDRAWAL, what: "1" }));
    const officer = await signedIn(site(), "officer-agriculture");
    expectRedirect(await officer.post(`/office/cases/${one}/dispute`, DISPUTE));
    const { id } = await site().db.selectFrom("disputes").select("id").orderBy("id", "desc").executeTakeFirstOrThrow();
    const check = (person: string, paths: readonly string[]) =>
      visit(browser, { width: 320 }, async (page) => {
        await signIn(page, site().url, paths[0] ?? "/", person);
        for (const path of paths) {
          await page.goto(`${site().url}${path}`);
          expect(await findBarriers(page, "zh-CN"), path).toEqual([]);
        }
      });
    await check("moderator-2", [
      `/desk/cases/${one}`,
      `/desk/cases/${one}/merge?with=${other}`,
      "/desk/takedowns",
      "/desk/disputes",
      `/desk/disputes/${id}`,
      `/cases/${one}`,
    ]);
    await check("officer-agriculture", [
      `/office/cases/${one}/dispute`,
      `/office/cases/${other}/dispute`,
      `/office/cases/${other}/transfer`,
    ]);
  });
});
