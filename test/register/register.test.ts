import { beforeAll, describe, expect, test } from "vitest";
import { answersIn, byCity, type ServedCounty } from "../../app/register/register.ts";
import {
  chooseCounty,
  countDuties,
  listBodies,
  listCounties,
  listDuties,
  readCountyOptions,
  readOfferedPlaces,
  registerOf,
  rememberCounty,
} from "../../app/register/register.server.ts";
import { readRegion } from "../../app/departments/department.server.ts";
import type { Db } from "../../db/engine.ts";
import { insertDepartment } from "../../db/queries/register/departments.ts";
import { type FilledCounty, fillCounties } from "../helpers/counties.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, expectRefusal, publishCase, TODAY } from "../helpers/factories.ts";

describe("the register of a county", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });
    const on = (day: string) => registerOf(engine.db(), county.regions.county, day);
    const codes = async (day: string, filter: Parameters<typeof listDuties>[2] = {}) =>
      (await listDuties(engine.db(), await on(day), filter)).map((duty) => duty.code);

    test("is that of its townships, and takes in the city and the province", async () => {
      const register = await registerOf(engine.db(), county.regions.township, TODAY);
      expect(register).toEqual(await on(TODAY));
      expect(register.county).toMatchObject({ code: "990101000000", name: "青禾县" });
      const { province, city, farCounty } = county.regions;
      expect([county.regions.county, city, province].every((regionId) => answersIn(register, { regionId }))).toBe(true);
      expect([farCounty, county.regions.township].some((regionId) => answersIn(register, { regionId }))).toBe(false);
      await expectRefusal(registerOf(engine.db(), 999_999, TODAY), "unknown_region");
    });

    test("has the bodies of the county and of what lies above it, each temporary one with its host", async () => {
      const db = await engine.fresh();
      const there = await buildCounty(db);
      const line_id = (await db.selectFrom("lines").select("id").executeTakeFirstOrThrow()).id;
      const body = { line_id, type: "government" as const, host_id: null, name_en: "" };
      await insertDepartment(db, { ...body, code: "city", name: "望川市农业农村局", region_id: there.regions.city });
      await insertDepartment(db, {
        ...body,
        code: "far",
        name: "白石县农业农村局",
        region_id: there.regions.farCounty,
      });
      const bodies = await listBodies(db, await registerOf(db, there.regions.county, TODAY));
      expect(bodies.map((one) => [one.code, one.host?.code ?? null])).toEqual([
        ["agriculture", null],
        ["forestry", null],
        ["emergency", null],
        ["headquarters", "emergency"],
        ["city", null],
      ]);
    });

    test("says what is in force on a day, by code", async () => {
      expect(await codes(TODAY)).toEqual([
        "off-list",
        "own",
        "renewed",
        "split",
        "split-check",
        "split-tell",
        "withdrawn",
      ]);
      expect(await codes("2019-12-31")).toEqual(["renewed", "split", "split-check", "split-tell"]);
      expect(await codes("2014-12-31")).toEqual([]);
    });

    test("narrows by band and by holder, as they were on that day", async () => {
      const { forestry } = county.departments;
      expect(await codes(TODAY, { band: "own" })).toEqual(["own", "split-tell"]);
      expect(await codes(TODAY, { holderId: forestry })).toEqual(["off-list", "renewed"]);
      expect(await codes("2020-12-31", { holderId: forestry })).toEqual(["off-list"]);
      const counted = await countDuties(engine.db(), await on(TODAY));
      expect(counted).toEqual({ own: 2, assist: 1, withdrawn: 2, off_list: 2 });
    });

    test("gives each item the legal bases of its version", async () => {
      const duties = await listDuties(engine.db(), await on(TODAY));
      expect(duties.map((duty) => duty.bases)).toEqual(
        duties.map(() => [{ law: "动物防疫法", year: 2021, article: "8" }]),
      );
    });

    test("is chosen first where several counties are served, and stands at once where there is one", async () => {
      const db = await engine.fresh();
      expect(await chooseCounty(db, undefined, TODAY)).toEqual({ register: null, within: null, several: false });
      const there = await buildCounty(db);
      const names = async () => (await listCounties(db)).map((one) => one.name);
      expect(await names()).toEqual(["青禾县"]);
      expect((await chooseCounty(db, undefined, TODAY)).register?.county.name).toBe("青禾县");
      expect(await rememberCounty(db, there.regions.county)).toBeNull();
      // A county whose bodies are gone keeps its cases.
      await publishCase(db, there);
      await db.updateTable("cases").set({ region_id: there.regions.farCounty }).execute();
      expect(await names()).toEqual(["青禾县", "白石县"]);
      const open = await chooseCounty(db, undefined, TODAY);
      expect(open).toEqual({ register: null, within: null, several: true });
      for (const code of ["990102000000", "990102101000"]) {
        expect((await chooseCounty(db, code, TODAY)).register?.county.name).toBe("白石县");
      }
      const city = (await chooseCounty(db, "990100000000", TODAY)).within;
      expect(city?.code).toBe("990100000000");
      expect(await listCounties(db, city)).toHaveLength(2);
      await expectRefusal(chooseCounty(db, "110000000000", TODAY), "unknown_region");
      expect(await rememberCounty(db, there.regions.county)).toBe("990101000000");
      expect(await rememberCounty(db, there.regions.city)).toBeNull();
    });
  });
});

