import { beforeAll, describe, expect, test } from "vitest";
import { checkLedger } from "../../app/admin/check-ledger/check-ledger.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { countDuties, listBodies, listCounties, registerOf } from "../../app/register/register.server.ts";
import type { ServedCounty } from "../../app/register/register.ts";
import { realDay } from "../helpers/clock.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const IN_DEPTH = "990101000000";

describe("the four counties beside the one that the demonstration tells in depth", () => {
  forEachSite({ demo: "neighbours" }, (site) => {
    const today = realDay();
    let counties: ServedCounty[];
    let neighbours: ServedCounty[];
    beforeAll(async () => {
      counties = await listCounties(site().db);
      neighbours = counties.filter(({ code }) => code !== IN_DEPTH);
    });

    const casesOf = (county: ServedCounty) =>
      site().db.selectFrom("cases").selectAll().where("region_id", "=", county.id).execute();

    test("lie with it in one city, on codes that no real division has", async () => {
      expect(neighbours).toHaveLength(4);
      expect(new Set(counties.map(({ city }) => city.id)).size).toBe(1);
      const used = site().db.selectFrom("departments").innerJoin("regions", "regions.id", "departments.region_id");
      const codes = await used.select("regions.code").distinct().execute();
      expect([...codes, ...counties].filter(({ code }) => !code.startsWith("99"))).toEqual([]);
    });

    test("have bodies and dozens of duties of their own, and the city's bodies answer in all five, each but once", async () => {
      const { db } = site();
      const [city] = counties.map((county) => county.city.id);
      const ofCity: string[][] = [];
      for (const county of counties) {
        const register = await registerOf(db, county.id, today);
        const bodies = await listBodies(db, register);
        const shared = bodies.filter((body) => body.regionId === city);
        ofCity.push(shared.map((body) => body.name));
        const own = bodies.filter((body) => body.regionId === county.id);
        expect(own.length).toBeGreaterThan(30);
        expect(own.length + shared.length).toBe(bodies.length);
        const duties = await countDuties(db, register);
        for (const count of Object.values(duties)) expect(count).toBeGreaterThan(2);
        expect(Object.values(duties).reduce((sum, count) => sum + count)).toBeGreaterThan(30);
      }
      for (const names of ofCity) expect(names).toEqual(ofCity[0]);
      expect(new Set(ofCity[0]).size).toBe(ofCity[0]?.length);
      // The environment branch of each county is below the city's bureau, which was there before.
      const branches = await db
        .selectFrom("department_parents as p")
        .innerJoin("departments as d", "d.id", "p.parent_department_id")
        .select("p.department_id")
        .where("d.region_id", "=", city ?? 0)
        .execute();
      expect(branches).toHaveLength(counties.length);
    });

    test("have a handful of cases each, put to their own bodies or the city's, in different states", async () => {
      const { db } = site();
      const states = new Set<string>();
      for (const county of neighbours) {
        const register = await registerOf(db, county.id, today);
        const bodies = new Set((await listBodies(db, register)).map((body) => body.id));
        const cases = await casesOf(county);
        expect(cases.length).toBeGreaterThanOrEqual(5);
        expect(cases.filter((one) => !bodies.has(one.department_id))).toEqual([]);
        for (const { state } of cases) states.add(state);
        const reports = await db
          .selectFrom("reports as r")
          .innerJoin("regions as t", "t.id", "r.region_id")
          .select("r.state")
          .where("t.parent_id", "=", county.id)
          .execute();
        const told = reports.map((report) => report.state);
        expect([county.name, told]).toEqual([
          county.name,
          expect.arrayContaining(["received", "published", "declined"]),
        ]);
      }
      expect([...states].sort()).toEqual(["answered", "open"]);
      const [verdicts, outcomes, disputes] = await Promise.all([
        db.selectFrom("verdicts").select("code").distinct().execute(),
        db.selectFrom("confirmations").select("outcome").distinct().execute(),
        db.selectFrom("disputes").select("outcome").distinct().execute(),
      ]);
      expect(verdicts.map(({ code }) => code).sort()).toEqual(["V1", "V2", "V5"]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["back", "gone", "not", "partly"]);
      expect(disputes.map(({ outcome }) => String(outcome)).sort()).toEqual(["null", "refused", "upheld"]);
    });

    test("a body of the city has its cases of all counties on one scorecard; a list of cases can be of one county", async () => {
      const { db } = site();
      const cases = await db
        .selectFrom("cases as c")
        .innerJoin("departments as d", "d.id", "c.department_id")
        .select(["c.number", "c.region_id", "d.code", "d.region_id as of"])
        .execute();
      const ofCity = cases.filter(({ of }) => of === counties[0]?.city.id);
      expect(new Set(ofCity.map((one) => one.region_id)).size).toBeGreaterThan(1);
      const [body, ...others] = new Set(ofCity.map((one) => one.code));
      expect(others).toEqual([]);
      const scorecard = await visitor(site()).get(`/departments/${body}`);
      for (const { number } of ofCity) expect(scorecard.html).toContain(number);
      for (const county of neighbours) {
        const { html } = await visitor(site()).get(`/cases?region=${county.code}`);
        for (const { number, region_id } of cases)
          expect([number, html.includes(number)]).toEqual([number, region_id === county.id]);
      }
    });

    test("name no township of theirs in what is public", async () => {
      const { db } = site();
      const texts = [
        ...(await db.selectFrom("cases").select(["title", "demand", "claimed_basis"]).execute()),
        ...(await db.selectFrom("voices").select("public_text").execute()),
        ...(await db.selectFrom("verdicts").select("reasons").execute()),
        ...(await db.selectFrom("replies").select("body").execute()),
        ...(await db.selectFrom("disputes").select(["reasons", "body"]).execute()),
      ].flatMap((row) => Object.values(row));
      const townships = await db.selectFrom("regions").select("name").where("level", "=", "township").execute();
      const stems = townships.map(({ name }) => name.replace(/(?:街道|镇|乡)$/, "")).filter((name) => name.length > 1);
      expect(texts.filter((text) => stems.some((stem) => text.includes(stem)))).toEqual([]);
    });

    test("were entered by acts: the ledger is whole, and every figure is what a recount gives", async () => {
      const problems = [];
      for await (const problem of checkLedger(site().db)) problems.push(problem);
      expect(problems).toEqual([]);
    });

    test("are offered beside it wherever a list is of one county", async () => {
      for (const list of ["/departments", "/duties"]) {
        const { html, text } = await visitor(site()).get(list);
        expect(text).toContain(zhCN.register.county.choose);
        for (const county of counties) {
          expect(html).toContain(`href="${list}?region=${county.code}"`);
          expect(text).toContain(county.name);
        }
      }
    });
  });
});
