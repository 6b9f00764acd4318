import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INBOX_TABS } from "../../app/office/inbox.ts";
import { confirmLink } from "../../app/notifications/followers/follower.server.ts";
import { stopLink } from "../../app/notifications/stop/stop.server.ts";
import { expectRedirect, PART } from "../helpers/acts.ts";
import { findBarriers } from "../helpers/accessibility.ts";
import { launchBrowser, withPage } from "../helpers/browser.ts";
import { openSite } from "../helpers/sites.ts";
import { signedIn, type Visitor, visitor } from "../helpers/visitor.ts";
import { fillPath } from "../routes/roles/subjects.ts";

const ORIGIN = "https://guiwei.example";
const MAIL = { ORIGIN, SMTP_URL: "smtp://127.0.0.1:1?tls=none", MAIL_FROM: "site@guiwei.example" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function inspect(
  url: string,
  lang: string,
  { who, act }: { who?: Visitor; act?: (page: Page) => Promise<void> },
) {
  await withPage(browser, { locale: lang }, async (page) => {
    const staff = who?.cookies.get("staff")?.value;
    const cookies = [{ name: "lang", value: lang }, ...(staff ? [{ name: "staff", value: staff }] : [])];
    await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url: new URL(url).origin })));
    const answer = await page.goto(url);
    expect(answer?.status(), url).toBe(200);
    await act?.(page);
    expect(await findBarriers(page, lang), url).toEqual([]);
  });
}

