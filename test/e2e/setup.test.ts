// Long: from an empty database to the checklist, in a real browser.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { box, button, field, main, notice, radio, visit } from "../helpers/journey.ts";
import { codeOf } from "../helpers/second-factor.ts";
import { openSite } from "../helpers/sites.ts";

const { accounts, setup, site: words } = zhCN;
const SETUP = path.join(import.meta.dirname, "../../app/admin/setup/setup-command.server.ts");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

let cookies: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>> = [];

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

/** Nothing lies beyond the edge of a small phone. */
async function look(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
}

describe("the first administrator, without JavaScript at 320 px", () => {
  const site = openSite({ engine: "SQLite", empty: true });

  test("goes from an empty database to the checklist", async () => {
    const command = spawn(process.execPath, [SETUP, "--admin", "boss"], {
      env: { ...process.env, DATABASE_URL: site().databaseUrl, DATA_DIR: site().folder },
    });
    const [told] = await Promise.all([text(command.stdout), once(command, "close")]);
    const password = /^ {2}boss {2}(\S+)$/m.exec(told)?.[1] ?? "";
    await visit(browser, { javaScript: false, width: 320 }, async (page) => {
      const { url } = site();
      await page.goto(`${url}/setup`);
      await field(page, words.signIn.username).fill("boss");
      await page.getByLabel(words.signIn.password, { exact: true }).fill(password);
      await button(page, words.signIn.submit).click();
      await heading(page, accounts.enrol.title);
      await field(page, accounts.enrol.code).fill(codeOf(await page.locator(".totp-key code").innerText()));
      await button(page, accounts.enrol.submit).click();
      await heading(page, accounts.recovery.title);

      await page.goto(`${url}/`);
      await page.getByRole("link", { name: setup.todo }).click();
      await heading(page, setup.title);
      await look(page);
      expect(await main(page)).toContain(setup.gap({ what: "county" }, (one) => one.name));

      await page.getByRole("link", { name: setup.does.operator }).click();
      await button(page, setup.operator.submit).click();
      await page.getByRole("alert").waitFor();
      await look(page);
      for (const [label, value] of [
        [setup.operator.fields.name, "旬邑县归位站"],
        [setup.operator.fields.contact, "029-00000000"],
        [setup.operator.fields.licence, "CC BY 4.0"],
        [setup.operator.fields.corrections, "gengzheng@guiwei.example"],
        [setup.operator.fields.icp, "陕ICP备1号"],
      ] as const)
        await field(page, label).fill(value);
      await button(page, setup.operator.submit).click();
      await notice(page).waitFor();
      expect(await page.locator("footer").innerText()).toContain("旬邑县归位站");

      await page.goto(`${url}/setup/counties`);
      await field(page, setup.counties.label).fill("鼓楼区");
      await button(page, setup.counties.add).click();
      await page.getByRole("alert").waitFor();
      await look(page);
      expect(await page.getByRole("radio").count()).toBeGreaterThan(1);
      await field(page, setup.counties.label).fill("610429");
      await button(page, setup.counties.add).click();
      await notice(page).waitFor();
      await look(page);

      await page.getByRole("link", { name: "旬邑县", exact: true }).click();
      await heading(page, setup.bodies.title);
      await look(page);
      await box(page, setup.bodies.template.take("旬邑县供电公司")).uncheck();
      await page.locator('[name="name.water"]').fill("旬邑县水务局");
      await button(page, setup.bodies.template.submit).click();
      await notice(page).waitFor();
      await page.getByRole("link", { name: "旬邑县水务局", exact: true }).click();
      await look(page);
      await radio(page, setup.body.change.kinds.renamed).check();
      await field(page, setup.body.change.day).fill("2026-01-05");
      await field(page, setup.body.change.source).fill("旬编〔2026〕1号");
      await field(page, setup.body.change.newName).fill("旬邑县水利局");
      await field(page, setup.body.change.newNameEn).fill("Xunyi County Water Resources Bureau");
      await button(page, setup.body.change.submit).click();
      await notice(page).waitFor();
      await page.getByRole("link", { name: setup.body.public }).click();
      await heading(page, "旬邑县水利局");
      expect(await page.locator("body").innerText()).toContain("旬邑县水务局");
      await look(page);

      await page.goto(`${url}/setup/calendar`);
      await field(page, setup.calendar.days("旬邑县")).fill("10");
      await button(page, setup.calendar.submit).click();
      await notice(page).waitFor();
      const stage = setup.calendar.stages;
      await page.locator("select[name=stage]").selectOption("signed");
      await field(page, stage.days).fill("16");
      await button(page, stage.submit).click();
      await page.getByText(stage.errors.days).first().waitFor();
      await field(page, stage.days).fill("3");
      await button(page, stage.submit).click();
      await notice(page).waitFor();
      expect(await page.locator("#stage-days ~ * td").allInnerTexts()).toContain("3");
      await look(page);

      await page.goto(`${url}/setup`);
      await page.getByText(setup.left(2)).waitFor(); // duties, moderators
      await look(page);
      cookies = await page.context().cookies();
    });
  });

  test.each(["zh-CN", "en"])("meets no barrier on any of the pages, in %s", async (lang) => {
    await visit(browser, { locale: lang }, async (page) => {
      const { url } = site();
      await page.context().addCookies([...cookies, { name: "lang", value: lang, url }]);
      const county = "/setup/bodies?county=610429000000";
      for (const path of ["", "/operator", "/counties", "/calendar"]) {
        await page.goto(`${url}/setup${path}`);
        expect(await findBarriers(page, lang), path).toEqual([]);
      }
      for (const path of [county, "/setup/bodies/610429-water", "/departments/610429-water", "/about", "/"]) {
        await page.goto(`${url}${path}`);
        expect(await findBarriers(page, lang), path).toEqual([]);
      }
      await page.goto(`${url}${county}`);
      await page.locator("[name=list]").fill("名称,类型\n旬邑县档案局,别的");
      await page.locator('button[value="list"]').click();
      await page.getByRole("alert").waitFor();
      expect(await findBarriers(page, lang)).toEqual([]);
    });
  });
});
