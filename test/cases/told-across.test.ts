import { describe, expect, test } from "vitest";
import { readToldPairs } from "../../app/cases/pairs/read-pairs.server.ts";
import { hoursAcross } from "../../app/cases/voices/told-across.ts";
import { readHoursAcross } from "../../app/cases/voices/read-told.server.ts";
import { stripVoices } from "../../app/cases/case.server.ts";
import { addDays, type Day, mondayOf } from "../../app/day.ts";
import { officially } from "../../app/ledger/ledger.server.ts";
import { sumsIfMissing } from "../../db/queries/cases/sums/keep.ts";
import { casesByHours } from "../../db/queries/cases/sums/told.ts";
import { wrongSums } from "../helpers/case-sums.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, mergeByTwo, publishCase, TODAY } from "../helpers/factories.ts";

describe("hours over several cases", () => {
  test("are not said of fewer than three cases that tell any", () => {
    expect(
      hoursAcross([
        { from: 40, cases: 1 },
        { from: 320, cases: 1 },
      ]),
    ).toBeNull();
    expect(hoursAcross([])).toBeNull();
    expect(hoursAcross([{ from: 320, cases: 3 }])).toEqual({
      cases: 3,
      middle: { from: 320, to: null },
      lowest: { from: 320, to: null },
      highest: { from: 320, to: null },
    });
  });

  test("have the lower of two middle cases in the middle", () => {
    const middle = (...steps: [number, number][]) =>
      hoursAcross(steps.map(([from, cases]) => ({ from, cases })))?.middle.from;
    expect(middle([1, 1], [10, 1], [20, 1])).toBe(10);
    expect(middle([1, 2], [10, 2])).toBe(1);
    expect(middle([1, 2], [10, 3])).toBe(10);
    expect(middle([1, 3], [10, 2], [20, 1])).toBe(1);
  });

  forEachEngine((engine) => {
    test("come from the groups that the pages of the cases tell, merged ones among them, and from nothing else", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const hours = [
        [5, 5, 15, 15, 15],
        [50, 50, 50, 50],
        [90, 90, 90, 90, 90],
        [200, 200, 200, 200, 200, 200],
      ];
      const numbers: string[] = [];
      for (const [first, ...others] of hours) {
        const { number } = await publishCase(db, county, { report: { hoursPerMonth: first ?? null } });
        for (const one of others) await addToCase(db, county, number, { hoursPerMonth: one });
        numbers.push(number);
      }
      const [small = "", four = "", nineties = "", most = ""] = numbers;
      const asked = { departmentIds: [county.departments.agriculture] };
      const later = addDays(TODAY, 7);
      const steps = (day: Day) => casesByHours(db, asked, mondayOf(day));
      expect(await steps(TODAY)).toEqual([]);
      expect(await steps(later)).toEqual([10, 80, 160].map((from) => ({ from, cases: 1 })));
      expect(await readHoursAcross(db, asked, later)).toEqual({
        cases: 3,
        middle: { from: 80, to: 160 },
        lowest: { from: 10, to: 20 },
        highest: { from: 160, to: 320 },
      });
      expect(await readHoursAcross(db, { departmentIds: [county.departments.forestry] }, later)).toBeNull();
      expect(await readHoursAcross(db, { regionIds: [county.regions.county] }, later)).not.toBeNull();
      // The groups of a merged case stay apart: its four and one of the other make no five.
      await mergeByTwo(db, county, four, small, later);
      await mergeByTwo(db, county, most, nineties, later);
      expect(await wrongSums(db)).toEqual([]);
      // Of the merged one's two groups the lower stands.
      expect(await steps(later)).toEqual([10, 80].map((from) => ({ from, cases: 1 })));
    });

    test("are of each case its middle group's, of two the lower", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const groups = [[40, 10], [320, 1, 80], [20, null], [160], [null]];
      for (const hours of groups) {
        await publishCase(db, county);
        const { id, region_id, department_id } = await db
          .selectFrom("cases")
          .selectAll()
          .orderBy("id", "desc")
          .executeTakeFirstOrThrow();
        const rows = hours.map((hours_from, nth) => ({
          case_id: id,
          nth,
          region_id,
          department_id,
          told_from: mondayOf(TODAY),
          marks: "",
          hours_from,
        }));
        await db.insertInto("told_groups").values(rows).execute();
      }
      // 10, 80, 20 and 160: the lower middle is 20.
      expect(await readHoursAcross(db, { regionIds: [county.regions.county] }, TODAY)).toEqual({
        cases: 4,
        middle: { from: 20, to: 40 },
        lowest: { from: 10, to: 20 },
        highest: { from: 160, to: 320 },
      });
    });

    test("and pairs are of groups alone all of whose voices stand", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const later = addDays(TODAY, 7);
      const counties = { regionIds: [county.regions.county] };
      for (let at = 0; at < 3; at += 1) {
        const { number } = await publishCase(db, county, { report: { marks: ["M6", "G3"] } });
        for (let voice = 1; voice < 5; voice += 1) await addToCase(db, county, number, { marks: ["M6", "G3"] });
      }
      expect(await readToldPairs(db, counties, TODAY)).toBeNull();
      expect(await readToldPairs(db, counties, later)).toMatchObject({
        groups: 3,
        cases: 3,
        rows: [{ means: "M6", cells: [3] }],
      });
      const voice = await db.selectFrom("voices").select(["id", "report_id"]).orderBy("id").executeTakeFirstOrThrow();
      await officially(db, later, async (trx, record) => stripVoices(trx, record, voice.report_id, later));
      expect(await readToldPairs(db, counties, later)).toBeNull();
      expect(await wrongSums(db)).toEqual([]);
    });

    test("are summed of a database from before, too", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { number } = await publishCase(db, county, { report: { hoursPerMonth: 10 } });
      for (let voice = 1; voice < 6; voice += 1) await addToCase(db, county, number, { hoursPerMonth: 10 });
      for (const table of ["told_groups", "summed_cases", "case_sums"] as const) await db.deleteFrom(table).execute();
      await db.deleteFrom("sequences").where("name", "=", "case-sums:1").execute();
      expect(await wrongSums(db)).not.toEqual([]);
      await sumsIfMissing(db);
      expect(await wrongSums(db)).toEqual([]);
      const again = await db.selectFrom("case_sums").selectAll().execute();
      await sumsIfMissing(db);
      expect(await db.selectFrom("case_sums").selectAll().execute()).toEqual(again);
    });
  });
});
