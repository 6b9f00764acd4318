// Long: a register of 37,500 duty items.
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { publishCase, sendReport } from "../helpers/acts.ts";
import { type FilledCounty, fillCounties } from "../helpers/counties.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, visitor } from "../helpers/visitor.ts";

/** What a page may weigh on the wire. */
const MOST = 60_000;
const COUNTIES = 150;

describe("where 150 counties are served, each with 45 bodies and 250 duty items", () => {
  forEachSite({}, (site) => {
    let county: FilledCounty;
    let report: number;
    beforeAll(async () => {
      const [first] = await fillCounties(site().db, { counties: COUNTIES });
      if (!first) throw new Error("not filled");
      county = first;
      const sent = { region: county.township, department: `${county.body}01` };
      const decision = { department: sent.department, duty: `${county.duty}0002` };
      await publishCase(site(), { report: sent, decision });
      report = (await sendReport(site(), sent)).id;
    }, 240_000);

    test("every public list, and every page of a county, answers and stays small", async () => {
      const of = `region=${county.code}`;
      for (const path of [
        "/",
        "/cases",
        "/departments",
        "/duties",
        "/regions",
        `/cases?${of}`,
        `/departments?${of}`,
        `/duties?${of}`,
        `/duties?${of}&band=assist`,
        `/regions/${county.code}`,
        `/departments/${county.body}01`,
        `/duties/${county.duty}0002`,
      ]) {
        const { status, html } = await visitor(site()).get(path);
        expect(status, path).toBe(200);
        expect(gzipSync(html).length, path).toBeLessThan(MOST);
      }
    }, 120_000);

    test("so does every page of the desk that names departments or duties", async () => {
      const [moderator, admin] = [await signedIn(site(), "moderator"), await signedIn(site(), "admin")];
      for (const [path, by] of [
        ["/desk", moderator],
        [`/desk/reports/${report}`, moderator],
        ["/desk/recusals", moderator],
        [`/desk/recusals?county=${county.code}`, moderator],
        [`/staff/invite?county=${county.code}`, admin],
      ] as const) {
        const { status, html } = await by.get(path);
        expect(status, path).toBe(200);
        expect(gzipSync(html).length, path).toBeLessThan(MOST);
      }
    }, 120_000);
  });
});
