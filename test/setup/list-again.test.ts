import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../app/i18n/en/index.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { changeBody } from "../../app/setup/bodies/change.server.ts";
import { enterBodies } from "../../app/setup/bodies/enter.server.ts";
import { gridOf, readBodyList } from "../../app/setup/bodies/list/read-list.server.ts";
import { serveCounty } from "../../app/setup/setup.server.ts";
import type { Db } from "../../db/engine.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, TODAY } from "../helpers/factories.ts";

const LIST = [
  "名称,类型,条线,上级,办公室设在,又称,英文名",
  "青禾县文物局,政府部门,rural,,,文物局、县文物局,Relics",
  "青禾县文物管理所,政府部门,rural,青禾县文物局,,,",
  "青禾县文物专班,临时机构,rural,,青禾县文物局,,",
];

describe("a list of bodies that is handed in again", () => {
  forEachEngine((engine) => {
    let db: Db;
    let county: County;
    beforeAll(async () => {
      db = engine.db();
      county = await buildCounty(db);
      await serveCounty(db, county.admin, county.regions.county, TODAY);
      expect(await send(LIST)).toEqual({ entered: 3, there: 0 });
    });
    const send = async (lines: readonly string[]) => {
      const read = await readBodyList(db, county.regions.county, gridOf(lines.join("\n")) ?? []);
      if ("problems" in read) return read;
      return enterBodies(db, county.admin, county.regions.county, read.bodies, TODAY);
    };
    const kept = async () => ({
      departments: await db.selectFrom("departments").selectAll().orderBy("id").execute(),
      names: await db.selectFrom("department_names").selectAll().orderBy("department_id").orderBy("name").execute(),
      acts: await db.selectFrom("staff_acts").select("id").execute(),
    });

    test("changes nothing and says that all is there, whatever it leaves out", async () => {
      const before = await kept();
      expect(await send(LIST)).toEqual({ entered: 0, there: 3 });
      expect(await send(["名称", ...LIST.slice(1).map((line) => line.split(",")[0] ?? "")])).toEqual({
        entered: 0,
        there: 3,
      });
      expect(await kept()).toEqual(before);
    });

    test("names each row that says something else, by column and with what is entered, and enters nothing then", async () => {
      const before = await kept();
      const [header = "", relics = "", , group = ""] = LIST;
      const other = [
        header,
        relics.replace("政府部门", "党委部门").replace("文物局、县文物局", "文物处").replace("Relics", "Museums"),
        "青禾县文物管理所,政府部门,rural,青禾县应急管理局,,,",
        group.replace("青禾县文物局", "青禾县应急管理局"),
        "青禾县新局,政府部门,rural,,,,",
      ];
      const answer = await send(other);
      const problems = "problems" in answer ? answer.problems : [];
      expect(problems.map(({ row, column, what, is }) => [row, column, what, is])).toEqual([
        [2, "name_en", "differs", "Relics"],
        [2, "type", "differs", "政府部门"],
        [2, "aliases", "differs", expect.stringMatching(/文物局/)],
        [3, "parents", "differs", "青禾县文物局"],
        [4, "host", "differs", "青禾县文物局"],
      ]);
      expect(await kept()).toEqual(before);
      const [first] = problems;
      if (!first) throw new Error("nothing differs");
      expect(zhCN.setup.bodies.list.problem(first, "英文名")).toMatch(/第 2 行（青禾县文物局）：英文名：.*Relics/);
      expect(en.setup.bodies.list.problem(first, "English name")).toMatch(/Row 2 .*Relics/);
    });

    test("adds what is new in it and passes over the rest", async () => {
      expect(await send([...LIST, "青禾县新区办,政府部门,rural,,,,"])).toEqual({ entered: 1, there: 3 });
      const { acts } = { acts: await db.selectFrom("staff_acts").select(["kind", "about"]).orderBy("id").execute() };
      expect(acts.at(-1)).toEqual({ kind: "bodies_entered", about: "1" });
    });

    test("finds a body that has another name since, and says which", async () => {
      const renamed = { kind: "renamed" as const, day: TODAY, source: "三定规定", other: "" };
      const body = await db
        .selectFrom("departments")
        .select("code")
        .where("name", "=", "青禾县文物管理所")
        .executeTakeFirstOrThrow();
      const change = { ...renamed, name: "青禾县博物馆", nameEn: "Museum" };
      await changeBody(db, county.admin, body.code, change, TODAY);
      expect(await send(LIST)).toEqual({
        problems: [{ row: 3, name: "青禾县文物管理所", column: "name", what: "differs", is: "青禾县博物馆" }],
      });
    });
  });
});
