// Long: a register of 37,500 duty items.
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "../../app/accounts/account.server.ts";
import { readDepartment } from "../../app/departments/department.server.ts";
import { DISPUTE, expectRedirect, publishCase, REPORT, sendReport } from "../helpers/acts.ts";
import { realDay } from "../helpers/clock.ts";
import { type FilledCounty, fillCounties } from "../helpers/counties.ts";
import { routeFiles } from "../helpers/routes.ts";
import { forEachSite } from "../helpers/sites.ts";
import { readSources } from "../helpers/source-files.ts";
import { signedIn, STAFF, valueOf, type Visitor, visitor } from "../helpers/visitor.ts";

/** What a page may weigh on the wire. */
const MOST = 60_000;
const COUNTIES = 150;

/** Calls that list bodies, duty items or counties. */
const LISTS =
  /\b(listBodies|listDuties|listCounties|readBodyChoice|chooseCounty|listBodyNames|matchBodies|readBodies|readOffer|readServed|readCounty)\(/;

/** Routes that make such a call, or import what does, and are no page that grows with it: why not. */
const NO_SUCH_PAGE: Record<string, string> = {
  "/report/places": "places by their names, a bounded number",
  "/staff/register/:code/duties.csv": "a file: the whole register of a county",
  "/staff/register/:code/duties.xlsx": "a file",
  "/staff/register/import/:token": "the preview of a file, of bounded length",
  "/status/report": "a report's own page: its matters",
};

/** Addresses, with parameters behind a colon, of the routes that list: they call a list, or import a file that does. */
function listingRoutes(): string[] {
  const files = readSources("app");
  const lists = new Set(files.filter((file) => LISTS.test(file.text)).map((file) => file.path));
  const does = new Set(
    files
      .filter(({ path: of, imports }) => lists.has(of) || imports.some((one) => !one.typeOnly && lists.has(one.of)))
      .map((file) => file.path),
  );
  return routeFiles()
    .filter(({ file }) => does.has(file))
    .map(({ pattern }) => pattern);
}

const LISTING = listingRoutes();

const fits = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}/?$`).test(address.replace(/\?.*/, ""));

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
      const account = { username: "officer-here", displayName: "经办人", password: STAFF, grants: [grant] };
      await createAccount(db, account, realDay());
      const officer = await signedIn(site(), "officer-here");
      expectRedirect(await officer.post(`/office/cases/${number}/dispute`, DISPUTE));
      const dispute = await db.selectFrom("disputes").select("id").executeTakeFirstOrThrow();
      const person = await db
        .selectFrom("users")
        .select("id")
        .where("username", "=", "moderator")
        .executeTakeFirstOrThrow();
      const of = `region=${county.code}`;
      const at = (by: Visitor, addresses: string[]) => addresses.map((one): [string, Visitor] => [one, by]);
      looked = [
        ...at(anyone, ["/", "/cases", "/departments", "/duties", "/regions", "/report"]),
        ...at(anyone, [`/cases?${of}`, `/departments?${of}`, `/duties?${of}`, `/duties?${of}&band=assist`]),
        ...at(anyone, [`/regions/${county.code}`, `/departments/${body}`, `/duties/${county.duty}0002`]),
        ...at(anyone, [`/cases/${number}`]),
        ...at(moderator, [
          "/desk",
          `/desk?${of}`,
          `/desk/reports/${report}`,
          `/desk/disputes/${dispute.id}`,
          "/desk/views",
        ]),
        ...at(moderator, ["/desk/recusals", `/desk/recusals?county=${county.code}`]),
        ...at(admin, ["/setup", "/setup/operator", "/setup/counties", "/setup/calendar", "/setup/bodies"]),
        ...at(admin, [`/setup/bodies?county=${county.code}`, `/setup/bodies/${body}`, "/staff/register/import"]),
        ...at(admin, ["/staff", `/staff/${person.id}`, `/staff/${person.id}?county=${county.code}`]),
        ...at(admin, ["/staff/invite", `/staff/invite?county=${county.code}`]),
        ...at(officer, ["/office"]),
      ];
    }, 240_000);

    test("every page that lists bodies, duty items or counties answers and stays small, and none is left out", async () => {
      const large: string[] = [];
      for (const [address, by] of looked) {
        const { status, html } = await by.get(address);
        expect(status, address).toBe(200);
        const size = gzipSync(html).length;
        if (size >= MOST) large.push(`${address}: ${size}`);
      }
      expect(large).toEqual([]);
      const left = LISTING.filter((pattern) => !looked.some(([address]) => fits(pattern, address)));
      expect(left.sort()).toEqual(Object.keys(NO_SUCH_PAGE).sort());
    }, 120_000);

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
