import { describe, expect, test } from "vitest";
import { perTenTownships } from "../../app/measures/bases/bases.ts";
import { readCaseBases } from "../../app/measures/bases/bases.server.ts";
import { registerOf } from "../../app/register/register.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, publishCase, TODAY, withdrawCase } from "../helpers/factories.ts";

describe("what cases are held against", () => {
  test.each([
    [7, 0, 14, 5],
    [8, 1, 14, 5],
    [1, 0, 3, 3.3],
    [0, 0, 3, 0],
    [5, 0, 0, null],
  ])("%i cases, %i of them a township's own, in %i townships are %s per ten", (cases, townshipsOwn, townships, per) => {
    expect(perTenTownships({ cases, townshipsOwn, townships, dutiesHeld: 0, dutiesTouched: 0 })).toBe(per);
  });

  forEachEngine((engine) => {
    test("are the townships below, and of the items held on the day those with a case that is no township's own", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { agriculture } = county.departments;
      const bases = () => readCaseBases(db, county.regions.county, { departmentIds: [agriculture] }, TODAY);
      const before = await bases();
      const held = await db
        .selectFrom("duty_versions")
        .select("duty_id")
        .where("holder_id", "=", agriculture)
        .where("effective_from", "<=", TODAY)
        .where((eb) => eb.or([eb("effective_to", "is", null), eb("effective_to", ">=", TODAY)]))
        .execute();
      expect(before).toEqual({
        townships: 2,
        cases: 0,
        townshipsOwn: 0,
        dutiesHeld: new Set(held.map((row) => row.duty_id)).size,
        dutiesTouched: 0,
      });
      expect(before.dutiesHeld).toBeGreaterThan(1);
      await publishCase(db, county, { verdict: { code: "V2" } });
      expect(await bases()).toMatchObject({ cases: 1, townshipsOwn: 1, dutiesTouched: 0 });
      const { number } = await publishCase(db, county);
      await publishCase(db, county);
      expect(await bases()).toMatchObject({ cases: 3, townshipsOwn: 1, dutiesTouched: 1 });
      const { regionIds } = await registerOf(db, county.regions.county, TODAY);
      const whole = await readCaseBases(db, county.regions.county, { regionIds }, TODAY);
      expect(whole).toMatchObject({ townships: 2, cases: 3, townshipsOwn: 1, dutiesTouched: 1 });
      expect(whole.dutiesHeld).toBeGreaterThan(before.dutiesHeld);
      expect((await readCaseBases(db, county.regions.city, { regionIds: [] }, TODAY)).townships).toBe(3);
      await withdrawCase(db, county, number, "not_true", TODAY);
      expect(await bases()).toMatchObject({ cases: 2, dutiesTouched: 1 });
    });
  });
});
