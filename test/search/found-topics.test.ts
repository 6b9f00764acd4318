import { beforeAll, describe, expect, test } from "vitest";
import { publicQueryOf } from "../../app/search/search.ts";
import { type SearchedRegions, searchPublic } from "../../app/search/search.server.ts";
import { indexIfMissing, rebuildIndex } from "../../db/queries/search/indexing.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, TODAY } from "../helpers/factories.ts";
import { indexLines } from "../helpers/search-index.ts";
import { playingTopics } from "../topics/playing.ts";

const NOTHING = { type: null, verdict: null, year: null, bodies: null, duty: null, clock: null, after: null };

describe("topics in the search", () => {
  forEachEngine((engine) => {
    let county: County;
    const topics = playingTopics(
      () => engine.db(),
      () => county,
    );
    beforeAll(async () => {
      county = await buildCounty(engine.db());
      await rebuildIndex(engine.db());
    });
    const look = async (typed: string, regions: SearchedRegions | null = null) => {
      const asked = { ...publicQueryOf(typed, "2026"), ...NOTHING, sought: "topic" as const };
      const { lists } = await searchPublic(engine.db(), asked, regions, "zh-CN");
      return lists.flatMap(({ things }) => things);
    };
    const codes = async (...asked: Parameters<typeof look>) => (await look(...asked)).map(({ code }) => code);

    test("are found by their question first, then by why it is asked, the plan, what was done and what came of it", async () => {
      const asked = await topics.open({ question: "堤坝谁来巡？", why: "汛期里几个部门都交给乡镇。" });
      const said = await topics.open({ question: "检查谁来做？", why: "巡查堤坝的事另问。" });
      expect(await codes("堤坝")).toEqual([asked, said]);
      const [first, second] = await look("堤坝");
      expect(first).toMatchObject({
        href: `/topics/${asked}`,
        on: TODAY,
        department: { code: "emergency" },
        excerpt: null,
      });
      expect(second?.excerpt?.of).toBe("why");

      expect(await codes("无人机")).toEqual([]);
      await topics.set(asked, "2026-12-21", TODAY, "改用无人机。");
      expect(await codes("无人机")).toEqual([asked]);
      await topics.move(asked, 1, "2026-12-28", TODAY, "等招标公告。");
      expect(await codes("招标公告")).toEqual([asked]);
      await topics.finish(asked, 1, TODAY, "已经签了合同。");
      expect((await look("合同"))[0]?.excerpt?.of).toBe("plan");
      await topics.close(said, TODAY, "归县里统一检查。");
      expect(await codes("统一检查")).toEqual([said]);
    });

    test("of another county are not found when it is narrowed to one", async () => {
      const here = { cases: [county.regions.county], register: [] };
      const elsewhere = { cases: [county.regions.farCounty], register: [county.regions.farCounty] };
      expect((await codes("堤坝", here)).length).toBe(2);
      expect(await codes("堤坝", elsewhere)).toEqual([]);
      expect((await codes("堤坝", { ...here, cases: [...here.cases, county.regions.farCounty] })).length).toBe(2);
    });

    test("are in the index as they would be, were it made anew, and come into one from before", async () => {
      const db = engine.db();
      const kept = await indexLines(db);
      await rebuildIndex(db);
      expect(await indexLines(db)).toEqual(kept);
      for (const table of ["search_blocks", "search_things"] as const)
        await db.deleteFrom(table).where("kind", "=", "topic").execute();
      await indexIfMissing(db);
      expect(await codes("堤坝")).toEqual([]);
      await db.deleteFrom("sequences").where("name", "like", "search-index-topics:%").execute();
      await indexIfMissing(db);
      expect(await indexLines(db)).toEqual(kept);
    });
  });
});
