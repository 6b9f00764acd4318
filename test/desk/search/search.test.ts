import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../app/accounts/permissions.ts";
import { deskQueryOf, MAX_SEARCH, pieceOf } from "../../../app/desk/search/search.ts";
import { search } from "../../../app/desk/search/search.server.ts";
import { forEachEngine } from "../../helpers/database.ts";
import {
  addStaff,
  buildCounty,
  type County,
  decide,
  declining,
  expectRefusal,
  FAR_TOWNSHIP,
  NOW,
  publishCase,
  sendReport,
  TODAY,
} from "../../helpers/factories.ts";

describe("what a search asks", () => {
  test.each([
    ["38", 38, "GW-2026-000038", false],
    ["３８", 38, "GW-2026-000038", false],
    ["第38号", 38, "GW-2026-000038", false],
    ["#38", 38, "GW-2026-000038", false],
    ["No. 38", 38, "GW-2026-000038", false],
    ["2026-38", null, "GW-2026-000038", true],
    ["2025－38", null, "GW-2025-000038", true],
    ["gw-2026-000038", null, "GW-2026-000038", true],
    ["ＧＷ－２０２６－００００３８", null, "GW-2026-000038", true],
    [" GW—2026—000038 ", null, "GW-2026-000038", true],
    ["设卡", null, null, false],
    ["12345热线", null, null, false],
    ["", null, null, false],
  ])("%j", (typed, report, caseNumber, caseAlone) => {
    expect(deskQueryOf(typed, "2026")).toMatchObject({ report, caseNumber, caseAlone });
  });

  test("words are few and bounded, each once", () => {
    expect(deskQueryOf("  设卡　检查 设卡 ", "2026").words).toEqual(["设卡", "检查"]);
    expect(deskQueryOf("a b c d e f g", "2026").words).toHaveLength(5);
    expect(deskQueryOf("长".repeat(100_000), "2026").words[0]).toHaveLength(MAX_SEARCH);
  });

  test("a piece of the text has the word and a little around it", () => {
    expect(pieceOf("县里要求设卡检查", ["没有", "设卡"])).toEqual(["县里要求", "设卡", "检查"]);
    expect(pieceOf(`${"一".repeat(60)}KTV检查`, ["ktv"])?.[1]).toBe("KTV");
    expect(pieceOf("县里要求设卡检查", ["没有"])).toBeNull();
  });
});

describe("the search of the desk", () => {
  forEachEngine((engine) => {
    let county: County;
    let all: Actor;
    const ids: Record<string, number> = {};
    let number: string;
    beforeAll(async () => {
      const db = engine.db();
      county = await buildCounty(db);
      all = await addStaff(db, "all", { role: "moderator", departmentId: null, regionId: null, lineId: null });
      ids.open = await sendReport(db, { body: "要求每天去砖厂盯着烟囱，100%到位。" });
      ids.far = await sendReport(db, { region: FAR_TOWNSHIP, departmentText: "防汛办", body: "砖厂也要我们管。" });
      ids.done = await sendReport(db, { body: "砖厂的事又来一遍。" });
      await decide(db, county, ids.done, declining());
      const published = await publishCase(db, county, {
        report: { body: "养狗要村里办证。" },
        newCase: { title: "要求乡镇给犬只办证" },
        publicText: "犬证让村里办。",
      });
      ids.published = published.reportId;
      number = published.number;
    });

    const find = async (typed: string, actor = all) => {
      const found = await search(engine.db(), actor, deskQueryOf(typed, "2026"), TODAY, NOW);
      return {
        reports: found.reports.map(({ row }) => Object.keys(ids).find((name) => ids[name] === row.id)).sort(),
        cases: found.cases.map((one) => one.number),
        numbered: found.numbered?.number ?? null,
      };
    };

    test("finds words of the report, of the public version, of a title", async () => {
      expect(await find("砖厂")).toEqual({ reports: ["done", "far", "open"], cases: [], numbered: null });
      expect(await find("砖厂 烟囱")).toMatchObject({ reports: ["open"] });
      expect(await find("犬证")).toEqual({ reports: [], cases: [number], numbered: null });
      expect(await find("犬只办证")).toMatchObject({ cases: [number] });
      expect(await find("防汛办")).toMatchObject({ reports: ["far"] });
    });

    test("finds places, bodies and duties by name", async () => {
      const { name } = await engine
        .db()
        .selectFrom("departments")
        .select("name")
        .where("id", "=", county.departments.agriculture)
        .executeTakeFirstOrThrow();
      expect(await find(name)).toMatchObject({ reports: ["done", "open", "published"], cases: [number] });
      const { code } = await engine
        .db()
        .selectFrom("duties as d")
        .innerJoin("cases as c", "c.duty_id", "d.id")
        .select("d.code")
        .executeTakeFirstOrThrow();
      expect(await find(code)).toMatchObject({ cases: [number] });
    });

    test("finds by number, and then looks into no text", async () => {
      expect(await find(String(ids.open))).toMatchObject({ reports: ["open"], cases: [] });
      expect(await find(number)).toMatchObject({ numbered: number, reports: [] });
      expect(await find(number.slice(3))).toMatchObject({ numbered: number });
      expect(await find("GW-2026-000999")).toEqual({ reports: [], cases: [], numbered: null });
    });

    test("takes the signs of a pattern for what they are", async () => {
      expect(await find("100%")).toMatchObject({ reports: ["open"] });
      expect(await find("1_0%")).toMatchObject({ reports: [] });
      expect(await find("%")).toMatchObject({ reports: ["open"] });
    });

    test("takes words as they were typed: full-width signs are looked for as themselves", () => {
      expect(deskQueryOf("烟囱，到位　100%", "2026").words).toEqual(["烟囱，到位", "100%"]);
      expect(deskQueryOf("２０２６－３８", "2026").caseNumber).toBe("GW-2026-000038");
    });

    test("finds nothing outside of the reader's bounds nor what they keep out of", async () => {
      expect(await find("砖厂", county.farModerator)).toMatchObject({ reports: ["far"] });
      expect(await find(String(ids.open), county.farModerator)).toMatchObject({ reports: [] });
      const recused = {
        ...all,
        recusals: [{ departmentId: county.departments.agriculture, lineId: null, regionId: null, reportId: null }],
      };
      expect(await find("砖厂", recused)).toMatchObject({ reports: ["far"] });
      expect(await find("犬证", recused)).toMatchObject({ cases: [] });
      expect(await find(String(ids.open), recused)).toMatchObject({ reports: [] });
      await expectRefusal(search(engine.db(), county.admin, deskQueryOf("砖厂", "2026"), TODAY, NOW), "forbidden");
    });

    test("what shows a piece of a text was looked at, and nothing else", async () => {
      const viewer = await addStaff(engine.db(), "viewer", {
        role: "moderator",
        departmentId: null,
        regionId: null,
        lineId: null,
      });
      const views = () =>
        engine.db().selectFrom("report_views").select("report_id").where("user_id", "=", viewer.userId).execute();
      await find("防汛办", viewer);
      await find(String(ids.open), viewer);
      expect(await views()).toEqual([]);
      await find("烟囱", viewer);
      expect(await views()).toEqual([{ report_id: ids.open }]);
    });

    test("a text that was destroyed is not there to be found", async () => {
      const id = await sendReport(engine.db(), { body: "独一无二的字句" });
      await engine.db().updateTable("report_texts").set({ body: "" }).where("report_id", "=", id).execute();
      expect(await find("独一无二")).toMatchObject({ reports: [] });
    });
  });
});
