import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, type Visitor, withPassword } from "../helpers/visitor.ts";

describe.each(["zh-CN", "en"])("in %s, nothing keeps anybody from using", (lang) => {
  const site = openSite({ engine: "SQLite" });
  let browser: Browser;
  let admin: Visitor;
  beforeAll(async () => {
    browser = await launchBrowser();
    admin = await signedIn(site(), "admin");
  });
  afterAll(() => browser?.close());

  const inspect = async (path: string, who: Visitor | null, act?: (page: Page) => Promise<void>) => {
    await withPage(browser, { locale: lang }, async (page) => {
      const session = who?.cookies.get("staff")?.value;
      const cookies = [{ name: "lang", value: lang }, ...(session ? [{ name: "staff", value: session }] : [])];
      await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url: site().url })));
      await page.goto(`${site().url}${path}`);
      await act?.(page);
      expect(await findBarriers(page, lang), path).toEqual([]);
    });
  };
  const submit = async (page: Page) => {
    await page.locator("main form button[type=submit]:visible").last().click();
    await page.getByRole("alert").waitFor();
  };

  test("the pages of one's own account", async () => {
    for (const path of ["/account", "/account/confirm", "/account/second-factor", "/account/recovery"])
      await inspect(path, admin);
    await inspect("/account", admin, submit);
    await inspect("/account/recovery", admin, async (page) => {
      await page.locator("main form button").first().click();
      await page.locator(".recovery-codes").waitFor();
    });
  });

  test("the two steps of signing in", async () => {
    const half = await withPassword(site(), "moderator");
    await inspect("/sign-in/second", half);
    await inspect("/sign-in/second", half, submit);
    await inspect("/sign-in/passkey", null);
  });

  test("the administrator's pages and an invitation", async () => {
    for (const path of ["/staff", "/staff?after=2", "/staff/1", "/staff/2?done"]) await inspect(path, admin);
    await inspect("/staff/invite", admin, submit);
    await inspect("/staff/calendar", admin, submit);
    let link = "";
    await inspect("/staff/invite", admin, async (page) => {
      await page.locator("[name=displayName]").fill("王五");
      await page.locator("[name=role]").first().check();
      await page.locator("main form button[type=submit]").click();
      link = await page.locator(".once-link code").innerText();
    });
    await inspect(new URL(link).pathname, null, submit);
    await inspect("/staff", admin);
  });
});
