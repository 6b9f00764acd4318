// Long: a register of 37,500 duty items.
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "../../app/accounts/account.server.ts";
import { readDepartment } from "../../app/departments/department.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { listChildRegions } from "../../db/queries/regions/regions.ts";
import { DISPUTE, expectRedirect, publishCase, REPORT, sendReport } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { type FilledCounty, fillCounties } from "../helpers/counties.ts";
import { routeFiles } from "../helpers/routes.ts";
import { forEachSite } from "../helpers/sites.ts";
import { readText } from "../helpers/source-files.ts";
import { signedIn, STAFF, valueOf, type Visitor, visitor } from "../helpers/visitor.ts";

/** What a page may weigh on the wire. */
const MOST = 60_000;
const COUNTIES = 150;

/** Pages that are not looked at where counties are many, each with the reason why it cannot grow with them. */
const NOT_LOOKED_AT: Record<string, string> = {
  "/:page": "a text of the site",
  "/data/:month": "the tables of one edition, as many at every site",
  "/embed/departments/:code": "a part of one scorecard",
  "/embed/compare": "the bodies of one group, a bounded number",
  "/account/confirm": "the password once more",
  "/account/recovery": "codes that are shown once",
  "/invitation/:token": "a name and a password",
  "/sign-in/passkey": "a key",
  "/sign-in/second": "a code",
  "/desk/bulk": "the reports that were ticked, a bounded number",
  "/desk/reports/:id/appeal": "one report that was declined",
  "/desk/reports/:id/images/:file": "one picture",
  "/desk/templates/:id": "one text",
  "/desk/transfers/:id": "one transfer",
  "/office/calls/:id": "one call",
  "/township/calls/:id": "one call",
  "/topics/:code": "one topic, of bounded length",
  "/desk/topics/:code": "the same",
  "/staff/:id/:act": "one person and a reason",
  "/staff/register/import/:token": "the preview of a file, of bounded length",
  "/office/cases/:number/answers/:position": "one answer",
  "/office/cases/:number/support": "one body's part in one case",
  "/office/notifications/:id": "one address",
  "/follow": "a form, where mail is set up",
  "/follow/confirm": "a button, where mail is set up",
  "/stop": "a button, where mail is set up",
  "/status/report": "a report's own page: its matters",
  "/status/report/appeal": "the same",
  "/status/report/more": "the same",
  "/status/report/confirm": "the same",
  "/status/report/care": "the same",
  "/status/report/withdraw": "the same",
  "/status/report/words": "the same",
};

/** Addresses, with parameters behind a colon, of all routes that answer with a page. */
const PAGES = routeFiles()
  .filter(({ file }) => readText(file).includes("export default"))
  .map(({ pattern }) => pattern);

/** Those that need nothing but who looks: a new one is looked at by itself. */
const PLAIN = PAGES.filter((pattern) => !pattern.includes(":") && !(pattern in NOT_LOOKED_AT));

const parameters = (pattern: string) => pattern.split(":").length;

