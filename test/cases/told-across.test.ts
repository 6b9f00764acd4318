import { describe, expect, test } from "vitest";
import { hoursAcross } from "../../app/cases/voices/told-across.ts";
import { readHoursAcross, readToldGroups } from "../../app/cases/voices/read-told.server.ts";
import { readCasePage } from "../../app/cases/read-case.server.ts";
import { addDays } from "../../app/day.ts";
import { forEachEngine } from "../helpers/database.ts";
import { addToCase, buildCounty, mergeByTwo, publishCase, TODAY } from "../helpers/factories.ts";

const group = (number: string, hoursFrom: number | null) => ({ case: number, marks: [], hoursFrom });

describe("hours over several cases", () => {
  test("are a middle and a range of the cases' middle groups, worked out by hand", () => {
    const groups = [
      // Of two groups of a case the lower stands, of three the second.
      group("A", 40),
      group("A", 10),
      group("B", 320),
      group("B", 1),
      group("B", 80),
      group("C", 20),
      group("C", null),
      group("D", 160),
      group("E", null),
    ];
    // A 10, C 20, B 80, D 160: the lower middle is 20.
    expect(hoursAcross(groups)).toEqual({
      cases: 4,
      middle: { from: 20, to: 40 },
      lowest: { from: 10, to: 20 },
      highest: { from: 160, to: 320 },
    });
  });

  test("are not said of fewer than three cases that tell any", () => {
    expect(hoursAcross([group("A", 40), group("A", 10), group("B", 320), group("C", null)])).toBeNull();
    expect(hoursAcross([group("A", 320), group("B", 320), group("C", 320)])?.highest).toEqual({ from: 320, to: null });
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
      expect(await readToldGroups(db, asked, TODAY)).toEqual([]);
      expect((await readToldGroups(db, asked, later)).map((one) => [one.case, one.hoursFrom])).toEqual([
        [small, 10],
        [nineties, 80],
        [most, 160],
      ]);
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
      const groups = await readToldGroups(db, asked, later);
      for (const number of [small, nineties]) {
        const { told } = await readCasePage(db, number, later);
        const steps = groups.filter((one) => one.case === number).map((one) => one.hoursFrom ?? 0);
        expect(steps.toSorted((a, b) => a - b)).toEqual(told.hours.flatMap((one) => Array(one.groups).fill(one.from)));
      }
      expect(groups.map((one) => one.case).toSorted()).toEqual([small, nineties, nineties].toSorted());
    });
  });
});
