import { beforeAll, describe, expect, test } from "vitest";
import { countDuties, listBodies, listDuties, registerOf } from "../../app/register/register.server.ts";
import { readVersions } from "../../app/duties/duty.server.ts";
import { explainQueries } from "../helpers/query-plans.ts";
import { type FilledCounty, fillCounties } from "../helpers/counties.ts";
import { forEachEngine } from "../helpers/database.ts";
import { TODAY } from "../helpers/factories.ts";

/** More than the values that a statement of SQLite takes. */
const MANY = 33_000;

describe("a register of very many items", () => {
  forEachEngine((engine) => {
    let large: FilledCounty | undefined;
    let small: FilledCounty | undefined;
    beforeAll(async () => {
      [large] = await fillCounties(engine.db(), { counties: 1, bodies: 3, duties: MANY }, "97");
      [small] = await fillCounties(engine.db(), { counties: 1, bodies: 3, duties: 4 });
    }, 120_000);

    test("is read whole, with the legal bases of every item", async () => {
      const register = await registerOf(engine.db(), large?.id ?? 0, TODAY);
      const duties = await listDuties(engine.db(), register);
      expect(duties).toHaveLength(MANY);
      expect(duties.every((duty) => duty.bases.length === 2)).toBe(true);
      const counted = await countDuties(engine.db(), register);
      expect(Object.values(counted).reduce((sum, items) => sum + items, 0)).toBe(MANY);
    }, 60_000);

    test("is no part of the register of another county, whose items and bodies have the same names", async () => {
      const register = await registerOf(engine.db(), small?.id ?? 0, TODAY);
      const [bodies, duties] = [await listBodies(engine.db(), register), await listDuties(engine.db(), register)];
      expect(duties.map((duty) => duty.code)).toEqual(["C001-0001", "C001-0002", "C001-0003", "C001-0004"]);
      expect(duties.flatMap((duty) => duty.holder?.code ?? [])).not.toContain(expect.stringMatching(/^c97/));
      expect(bodies.map((body) => body.code)).toEqual(["c001-body-01", "c001-body-02", "c001-body-hosted"]);
      expect(
        (await readVersions(engine.db(), { holderId: bodies[0]?.id ?? 0 })).every(
          ({ regionId }) => regionId === small?.id,
        ),
      ).toBe(true);
    });

    test.runIf(engine.name === "SQLite")("is found by an index, not among the items of all", async () => {
      const register = await registerOf(engine.db(), small?.id ?? 0, TODAY);
      for (const { sql, steps } of await explainQueries(engine.db(), async (on) => {
        await listDuties(on, register, { band: "assist" });
        await countDuties(on, register);
        await listBodies(on, register);
      })) {
        expect(
          steps.filter((step) => /^SCAN (?!CONSTANT)/.test(step)),
          sql,
        ).toEqual([]);
      }
    });
  });
});