/** The route that answers at an address: of those that fit it, the one with the fewest parameters. */
function routeAt(address: string): string | undefined {
  const fits = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}/?$`).test(address.replace(/\?.*/, ""));
  return PAGES.filter(fits).sort((one, other) => parameters(one) - parameters(other))[0];
}

describe("where 150 counties are served, each with 45 bodies and 250 duty items", () => {
  forEachSite({}, (site) => {
    let county: FilledCounty;
    let looked: [address: string, by: Visitor][];
    beforeAll(async () => {
      const { db } = site();
      const filled = await fillCounties(db, { counties: COUNTIES });
      const [first] = filled;
      if (!first) throw new Error("not filled");
      county = first;
      await db
        .insertInto("served_counties")
        .values(filled.map(({ id }) => ({ region_id: id, since: "2026-01-01" })))
        .execute();
      const body = `${county.body}01`;
      const sent = { region: county.township, department: body };
      const { number } = await publishCase(site(), {
        report: sent,
        decision: { department: body, duty: `${county.duty}0002` },
      });
      const report = (await sendReport(site(), sent)).id;
      const [anyone, moderator, admin] = [
        visitor(site()),
        await signedIn(site(), "moderator"),
        await signedIn(site(), "admin"),
      ];
      const { id: departmentId } = await readDepartment(db, body);
      const grant = { role: "officer" as const, departmentId, regionId: null, lineId: null };
      const grants = [grant, { ...grant, role: "approver" as const }];
      await createAccount(db, { username: "officer-here", displayName: "经办人", password: STAFF, grants }, realDay());
      const officer = await signedIn(site(), "officer-here");
      const watches = [{ role: "supervisor" as const, departmentId: null, regionId: county.id, lineId: null }];
      const watching = { username: "supervisor-here", displayName: "督查", password: STAFF, grants: watches };
      await createAccount(db, watching, realDay());
      const supervisor = await signedIn(site(), "supervisor-here");
      const townshipId = (await listChildRegions(db, county.id))[0]?.id ?? 0;
      const calls = [{ role: "township" as const, departmentId: null, regionId: townshipId, lineId: null }];
      const calling = { username: "township-here", displayName: "乡镇", password: STAFF, grants: calls };
      await createAccount(db, calling, realDay());
      const township = await signedIn(site(), "township-here");
      expectRedirect(await officer.post(`/office/cases/${number}/dispute`, DISPUTE));
      const dispute = await db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const person = await db
        .selectFrom("users")
        .select("id")
        .where("username", "=", "moderator")
        .executeTakeFirstOrThrow();
      const of = `region=${county.code}`;
      const whoLooksAt = (path: string): Visitor => {
        if (/^\/(setup|staff|desk\/audit)/.test(path)) return admin;
        if (/^\/(desk|account)/.test(path)) return moderator;
        if (path.startsWith("/supervise")) return supervisor;
        if (path.startsWith("/township")) return township;
        return path.startsWith("/office") ? officer : anyone;
      };
      const at = (by: Visitor, addresses: string[]) => addresses.map((one): [string, Visitor] => [one, by]);
      looked = [
        ...PLAIN.map((path): [string, Visitor] => [path, whoLooksAt(path)]),
        ...at(anyone, [`/cases?${of}`, `/departments?${of}`, `/duties?${of}`, `/duties?${of}&band=assist`]),
        ...at(anyone, [
          `/regions/${county.code}`,
          `/regions/${county.code}/bulletin/${realDay().slice(0, 7)}`,
          `/regions/${county.code}/duties`,
          `/departments/${body}`,
          `/departments/${body}/duties?shown=cases`,
          `/duties/${county.duty}0002`,
        ]),
        ...at(anyone, [`/cases/${number}`, `/search?q=检查&county=${county.code}&body=${body}`]),
        ...at(moderator, [`/desk?${of}`, `/desk/recusals?county=${county.code}`]),
        ...at(moderator, [
          `/desk/reports/${report}`,
          `/desk/reports/${report}/messages`,
          `/desk/reports/${report}/notes`,
          `/desk/disputes/${dispute.id}`,
        ]),
        ...at(
          moderator,
          ["", "/checked", "/correct", "/merge", "/received", "/send-back", "/support"].map(
            (more) => `/desk/cases/${number}${more}`,
          ),
        ),
        ...at(admin, [`/setup/bodies?county=${county.code}`, `/setup/bodies/${body}`]),
        ...at(admin, [`/staff/${person.id}`, `/staff/${person.id}?county=${county.code}`]),
        ...at(admin, [`/staff/invite?county=${county.code}`]),
        ...at(supervisor, [`/supervise/cases/${number}`]),
        ...at(township, [`/township/cases/${number}`]),
        ...at(
          officer,
          ["", "/clock", "/files", "/dispute", "/transfer"].map((more) => `/office/cases/${number}${more}`),
        ),
      ];
    }, 240_000);

    test("every page of the site answers and stays small, whatever it lists, and none is left out", async () => {
      const large: string[] = [];
      for (const [address, by] of looked) {
        const { status, html } = await by.get(address);
        expect(status, address).toBe(200);
        const size = gzipSync(html).length;
        if (size >= MOST) large.push(`${address}: ${size}`);
      }
      expect(large).toEqual([]);
      const seen = new Set(looked.map(([address]) => routeAt(address)));
      const left = PAGES.filter((pattern) => !seen.has(pattern));
      expect(left.sort()).toEqual(Object.keys(NOT_LOOKED_AT).sort());
    }, 120_000);

    test("the lists of departments and of duties begin with a choice of the county, by way of its city", async () => {
      const anyone = visitor(site());
      const city = `${county.code.slice(0, 4)}00000000`;
      for (const list of ["/departments", "/duties"]) {
        const [first, second, third] = [
          await anyone.get(list),
          await anyone.get(`${list}?region=${city}`),
          await anyone.get(`${list}?region=${county.code}`),
        ];
        expect(first.text, list).toContain(zhCN.register.county.chooseWithin.city);
        expect(first.html, list).toContain(`href="${list}?region=${city}"`);
        expect(second.html, list).toContain(`href="${list}?region=${county.code}"`);
        for (const page of [first, second]) {
          expect(page.html, list).not.toMatch(/href="\/(departments|duties)\/[\w-]+"/);
        }
        expect(third.html, list).toContain(list === "/duties" ? `${county.duty}0005` : `${county.body}01`);
      }
    });

    test("the list of cases is narrowed to a city, and from there to a county", async () => {
      const anyone = visitor(site());
      const city = `${county.code.slice(0, 4)}00000000`;
      const option = (code: string, selected = false) => `<option value="${code}"${selected ? " selected" : ""}`;
      const all = await anyone.get("/cases");
      expect(all.text).toContain(zhCN.register.county.stepwise);
      expect([all.html.includes(option(city)), all.html.includes(option(county.code))]).toEqual([true, false]);
      const within = await anyone.get(`/cases?region=${city}`);
      expect(within.html).toContain(option(city, true));
      expect(within.html).toContain(option(county.code));
      const elsewhere = await anyone.get(`/cases?region=991200000000`);
      const title = (page: { html: string }) => /\/cases\/GW-\d{4}-\d{6}/.test(page.html);
      expect([title(within), title(elsewhere)]).toEqual([true, false]);
    });

    test("so do the pages of the reporter's form that name departments", async () => {
      const sent = { ...REPORT, region: county.township };
      for (const [step, next] of [
        ["place", "department"],
        ["department", "check"],
      ] as const) {
        const { status, html } = await visitor(site()).post("/report", { ...sent, step, go: "next" });
        expect([status, valueOf(html, "step")]).toEqual([200, next]);
        expect(gzipSync(html).length, next).toBeLessThan(MOST);
      }
    });
  });
});
