import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { stopLink } from "../../app/notifications/stop/stop.server.ts";
import { confirmLink } from "../../app/notifications/followers/follower.server.ts";
import { readFileSync } from "node:fs";
import path from "node:path";
import { DEPARTMENT, expectRedirect, PART, sendReport } from "../helpers/acts.ts";
import { openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const ORIGIN = "https://guiwei.example";
const MAIL = { ORIGIN, SMTP_URL: "smtp://127.0.0.1:1?tls=none", MAIL_FROM: "site@guiwei.example" };

describe.each(["SQLite", "PostgreSQL"] as const)("following by mail, on %s", (engine) => {
  const site = openSite({ engine, demo: true, env: MAIL });
  const anyone = () => visitor(site(), { Origin: ORIGIN });
  const links = () => ({ origin: ORIGIN, secret: readFileSync(path.join(site().folder, "session-secret"), "utf8") });
  const follows = () => site().db.selectFrom("follows").selectAll().orderBy("id").execute();
  let number: string;
  beforeAll(async () => {
    const open = site().db.selectFrom("cases").select("number").where("state", "=", "open").orderBy("id");
    ({ number } = await open.executeTakeFirstOrThrow());
  });

  test("is offered on the pages of a case, a body, an item and a county, and on no page of reporters", async () => {
    const things = [
      ["case", number, `/cases/${number}`],
      ["department", DEPARTMENT, `/departments/${DEPARTMENT}`],
      ["duty", PART, `/duties/${PART}`],
      ["region", "990101000000", "/regions/990101000000"],
    ] as const;
    for (const [of, code, page] of things) {
      expect((await anyone().get(page)).html, page).toContain(`href="/follow?of=${of}&amp;code=${code}"`);
      const form = await anyone().get(`/follow?of=${of}&code=${code}`);
      expect(form.status).toBe(200);
      for (const one of zhCN.follows.knows) expect(form.text).toContain(one);
      expect(form.headers.get("cache-control")).toBe("no-store");
    }
    const { code } = await sendReport(site(), {}, anyone());
    const reporter = anyone();
    await reporter.post("/status?index", { code });
    for (const page of ["/status", "/status/report", "/report"]) {
      const { html } = await reporter.get(page);
      expect(html, page).not.toContain("/follow");
      expect(html, page).not.toContain('type="email"');
    }
  });

  test("is asked for, confirmed and ended, each by a form; opening an address changes nothing", async () => {
    const asked = { of: "case", code: number, email: "reader@example.org" };
    expectRedirect(await anyone().post("/follow", asked));
    expect((await anyone().get(`/follow?of=case&code=${number}&sent=`)).text).toContain(zhCN.follows.sent);
    const [row] = await follows();
    const { pathname, search } = new URL(confirmLink(links(), row?.id ?? 0));
    const page = await anyone().get(pathname + search);
    expect(page.text).toContain(zhCN.follows.confirm.submit);
    expect((await follows())[0]?.confirmed_on).toBeNull();
    expectRedirect(await anyone().post(pathname + search, { act: "confirm" }));
    expect((await follows())[0]?.confirmed_on).not.toBeNull();
    expect((await anyone().get(pathname + search)).text).toContain(zhCN.follows.confirm.done);
    const stop = new URL(stopLink(links(), "follower", row?.follower_id ?? 0));
    expect((await anyone().get(stop.pathname + stop.search)).text).toContain(zhCN.follows.stop.submit);
    expect(await follows()).toHaveLength(1);
    expectRedirect(await anyone().post(stop.pathname + stop.search, { act: "stop" }));
    expect(await follows()).toEqual([]);
    expect(await site().db.selectFrom("followers").selectAll().execute()).toEqual([]);
    expect((await anyone().get(pathname + search)).status).toBe(404);
  });

  test("what is no address comes back with what was typed; a proof that is wrong opens nothing", async () => {
    const wrong = await anyone().post(`/follow?of=case&code=${number}`, { of: "case", code: number, email: "niemand" });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="niemand"');
    expect(wrong.text).toContain(zhCN.follows.errors.address);
    for (const address of [
      "/follow/confirm",
      "/follow/confirm?follow=1&proof=x",
      "/follow?of=case&code=GW-2026-000999",
      "/follow",
    ]) {
      expect((await anyone().get(address)).status, address).toBe(404);
    }
    expect((await anyone().post("/follow/confirm?follow=1&proof=x", { act: "confirm" })).status).toBe(404);
    expect(await follows()).toEqual([]);
  });

  test("is bounded by where it comes from", async () => {
    const by = anyone();
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const address = `r${at}@example.org`;
      statuses.push(
        (await by.post("/follow", { of: "case", code: number, email: address }, { "X-Forwarded-For": "203.0.113.9" }))
          .status,
      );
    }
    expect(statuses.slice(-1)).toEqual([429]);
  });
});

describe("a site that sends no mail", () => {
  const site = openSite({ engine: "SQLite" });
  test("offers none, and its page is not there", async () => {
    expect((await visitor(site()).get(`/departments/${DEPARTMENT}`)).html).not.toContain("/follow");
    expect((await visitor(site()).get(`/follow?of=department&code=${DEPARTMENT}`)).status).toBe(404);
  });
});
