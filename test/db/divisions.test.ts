import { describe, expect, test } from "vitest";
import { LEVELS } from "../../app/departments/place.ts";
import { readPlacePath } from "../../app/departments/place.server.ts";
import { connect, type Db } from "../../db/engine.ts";
import { migrateToLatest } from "../../db/migrate.ts";
import { lastInSequence } from "../../db/queries/counters.ts";
import * as inUse from "../../db/queries/regions/in-use.ts";
import * as regions from "../../db/queries/regions/regions.ts";
import { parseDivisions, readDivisions } from "../../db/seed/divisions/divisions-file.ts";
import { enterDivisions, loadDivisions } from "../../db/seed/divisions/load-divisions.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, TODAY } from "../helpers/factories.ts";
import { explainQueries } from "../helpers/query-plans.ts";

const countByLevel = (rows: { level: string }[]) =>
  Object.fromEntries(LEVELS.map((level) => [level, rows.filter((row) => row.level === level).length]));

/** The provinces, cities and counties of the list, and the townships of one province. */
const slice = async (province: string) =>
  (await readDivisions()).filter((one) => one.code.startsWith(province) || one.level === "province");

describe("the list of divisions", () => {
  test("holds the whole mainland", async () => {
    expect(countByLevel(await readDivisions())).toEqual({ province: 31, city: 342, county: 2978, township: 41351 });
  });

  test("names every division in both languages, under a code of its own", async () => {
    const divisions = await readDivisions();
    expect(new Set(divisions.map((one) => one.code)).size).toBe(divisions.length);
    expect(divisions.filter((one) => !/^\d{12}$/.test(one.code))).toEqual([]);
    expect(divisions.filter((one) => one.name.trim() !== one.name || one.name === "")).toEqual([]);
    expect(divisions.filter((one) => !/^[A-ZÜ㐀-鿿]/u.test(one.nameEn))).toEqual([]);
    expect(divisions.filter((one) => one.code >= "99")).toEqual([]);
  });

  test("puts every division under one of the level above", async () => {
    const divisions = await readDivisions();
    const levels = new Map(divisions.map((one) => [one.code, one.level]));
    const levelAbove = (level: (typeof LEVELS)[number]) => LEVELS[LEVELS.indexOf(level) - 1];
    const astray = divisions.filter((one) => levels.get(one.parent ?? "") !== levelAbove(one.level));
    expect(astray).toEqual([]);
    const parents = new Set(divisions.map((one) => one.parent));
    const empty = divisions.filter((one) => one.level !== "township" && !parents.has(one.code));
    expect(empty.map((one) => one.name)).toEqual(["金门县"]);
  });

  test.each([
    ["西湖区", "Xihu District"],
    ["陕西省", "Shaanxi Province"],
    ["西安市", "Xi'an City"],
    ["瀍河回族区", "Chanhe Hui District"],
    ["绿园区", "Lüyuan District"],
    ["黔南布依族苗族自治州", "Qiannan Buyei and Miao Autonomous Prefecture"],
    ["三里屯街道", "Sanlitun Subdistrict"],
  ])("calls %s %s", async (name, english) => {
    expect((await readDivisions()).filter((one) => one.name === name).map((one) => one.nameEn)).toContain(english);
  });

  test.each([
    ["a name that is missing", "11\t北京市\tBeijing\n1101\t\tDistricts", /line 2/],
    ["a code that is no number", "# head\nab\t北京市\tBeijing", /line 2/],
    ["a code of no level", "110\t北京市\tBeijing", /3 digits/],
  ])("is refused with %s", (_, text, message) => {
    expect(() => parseDivisions(text)).toThrow(message);
  });
});

describe("loading the divisions", () => {
  const count = async (db: Db) => countByLevel(await db.selectFrom("regions").select("level").execute());

  forEachEngine((engine) => {
    test("enters them all, beside the demonstration county, and does nothing the second time", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      await loadDivisions(db, TODAY);
      const whole = { province: 32, city: 343, county: 2980, township: 41354 };
      expect(await count(db)).toEqual(whole);
      await db.updateTable("regions").set({ name: "改过的名字" }).where("code", "=", "110101001000").execute();
      await loadDivisions(db, TODAY);
      expect(await count(db)).toEqual(whole);
      expect((await readPlacePath(db, "110101001000")).at(-1)?.name).toBe("改过的名字");
      expect(await lastInSequence(db, "divisions:2023-06-30")).toBe(1);
    });

    test("passes over what is there, and fails whole when a parent is missing", async () => {
      const db = await engine.fresh();
      const divisions = await slice("4604");
      await enterDivisions(db, divisions);
      await enterDivisions(db, divisions);
      expect(await count(db)).toEqual({ province: 31, city: 1, county: 1, township: 17 + 1 });
      const orphans = (await slice("6202")).filter((one) => one.level !== "county");
      const attempt = db.transaction().execute((trx) => enterDivisions(trx, orphans));
      await expect(attempt).rejects.toThrow(/620201000000/);
      expect((await count(db)).city).toBe(1);
    });
  });
});

describe("among all the divisions, a page finds its own by an index", () => {
  const reads: [string, (db: Db) => Promise<unknown>][] = [
    ["the provinces", (on) => regions.listChildRegions(on, null)],
    ["what lies below a division", (on) => regions.listChildRegions(on, 1)],
    ["the counties in use", inUse.listCountiesInUse],
    ["the counties in use of a city", (on) => inUse.listCountiesInUse(on, { cityId: 1 })],
    ["the counties in use of a province", (on) => inUse.listCountiesInUse(on, { provinceId: 1 })],
    ["whether several counties are in use", (on) => inUse.findCountiesInUse(on, 2)],
    ["whether a province has many counties in use", (on) => inUse.findCountiesInUse(on, 31, 1)],
    ["the cities in use", (on) => inUse.listCitiesInUse(on)],
    ["a division by its code", (on) => regions.findRegionByCode(on, "110101001000")],
    ["whether there is a demonstration", (on) => regions.hasRegionFrom(on, "990000000000")],
    ["what lies above a division", (on) => regions.regionChain(on, 1)],
  ];

  test.each(reads)("%s", async (_, read) => {
    const db = connect("sqlite::memory:");
    await migrateToLatest(db);
    const plans = await explainQueries(db, read);
    expect(plans.length).toBeGreaterThan(0);
    for (const { sql, steps } of plans) {
      expect(
        steps.filter((step) => /^SCAN (regions|cases)(?!.*USING)/.test(step)),
        sql,
      ).toEqual([]);
      expect(
        steps.some((step) => step.startsWith("SEARCH regions USING")),
        sql,
      ).toBe(true);
    }
    await db.destroy();
  });
});