describe("counties to choose from", () => {
  const place = (code: string, name: string) => ({ id: Number(code), code, name, nameEn: name });
  const county = (index: number): ServedCounty => ({
    ...place(String(index), `县${index}`),
    city: place(String(9000 + (index % 20)), index % 20 === 0 ? "市辖区" : `市${index % 20}`),
    province: place(String(9900 + (index % 2)), `省${index % 2}`),
  });

  test("stand by city, under the province's name where the city only stands in for it", () => {
    const groups = byCity(Array.from({ length: 200 }, (_, index) => county(index + 1)));
    expect(groups.flatMap((group) => group.places)).toHaveLength(200);
    expect(groups.map((group) => group.of?.name)).toContain("市1");
    expect(groups.map((group) => group.of?.name)).toContain("省0");
    expect(groups.map((group) => group.of?.name)).not.toContain("市辖区");
  });

  forEachEngine((engine) => {
    const SMALL = { bodies: 2, duties: 0 };
    const at = async (db: Db, code: string) => readRegion(db, code);
    const shown = async (db: Db, within: string | null) => {
      const { level, groups } = await readOfferedPlaces(db, within === null ? null : await at(db, within));
      return { level, places: groups.flatMap((group) => group.places.map((one) => one.code)) };
    };
    const offered = async (db: Db, code?: string) =>
      readCountyOptions(db, await chooseCounty(db, code, TODAY)).then(({ groups, ...rest }) => ({
        ...rest,
        codes: groups.flatMap((group) => group.places.map((one) => one.code)),
      }));

    test("are all offered while they are few, and reached by way of their cities when there are many", async () => {
      const db = await engine.fresh();
      await fillCounties(db, { counties: 30, ...SMALL });
      expect(await shown(db, null)).toMatchObject({ level: "county", places: { length: 30 } });
      expect((await offered(db, "991101000000")).codes).toHaveLength(30);
      await fillCounties(db, { counties: 1, ...SMALL }, "98");
      expect(await shown(db, null)).toEqual({
        level: "city",
        places: ["981100000000", "991100000000", "991200000000", "991300000000"],
      });
      expect(await shown(db, "991200000000")).toMatchObject({ level: "county", places: { length: 10 } });
      expect(await shown(db, "980000000000")).toEqual({ level: "county", places: ["981101000000"] });
    });

    test("every county is reached step by step, and what a form offers does not grow with their number", async () => {
      const db = await engine.fresh();
      const filled = await fillCounties(db, { counties: 320, ...SMALL });
      await fillCounties(db, { counties: 1, ...SMALL }, "98");
      const reached = new Set<string>();
      const follow = async (within: string | null): Promise<void> => {
        const { level, places } = await shown(db, within);
        expect(places.length).toBeLessThanOrEqual(32);
        if (level === "county") for (const code of places) reached.add(code);
        else for (const code of places) await follow(code);
      };
      await follow(null);
      expect(await shown(db, null)).toMatchObject({ level: "province", places: ["980000000000", "990000000000"] });
      expect(filled.filter(({ code }) => !reached.has(code))).toEqual([]);
      const [{ code: county }] = filled as [FilledCounty];
      for (const code of [undefined, "990000000000", "991100000000", county, "981101000000"]) {
        const { chosen, codes } = await offered(db, code);
        expect(chosen).toBe(code ?? null);
        expect(codes.length).toBeLessThan(50);
        expect(new Set(codes).size).toBe(codes.length);
        if (chosen) expect(codes).toContain(chosen);
      }
    });
  });
});