describe.each(["zh-CN", "en"])("in %s, nothing keeps anybody from using", (lang) => {
  const site = openSite({ engine: "SQLite" });
  const people = new Map<string, Visitor>();
  const shared = new Map<string, string>();
  /** A page that is only looked at, or whose form is refused, is of what others were; an act has a case of its own. */
  const look = async (address: string, username: string, act?: (page: Page) => Promise<void>) => {
    const url = `${site().url}${await fillPath(site(), address, act && act !== send ? undefined : shared)}`;
    const who = people.get(username) ?? (await signedIn(site(), username));
    people.set(username, who);
    await inspect(url, lang, { who, act });
  };
  /** The last form of a page, sent as it stands. */
  const send = async (page: Page) => {
    await page.locator("main form button").last().click();
    await page.getByRole("alert").waitFor();
  };
  /** One of its buttons, of which nothing is asked. */
  const press = (value: string) => async (page: Page) => {
    await page.locator(`main button[value="${value}"]`).click();
    await page.locator(".notice[role=status]").first().waitFor();
  };

  test("a department's inbox, its calendar and the clock of a case, with errors", async () => {
    for (const tab of INBOX_TABS) await look(`/office?tab=${tab}`, "officer-agriculture");
    await look("/office/calendar", "officer-agriculture");
    await look("/office/calendar", "officer-agriculture", async (page) => {
      await page.locator("main button[value=make]").click();
      await page.locator("main code").first().waitFor();
    });
    await look("/office/cases/NUMBER/clock", "officer-agriculture");
    await look("/office/cases/NUMBER/clock", "officer-agriculture", send);
    await look("/office/cases/NUMBER/clock", "officer-agriculture", async (page) => {
      await page.locator("main form button").first().click();
      await page.locator(".notice[role=status]").waitFor();
    });
    await look("/office/cases/ANSWERED/clock", "officer-agriculture");
  });

  test("an answer that is previewed, and one that is corrected, with errors", async () => {
    await look("/office/cases/NUMBER", "officer-agriculture", async (page) => {
      await page.locator("[name=remedies]").first().check();
      await page.locator("[name=body]").fill("已收回。反映人电话13900000077。");
      await page.locator("main button[value=preview]").click();
      await page.locator("mark").first().waitFor();
    });
    await look("/office/together?case=PAIR", "officer-agriculture");
    await look("/office/together?case=PAIR", "officer-agriculture", async (page) => {
      await page.locator("main button[value=answer]").click();
      await page.getByRole("alert").waitFor();
    });
    await look("/desk/cases/NUMBER/received", "moderator");
    await look("/desk/cases/NUMBER/received", "moderator", async (page) => {
      await page.locator("main button[value=enter]").click();
      await page.getByRole("alert").waitFor();
    });
    await look("/office/cases/ANSWERED", "officer-agriculture");
    await look("/office/cases/ANSWERED/answers/1", "officer-agriculture");
    await look("/office/cases/ANSWERED/answers/1", "officer-agriculture", send);
  });

  test("a case that is passed on, by who asks, who is asked and who rules, with errors", async () => {
    await look("/office/cases/PASSABLE/transfer", "officer-agriculture");
    await look("/office/cases/PASSABLE/transfer", "officer-agriculture", send);
    await look("/office/cases/PASSED/transfer", "officer-forestry");
    await look("/office/cases/PASSED/transfer", "officer-forestry", send);
    await look("/desk/transfers/RULED", "moderator");
    await look("/desk/transfers/RULED", "moderator", send);
  });

  test("support, by who asks and who is asked, with errors", async () => {
    await look("/desk/cases/SUPPORTED/support", "moderator");
    await look("/desk/cases/SUPPORTED/support", "moderator", send);
    await look("/desk/cases/SUPPORTANSWERED/support", "moderator", async (page) => {
      await page
        .locator("main form", { has: page.locator("[name=act][value=return]") })
        .locator("button")
        .click();
      await page.getByRole("alert").waitFor();
    });
    await look("/office/cases/SUPPORTED/support", "officer-forestry");
    await look("/office/cases/SUPPORTED/support", "officer-forestry", send);
    await look("/office/cases/SUPPORTDRAFT/support", "approver-audit");
    await look("/office/cases/SUPPORTANSWERED/support?corrects=1", "officer-forestry");
    await look("/office/cases/SUPPORTANSWERED/support?corrects=1", "officer-forestry", async (page) => {
      await page.locator("main button[value=answer]").click();
      await page.getByRole("alert").waitFor();
    });
  });

  test("topics, as a moderator opens one and works on its plan, with errors", async () => {
    await look("/desk/topics", "moderator");
    await look("/desk/topics", "moderator", send);
    await look("/desk/topics/PLANNED", "moderator");
    await look("/desk/topics/PLANNED", "moderator", send);
  });

  test("a call of a township, by who calls and who is called, with errors", async () => {
    await look("/township", "township");
    await look("/township?case=x", "township");
    await look("/township/cases/CALLABLE", "township");
    await look("/township/cases/CALLABLE", "township", send);
    for (const call of ["CALLED", "CALLCAME"]) await look(`/township/calls/${call}`, "township");
    await look("/township/calls/CALLDONE", "township", send);
    await look("/office/calls/CALLED", "officer-agriculture");
    await look("/office/calls/CALLED", "officer-agriculture", send);
    await look("/office/calls/CALLMET", "officer-agriculture", press("came"));
  });

  test("files beside a draft, with errors", async () => {
    await look("/office/cases/NUMBER/files", "officer-agriculture");
    await look("/office/cases/NUMBER/files", "officer-agriculture", send);
  });

  test("a draft, for who typed it and for who approves it, and the setting of approval", async () => {
    const draft = await fillPath(site(), "/office/cases/DRAFTED");
    await look("/office?tab=mine", "approver-audit");
    await look(draft, "officer-audit");
    await look(draft, "approver-audit");
    await look(draft, "approver-audit", async (page) => {
      await page.locator("main button[value=return]").click();
      await page.getByRole("alert").waitFor();
    });
    const approver = await signedIn(site(), "approver-audit");
    expectRedirect(await approver.post(draft, { act: "return", version: "1", note: "请写明依据。" }));
    await look(draft, "officer-audit");
    await look("/office/approval?body=qinghe-audit", "approver-audit");
    await look("/office/approval?body=qinghe-audit", "approver-audit", press("off"));
  });

  test("where a department is told, what a supervisor sees and what an administrator sends again", async () => {
    await look("/office/notifications", "officer-agriculture");
    await look("/office/notifications", "officer-agriculture", send);
    await look("/office/notifications/ADDRESSED", "officer-agriculture");
    await look("/office/notifications", "officer-agriculture");
    await look("/desk/digest", "moderator");
    await look("/desk/digest", "moderator", send);
    await look("/supervise", "supervisor");
    await look("/supervise/cases/NUMBER", "supervisor");
    await look("/supervise/cases/NUMBER", "supervisor", press("nudge"));
    await look("/supervise/cases/SUPPORTED", "supervisor");
    await look("/staff/notifications", "admin");
    await fillPath(site(), "DEADLETTER");
    await look("/staff/notifications", "admin");
  });

  test("what a moderator checked of an answer, and one to be sent back, with errors", async () => {
    await look("/desk/cases/NUMBER/checked", "moderator-2");
    await look("/desk/cases/ANSWERED/checked", "moderator-2");
    await look("/desk/cases/ANSWERED/checked", "moderator-2", send);
    await look("/desk/cases/ANSWERED/send-back", "moderator-2");
    await look("/desk/cases/ANSWERED/send-back", "moderator-2", send);
  });
});

describe.each(["zh-CN", "en"])("in %s, where mail is set up, nothing keeps anybody from", (lang) => {
  const site = openSite({ engine: "SQLite", env: MAIL });
  const look = (address: string, act?: (page: Page) => Promise<void>) => inspect(site().url + address, lang, { act });

  test("following by mail, saying so and ending it", async () => {
    const here = `/follow?of=duty&code=${PART}`;
    for (const address of [here, `${here}&sent=`]) await look(address);
    const asked = { of: "duty", code: PART, email: "reader@example.org" };
    expectRedirect(await visitor(site(), { Origin: ORIGIN }).post("/follow", asked));
    const { id, follower_id } = await site().db.selectFrom("follows").selectAll().executeTakeFirstOrThrow();
    const links = { origin: ORIGIN, secret: readFileSync(path.join(site().folder, "session-secret"), "utf8") };
    const confirm = confirmLink(links, id).slice(ORIGIN.length);
    await look(confirm);
    expectRedirect(await visitor(site(), { Origin: ORIGIN }).post(confirm, { act: "confirm" }));
    await look(confirm);
    const stop = stopLink(links, "follower", follower_id).slice(ORIGIN.length);
    for (const address of [stop, `${stop}&done`]) await look(address);
  });
});
