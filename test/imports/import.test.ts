import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../app/day.ts";
import { exportRegister } from "../../app/imports/export.server.ts";
import { firstChoices, importList, keepList, proposeList, readCountyRegion } from "../../app/imports/import.server.ts";
import type { ImportChoices } from "../../app/imports/import.ts";
import { publicVersion } from "../../app/ledger/ledger.server.ts";
import type { RegionRow } from "../../db/queries/regions/regions.ts";
import type { Db } from "../../db/engine.ts";
import { ASSIST, listOf, SOURCE } from "../helpers/duty-lists.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addStaff, buildCounty, type County, expectRefusal, NOW, publishCase, TODAY } from "../helpers/factories.ts";

forEachEngine((engine) => {
  let db: Db;
  let people: County;
  let county: RegionRow;
  const open = async () => {
    db = await engine.fresh();
    people = await buildCounty(db);
    county = await readCountyRegion(db, "990101000000");
  };
  const versions = () =>
    db
      .selectFrom("duty_versions as v")
      .innerJoin("duties as i", "i.id", "v.duty_id")
      .selectAll("v")
      .select(["i.code", "i.parent_id"])
      .orderBy("v.id")
      .execute();
  const register = async () => [
    await versions(),
    await db.selectFrom("duty_bases").selectAll().orderBy("version_id").orderBy("position").execute(),
  ];
  /** Imports rows at once; answers the counts. */
  const take = async (rows: readonly (readonly string[])[], changes: Partial<ImportChoices> = {}, today = TODAY) => {
    const list = listOf(county, rows);
    const choices = { ...(await firstChoices(db, list, today)), ...changes };
    return { list, choices, counts: await importList(db, people.admin, list, choices, { today }) };
  };

  describe("a list", () => {
    beforeAll(open);

    test("is written in one act, with its document, the digest of the file and the counts in the staff record", async () => {
      const before = await publicVersion(db);
      const { list, counts } = await take(ASSIST);
      expect(counts).toEqual({ created: 2, changed: 0, ended: 0, unchanged: 0 });
      const [one, other] = (await versions()).slice(-2);
      expect(one).toMatchObject({
        code: "990101-0001",
        title: "农药经营检查",
        category: "农业农村",
        band: "assist",
        holder_id: people.departments.agriculture,
        department_duty: "检查农药经营。",
        township_duty: "报告线索。",
        effective_from: TODAY,
        effective_to: null,
        version: 1,
      });
      // Of several departments the first that is known holds it; what the list says is not lost.
      expect(other).toMatchObject({
        holder_id: people.departments.forestry,
        note: "对应上级部门：林业和草原局、县应急管理局",
      });
      const act = await db.selectFrom("staff_acts").selectAll().orderBy("id", "desc").executeTakeFirstOrThrow();
      expect(act).toMatchObject({
        kind: "duties_imported",
        by_user_id: people.admin.userId,
        region_id: county.id,
        about: SOURCE,
        reason: `+2 ~0 -0 =0 · SHA-256 ${list.sha256}`,
      });
      expect(await publicVersion(db)).toBeGreaterThan(before);
    });

    test("sent again changes nothing, and is no act", async () => {
      const before = [
        await register(),
        await publicVersion(db),
        await db.selectFrom("staff_acts").selectAll().execute(),
      ];
      expect((await take(ASSIST)).counts).toEqual({ created: 0, changed: 0, ended: 0, unchanged: 2 });
      expect((await take(ASSIST, {}, addDays(TODAY, 9))).counts.unchanged).toBe(2);
      expect([
        await register(),
        await publicVersion(db),
        await db.selectFrom("staff_acts").selectAll().execute(),
      ]).toEqual(before);
    });

    test("that says something else makes a new version from its day on, and ends the one before on the eve", async () => {
      const later = addDays(TODAY, 10);
      const rows = ASSIST.map((row) => row.map((cell) => (cell === "报告线索。" ? "不再配合。" : cell)));
      const { counts } = await take(rows, { from: later });
      expect(counts).toEqual({ created: 0, changed: 1, ended: 0, unchanged: 1 });
      const of = (await versions()).filter((version) => version.code === "990101-0001");
      expect(of.map((one) => [one.version, one.township_duty, one.effective_from, one.effective_to])).toEqual([
        [1, "报告线索。", TODAY, addDays(later, -1)],
        [2, "不再配合。", later, null],
      ]);
      // On the same day once more: that version is put right.
      const again = ASSIST.map((row) => row.map((cell) => (cell === "报告线索。" ? "不用配合。" : cell)));
      expect((await take(again, { from: later })).counts.changed).toBe(1);
      expect((await versions()).filter((version) => version.code === "990101-0001")).toHaveLength(2);
      // Not before it.
      const { list, choices } = await take(ASSIST, { from: addDays(later, -1) });
      const { problems } = await proposeList(db, list, choices);
      expect(problems).toEqual([{ sheet: 0, row: 4, column: null, what: "later_version", day: later }]);
    });

    test("that has no column for something leaves it as it is, and an item keeps its name when it moves to another list", async () => {
      const withdrawn = [
        ["序号", "事项名称", "承接部门及工作方式"],
        ["1", "林木采伐核查", "县林业和草原局：派员核查。"],
      ];
      const from = addDays(TODAY, 20);
      expect((await take(withdrawn, { from })).counts).toMatchObject({ created: 0, changed: 1 });
      const of = (await versions()).filter((version) => version.code === "990101-0002");
      expect(of.at(-1)).toMatchObject({
        band: "withdrawn",
        township_duty: "带路。",
        department_duty: "县林业和草原局：派员核查。",
        category: "农业农村",
      });
    });
  });

  describe("what a list lacks", () => {
    beforeAll(open);

    test("does not end unless that is ticked, and then only what is in the same list", async () => {
      const list = listOf(county, ASSIST);
      const choices = await firstChoices(db, list, TODAY);
      const { missing } = await proposeList(db, list, choices);
      expect(missing.map((duty) => duty.code)).toEqual(["split"]);
      await take(ASSIST);
      expect((await versions()).find((version) => version.code === "split")?.effective_to).toBeNull();
      const { counts } = await take(ASSIST, { endMissing: true });
      expect(counts).toEqual({ created: 0, changed: 0, ended: 1, unchanged: 2 });
      expect((await versions()).find((version) => version.code === "split")?.effective_to).toBe(addDays(TODAY, -1));
      const others = (await versions()).filter((version) => version.code === "withdrawn" || version.code === "own");
      expect(others.map((one) => one.effective_to)).toEqual([null, null]);
    });

    test("of a department's list is what is that department's", async () => {
      const power = [
        ["序号", "职权类型", "职权名称", "实施主体"],
        ["1", "行政检查", "野生动物检查", "县林业和草原局"],
      ];
      const list = listOf(county, power);
      const { missing } = await proposeList(db, list, await firstChoices(db, list, TODAY));
      expect(missing.map((duty) => duty.code)).toEqual(["off-list"]);
    });

    test("comes back as a further version when it is listed again", async () => {
      const rows = [
        ["编码", "事项名称", "清单类别", "承担部门"],
        ["split", "动物疫病防控", "配合履职", "青禾县农业农村局"],
      ];
      expect((await take(rows)).counts).toMatchObject({ created: 0, changed: 1 });
      const of = (await versions()).filter((version) => version.code === "split");
      expect(of.map((one) => [one.version, one.effective_from, one.effective_to])).toEqual([
        [1, "2015-01-01", addDays(TODAY, -1)],
        [2, TODAY, null],
      ]);
    });
  });

  test("what somebody was judged by is neither changed nor ended for that day", async () => {
    await open();
    await publishCase(db, people);
    const rows = [
      ["编码", "事项名称", "清单类别", "承担部门"],
      ["withdrawn", "渔业检查", "上级部门收回", "农业局"],
    ];
    const list = listOf(county, rows);
    const choices = await firstChoices(db, list, TODAY);
    expect((await proposeList(db, list, choices)).problems).toEqual([
      { sheet: 0, row: 2, column: null, what: "judged", day: TODAY },
    ]);
    expect((await proposeList(db, list, { ...choices, from: addDays(TODAY, 1) })).changed).toHaveLength(1);
    const other = [rows[0] ?? [], ["", "别的事", "上级部门收回", "农业局"]];
    const { counts } = await take(other, { endMissing: true });
    expect(counts).toMatchObject({ created: 1, ended: 1 });
    const ended = (await versions()).filter((version) => version.effective_to === addDays(TODAY, -1));
    expect(ended.map((one) => one.code)).toEqual(["renewed"]);
  });

  test("each row that cannot be taken is told by row and column, and the others are taken", async () => {
    await open();
    const rows = [
      ["编码", "事项名称", "清单类别", "承担部门", "施行日期", "上级编码"],
      ["A1", "甲", "配合履职", "县畜牧局", "", ""],
      ["A2", "", "配合履职", "县农业农村局", "", ""],
      ["A 3", "丙", "配合履职", "县农业农村局", "", ""],
      ["A4", "丁", "第四张", "县农业农村局", "", ""],
      ["A5", "戊", "配合履职", "", "", ""],
      ["A6", "己", "配合履职", "县农业农村局", "明年", ""],
      ["A7", "庚", "配合履职", "县农业农村局", "2025年7月1日", ""],
      ["A7", "庚二", "配合履职", "县农业农村局", "", ""],
      ["A8", "辛", "基本履职", "", "", "A7"],
      ["A9", "壬", "基本履职", "", "", "A0"],
      ["A10", "长".repeat(301), "基本履职", "", "", ""],
      ["off_list", "癸", "基本履职", "", "", ""],
    ];
    const list = listOf(county, rows);
    const choices = await firstChoices(db, list, TODAY);
    const { problems } = await proposeList(db, list, choices);
    expect(problems.map(({ row, column, what }) => [row, column, what])).toEqual([
      [2, 3, "unknown_department"],
      [3, 1, "no_title"],
      [4, 0, "bad_code"],
      [5, 2, "unknown_band"],
      [6, 3, "no_department"],
      [7, 4, "bad_day"],
      [12, 1, "too_long"],
      [13, 0, "bad_code"],
      [9, null, "twice"],
      [11, null, "unknown_parent"],
    ]);
    expect((await take(rows)).counts.created).toBe(2);
    const [whole, part] = (await versions()).slice(-2);
    expect([whole?.code, whole?.effective_from]).toEqual(["990101-A7", "2025-07-01"]);
    expect([part?.code, part?.parent_id]).toEqual(["990101-A8", whole?.duty_id]);
    expect((await take(rows)).counts).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  });

  test("two counties have items of the same name and code without meeting", async () => {
    await open();
    const far = await readCountyRegion(db, "990102000000");
    const rows = [
      ["编码", "事项名称"],
      ["A1", "调解纠纷"],
    ];
    for (const one of [county, far]) {
      const list = listOf(one, rows);
      const choices = await firstChoices(db, list, TODAY);
      const own = { ...choices, sheets: choices.sheets.map((sheet) => ({ ...sheet, band: "own" as const })) };
      expect((await importList(db, people.admin, list, own, { today: TODAY })).created).toBe(1);
    }
    expect((await versions()).slice(-2).map((one) => one.code)).toEqual(["990101-A1", "990102-A1"]);
  });

  test("is for administrators of the county or of everything", async () => {
    await open();
    const list = listOf(county, ASSIST);
    const choices = await firstChoices(db, list, TODAY);
    const far = await readCountyRegion(db, "990102000000");
    const bound = { role: "admin" as const, departmentId: null, regionId: county.id, lineId: null };
    const ofCounty = await addStaff(db, "county-admin", bound);
    const { id: lineId } = await db.selectFrom("lines").select("id").executeTakeFirstOrThrow();
    const ofLine = await addStaff(db, "line-admin", { ...bound, regionId: null, lineId });
    for (const by of [people.moderator, people.officers.agriculture, ofLine]) {
      await expectRefusal(importList(db, by, list, choices, { today: TODAY }), "forbidden");
      await expectRefusal(keepList(db, by, list, { today: TODAY, now: NOW }), "forbidden");
      await expectRefusal(exportRegister(db, by, county, TODAY), "forbidden");
    }
    await expectRefusal(importList(db, ofCounty, { ...list, county: far }, choices, { today: TODAY }), "forbidden");
    expect((await importList(db, ofCounty, list, choices, { today: TODAY })).created).toBe(2);
    await expectRefusal(readCountyRegion(db, "990101101000"), "unknown_region");
  });
});
