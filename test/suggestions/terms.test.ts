import { describe, expect, test } from "vitest";
import { termsOfTargets, totalsOfTargets } from "../../db/queries/suggestion-terms.ts";
import { regionChain, findRegionByCode } from "../../db/queries/regions/regions.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, TOWNSHIP } from "../helpers/factories.ts";
import { explainQueries } from "../helpers/query-plans.ts";

const WHOLE = { target: "county", target_id: 1 } as const;
const DUTIES = { target: "duty", ids: [10, 11, 12] } as const;

describe("the pairs of past links", () => {
  forEachEngine((engine) => {
    test("are read of targets that have a fortieth of a pair, or more, and of those asked for alone", async () => {
      const db = await engine.fresh();
      const row = (term: string, target: "county" | "duty", target_id: number, times: number) =>
        db.insertInto("suggestion_terms").values({ term, target, target_id, times, voices: times }).execute();
      for (const [term, all] of [
        ["烟叶", 80],
        ["种植", 81],
        ["石磨", 1],
      ] as const)
        await row(term, "county", 1, all);
      await row("烟叶", "duty", 10, 2);
      await row("烟叶", "duty", 11, 1);
      await row("种植", "duty", 10, 2);
      await row("种植", "duty", 12, 3);
      await row("石磨", "duty", 11, 1);
      // Within the range of the ids that are asked for, and none of them.
      await row("烟叶", "duty", 13, 80);
      const read = await termsOfTargets(db, ["烟叶", "种植", "石磨"], WHOLE, DUTIES);
      expect(read.map((one) => `${one.term} ${one.target_id} ${one.times}`).sort()).toEqual(
        ["烟叶 10 2", "石磨 11 1", "种植 12 3"].sort(),
      );
      const among = await termsOfTargets(db, ["烟叶"], WHOLE, { target: "duty", ids: [10, 14] });
      expect(among.map((one) => one.target_id)).toEqual([10]);
      const totals = await totalsOfTargets(db, "烟叶", { target: "duty", ids: [10, 11, 14] });
      expect(totals.map((one) => one.target_id).sort()).toEqual([10, 11]);
      // A county without duty items has nothing to ask for.
      expect(await totalsOfTargets(db, "烟叶", { target: "duty", ids: [] })).toEqual([]);
      if (engine.name !== "SQLite") return;
      const [plan] = await explainQueries(db, (on) => termsOfTargets(on, ["烟叶"], WHOLE, DUTIES));
      expect(plan?.steps.filter((step) => /COVERING INDEX suggestion_terms_times/.test(step))).not.toEqual([]);
    });
  });
});

describe("what a township lies in", () => {
  forEachEngine((engine) => {
    test("is read from the nearest on, and nothing of a division that is not there", async () => {
      const db = await engine.fresh();
      await buildCounty(db);
      const township = await findRegionByCode(db, TOWNSHIP);
      const chain = await regionChain(db, township?.id ?? 0);
      expect(chain[0]).toEqual(township);
      expect(chain.map((one) => one.level)).toEqual(["township", "county", "city", "province"]);
      chain.slice(1).forEach((one, at) => expect(one.id).toBe(chain[at]?.parent_id));
      expect(await regionChain(db, 0)).toEqual([]);
    });
  });
});
