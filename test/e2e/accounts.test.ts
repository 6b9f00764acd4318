import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { button, field, radio, signIn, signOut, visit } from "../helpers/journey.ts";
import { codeOf } from "../helpers/second-factor.ts";
import { openSite } from "../helpers/sites.ts";

const { accounts, desk, site: words } = zhCN;
const PASSWORD = "four unrelated words here";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

async function typePasswords(page: Page): Promise<void> {
  for (const name of ["password", "repeat"]) await page.locator(`[name=${name}]`).fill(PASSWORD);
}

describe("accounts of staff", () => {
  const site = openSite({ engine: "SQLite" });
  const invitation = async (page: Page, name: string) => {
    await signIn(page, site().url, "/staff/invite", "admin");
    await field(page, accounts.staff.displayName).fill(name);
    await radio(page, accounts.roles.moderator).check();
    await button(page, accounts.staff.inviteSubmit).click();
    await heading(page, accounts.staff.linkTitle);
    return page.locator(".once-link code").innerText();
  };

  test.each([390, 1280])("from the invitation to the desk without JavaScript, at %s px", async (width) => {
    const options = { javaScript: false, width };
    const link = await visit(browser, options, (page) => invitation(page, "王小梅"));
    await visit(browser, options, async (page) => {
      await page.goto(link);
      await heading(page, accounts.invitation.title);
      await field(page, accounts.invitation.username).fill(`wang.xiaomei${width}`);
      await typePasswords(page);
      await button(page, accounts.invitation.submit).click();
      await heading(page, accounts.enrol.title);
      await page.getByText(accounts.second.needsScript).waitFor();
      const code = codeOf(await page.locator(".totp-key code").innerText());
      await field(page, accounts.enrol.code).fill(code);
      await button(page, accounts.enrol.submit).click();
      await heading(page, accounts.recovery.title);
      await button(page, accounts.recovery.make).click();
      await page.locator(".recovery-codes li").nth(9).waitFor();
      expect(await page.locator(".recovery-codes li").count()).toBe(10);
      const recovery = await page.locator(".recovery-codes code").first().innerText();
      await page.getByRole("link", { name: accounts.recovery.go, exact: true }).click();
      await heading(page, desk.queue.title);
      // The next day, without the phone.
      await signOut(page);
      await page.goto(`${site().url}/desk`);
      await field(page, words.signIn.username).fill(`wang.xiaomei${width}`);
      await page.getByLabel(words.signIn.password, { exact: true }).fill(PASSWORD);
      await button(page, words.signIn.submit).click();
      await field(page, accounts.second.code).fill(recovery.toUpperCase());
      await button(page, accounts.second.submit).click();
      await heading(page, desk.queue.title);
    });
    await visit(browser, options, async (page) => {
      const answer = await page.goto(link);
      expect(answer?.status()).toBe(410);
    });
  });

  test("a passkey is added, and signs in with the password and alone", async () => {
    // Browsers make passkeys for names, not for bare addresses.
    const url = site().url.replace("127.0.0.1", "localhost");
    const link = (await visit(browser, {}, (page) => invitation(page, "赵大勇"))).replace("127.0.0.1", "localhost");
    await visit(browser, {}, async (page) => {
      const devTools = await page.context().newCDPSession(page);
      await devTools.send("WebAuthn.enable");
      await devTools.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await page.goto(link);
      await field(page, accounts.invitation.username).fill("zhao.dayong");
      await typePasswords(page);
      await button(page, accounts.invitation.submit).click();
      await heading(page, accounts.enrol.title);
      await field(page, accounts.enrol.passkeyName).fill("办公室电脑");
      await button(page, accounts.enrol.passkeyButton).click();
      await heading(page, accounts.recovery.title);

      await page.goto(`${url}/account`);
      await page.getByRole("rowheader", { name: "办公室电脑" }).waitFor();
      await signOut(page);

      await page.goto(`${url}/sign-in?to=/desk`);
      await field(page, words.signIn.username).fill("zhao.dayong");
      await page.getByLabel(words.signIn.password, { exact: true }).fill(PASSWORD);
      await button(page, words.signIn.submit).click();
      await button(page, accounts.second.passkeyButton).click();
      await heading(page, desk.queue.title);
      await signOut(page);

      await page.goto(`${url}/sign-in/passkey`);
      await button(page, accounts.passkey.link).click();
      await heading(page, desk.queue.title);
    });
    const challenges = await site().db.selectFrom("passkey_challenges").selectAll().execute();
    expect(challenges).toEqual([]); // each was used up
  });
});
