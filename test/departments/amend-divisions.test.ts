import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AmendmentError, amendDivisions } from "../../app/departments/department.server.ts";
import type { Db } from "../../db/engine.ts";
import { readAllRegions } from "../../db/queries/regions/regions.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, OTHER_TOWNSHIP, TOWNSHIP } from "../helpers/factories.ts";

const TODAY = "2026-11-23";
const HEADER = "day,kind,code,name,name_en,target,source";
const CITY = "990100000000";
const COUNTY = "990101000000";
const FAR_COUNTY = "990102000000";
const FAR_TOWNSHIP = "990102101000";

describe("amending the divisions", () => {
  forEachEngine((engine) => {
    let db: Db;
    beforeEach(async () => {
      db = await engine.fresh();
      await buildCounty(db);
    });
    const amend = (...lines: string[]) => amendDivisions(db, [HEADER, ...lines].join("\n"), TODAY);
    const regions = async () => new Map((await readAllRegions(db)).map((region) => [region.code, region]));
    const region = async (code: string) => (await regions()).get(code);
    const recorded = () => db.selectFrom("region_amendments").selectAll().orderBy("id").execute();

    test("renames, and keeps the former name", async () => {
      expect(await amend(`2026-01-01,renamed,${TOWNSHIP},沙河街道,Shahe Subdistrict,,县政府公告`)).toBe(1);
      expect(await region(TOWNSHIP)).toMatchObject({ name: "沙河街道", name_en: "Shahe Subdistrict", ended_on: null });
      expect(await recorded()).toMatchObject([{ day: "2026-01-01", former_name: "沙河镇", source: "县政府公告" }]);
    });

    test("merges into a successor, which takes over what lies below", async () => {
      await amend(`2026-01-01,merged,${FAR_COUNTY},,,${COUNTY},公告`);
      const after = await regions();
      expect(after.get(FAR_COUNTY)).toMatchObject({ ended_on: "2026-01-01", successor_id: after.get(COUNTY)?.id });
      expect(after.get(FAR_TOWNSHIP)?.parent_id).toBe(after.get(COUNTY)?.id);
    });

    test("creates, moves and abolishes, each line on what the lines before it made", async () => {
      const lines = [
        `2026-01-01,created,990103000000,新河区,Xinhe District,${CITY},公告`,
        `2026-01-01,created,990103001000,河东街道,Hedong Subdistrict,990103000000,公告`,
        `2026-01-02,moved,${TOWNSHIP},,,990103000000,公告`,
        `2026-01-03,abolished,${OTHER_TOWNSHIP},,,,公告`,
      ];
      expect(await amend(...lines)).toBe(4);
      const after = await regions();
      expect(after.get("990103000000")).toMatchObject({ level: "county", name: "新河区" });
      expect(after.get("990103001000")).toMatchObject({ level: "township", name_en: "Hedong Subdistrict" });
      expect(after.get(TOWNSHIP)?.parent_id).toBe(after.get("990103000000")?.id);
      expect(after.get(OTHER_TOWNSHIP)).toMatchObject({ ended_on: "2026-01-03", successor_id: null });
      expect(await amend(...lines)).toBe(0);
      expect(await regions()).toEqual(after);
      expect(await recorded()).toHaveLength(4);
    });

    test("takes the same line twice in one file for one", async () => {
      const line = `2026-01-01,abolished,${TOWNSHIP},,,,公告`;
      expect(await amend(line, line, "")).toBe(1);
    });

    test("reads a file that a spreadsheet wrote", async () => {
      const csv = `\uFEFF${HEADER}\r\n2026-01-01,renamed,${TOWNSHIP},"沙河街道","Shahe Subdistrict",,"公告，第 3 号"\r\n`;
      expect(await amendDivisions(db, csv, TODAY)).toBe(1);
      expect(await recorded()).toMatchObject([{ source: "公告，第 3 号" }]);
    });
  });
});

describe("an amendment that does not fit", () => {
  forEachEngine((engine) => {
    beforeAll(() => buildCounty(engine.db()));
    const state = async () => [
      await readAllRegions(engine.db()),
      await engine.db().selectFrom("region_amendments").selectAll().execute(),
    ];
    const RENAME = `2026-01-01,renamed,${OTHER_TOWNSHIP},新名,Xinming,,公告`;
    test.each([
      ["no day", `,renamed,${TOWNSHIP},新名,Xinming,,公告`, /line 3: day must be/],
      ["a day that is none", `2026-02-30,renamed,${TOWNSHIP},新名,Xinming,,公告`, /line 3: day must be/],
      ["a day to come", `2026-11-24,renamed,${TOWNSHIP},新名,Xinming,,公告`, /line 3: 2026-11-24 is yet to come/],
      ["an unknown kind", `2026-01-01,split,${TOWNSHIP},新名,Xinming,,公告`, /line 3: kind must be/],
      ["a short code", "2026-01-01,renamed,990101,新名,Xinming,,公告", /line 3: code must have 12 digits/],
      ["an unknown code", "2026-01-01,renamed,110101001000,新名,Xinming,,公告", /line 3: no division has the code/],
      ["no source", `2026-01-01,renamed,${TOWNSHIP},新名,Xinming,,`, /line 3: source must/],
      ["one name only", `2026-01-01,renamed,${TOWNSHIP},新名,,,公告`, /line 3: name and name_en must be filled/],
      ["a name too many", `2026-01-01,abolished,${TOWNSHIP},新名,,,公告`, /line 3: name and name_en must be empty/],
      ["no successor", `2026-01-01,merged,${TOWNSHIP},,,,公告`, /line 3: target must be filled/],
      ["itself as successor", `2026-01-01,merged,${TOWNSHIP},,,${TOWNSHIP},公告`, /line 3: the successor/],
      ["a successor of another level", `2026-01-01,merged,${TOWNSHIP},,,${COUNTY},公告`, /line 3: the successor/],
      ["a parent of another level", `2026-01-01,moved,${TOWNSHIP},,,${CITY},公告`, /line 3: a township cannot lie/],
      [
        "a code that is taken",
        `2026-01-01,created,${TOWNSHIP},新名,Xinming,${COUNTY},公告`,
        /line 3: .* exists already/,
      ],
      ["a place below a township", `2026-01-01,created,990101101001,村,Cun,${TOWNSHIP},公告`, /line 3: nothing lies/],
      ["the end of what is not empty", `2026-01-01,abolished,${COUNTY},,,,公告`, /line 3: .* has divisions below/],
      ["other words for a recorded line", RENAME.replace("新名", "别名"), /line 3: .* recorded already/],
      [
        "a change of what has ended",
        `2026-01-01,abolished,${TOWNSHIP},,,,公告\n2026-01-02,renamed,${TOWNSHIP},新名,Xinming,,公告`,
        /line 4: .* ended on 2026-01-01/,
      ],
    ])("such as %s changes nothing, nor do the lines before it", async (_, line, message) => {
      const before = await state();
      const attempt = amendDivisions(engine.db(), [HEADER, RENAME, line].join("\n"), TODAY);
      await expect(attempt).rejects.toThrow(AmendmentError);
      await expect(attempt).rejects.toThrow(message);
      expect(await state()).toEqual(before);
    });

    test.each([
      ["another header", "code,name\n1,2", /first line must be/],
      ["no header", "", /first line must be/],
      ["a quote that does not close", `${HEADER}\n"2026`, /cannot be read/],
    ])("such as a file with %s is refused", async (_, csv, message) => {
      await expect(amendDivisions(engine.db(), csv, TODAY)).rejects.toThrow(message);
    });
  });
});
