import { beforeAll, describe, expect, test } from "vitest";
import {
  chooseKept,
  confirmKept,
  dropKept,
  firstChoices,
  forgetImports,
  importList,
  keepList,
  proposalKey,
  proposeList,
  readCountyRegion,
  readKept,
} from "../../app/imports/import.server.ts";
import type { ImportChoices } from "../../app/imports/import.ts";
import type { Db } from "../../db/engine.ts";
import type { RegionRow } from "../../db/queries/regions/regions.ts";
import { forEachEngine } from "../helpers/database.ts";
import { ASSIST, listOf } from "../helpers/duty-lists.ts";
import { addStaff, buildCounty, type County, expectRefusal, NOW, TODAY } from "../helpers/factories.ts";

forEachEngine((engine) => {
  let db: Db;
  let people: County;
  let county: RegionRow;
  const open = async () => {
    db = await engine.fresh();
    people = await buildCounty(db);
    county = await readCountyRegion(db, "990101000000");
  };
  const register = async () => [
    await db.selectFrom("duty_versions").selectAll().orderBy("id").execute(),
    await db.selectFrom("duty_bases").selectAll().orderBy("version_id").orderBy("position").execute(),
  ];
  const take = async (rows: readonly (readonly string[])[]) => {
    const list = listOf(county, rows);
    return importList(db, people.admin, list, await firstChoices(db, list, TODAY), { today: TODAY });
  };

  describe("between the two steps", () => {
    beforeAll(open);
    const moment = { today: TODAY, now: NOW };
    const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

    test("the list is kept for whoever sent it, alone, and for a day", async () => {
      const other = await addStaff(db, "admin-2", { role: "admin", departmentId: null, regionId: null, lineId: null });
      const token = await keepList(db, people.admin, listOf(county, ASSIST), moment);
      const kept = await readKept(db, people.admin, token, NOW);
      expect(kept.list.sheets[0]?.rows).toEqual(listOf(county, ASSIST).sheets[0]?.rows);
      await expectRefusal(readKept(db, other, token, NOW), "import_over");
      await expectRefusal(readKept(db, people.admin, token, later(24)), "import_over");
      const next = await keepList(db, people.admin, listOf(county, ASSIST), moment);
      await expectRefusal(readKept(db, people.admin, token, NOW), "import_over");
      await forgetImports(db, later(25));
      await expectRefusal(readKept(db, people.admin, next, NOW), "import_over");
      expect(await db.selectFrom("duty_imports").selectAll().execute()).toEqual([]);
    });

    test("nothing is written; a list that is dropped never is", async () => {
      const before = await register();
      const token = await keepList(db, people.admin, listOf(county, ASSIST), moment);
      const { choices } = await readKept(db, people.admin, token, NOW);
      await chooseKept(db, people.admin, token, { ...choices, endMissing: true }, NOW);
      expect((await readKept(db, people.admin, token, NOW)).choices.endMissing).toBe(true);
      await dropKept(db, people.admin, token, NOW);
      await expectRefusal(confirmKept(db, people.admin, token, { seen: "", ...moment }), "import_over");
      expect(await register()).toEqual(before);
    });

    test("what was not shown is not written: the register changed meanwhile", async () => {
      const token = await keepList(db, people.admin, listOf(county, ASSIST), moment);
      const { list, choices } = await readKept(db, people.admin, token, NOW);
      const seen = proposalKey(await proposeList(db, list, choices), choices);
      await take([
        ["编码", "事项名称", "清单类别", "承担部门"],
        ["", "农药经营检查", "配合履职", "县林业和草原局"],
      ]);
      const before = await register();
      await expectRefusal(confirmKept(db, people.admin, token, { seen, ...moment }), "stale_version");
      expect(await register()).toEqual(before);
      const now = await readKept(db, people.admin, token, NOW);
      const fresh = proposalKey(await proposeList(db, now.list, now.choices), now.choices);
      expect(await confirmKept(db, people.admin, token, { seen: fresh, ...moment })).toMatchObject({
        created: 1,
        changed: 1,
      });
    });

    test("columns that were read otherwise are read so the next time, in this county", async () => {
      const rows = [
        ["编号", "事项名称", "单位"],
        ["B7", "巡河", "县农业农村局"],
      ];
      const list = listOf(county, rows);
      const choices = await firstChoices(db, list, TODAY);
      expect(choices.sheets[0]?.columns).toEqual(["serial", "title", "note"]);
      const [sheet] = choices.sheets;
      if (!sheet) throw new Error("no sheet");
      const own = {
        ...choices,
        sheets: [{ ...sheet, band: "assist" as const, columns: ["code", "title", "holder"] as const }],
      };
      await importList(db, people.admin, list, own as unknown as ImportChoices, { today: TODAY });
      expect((await firstChoices(db, list, TODAY)).sheets[0]?.columns).toEqual(["code", "title", "holder"]);
      const far = await readCountyRegion(db, "990102000000");
      expect((await firstChoices(db, { ...list, county: far }, TODAY)).sheets[0]?.columns).toEqual([
        "serial",
        "title",
        "note",
      ]);
    });
  });
});
