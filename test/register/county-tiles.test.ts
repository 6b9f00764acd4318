import { beforeAll, describe, expect, test } from "vitest";
import { readTownshipCounts } from "../../app/departments/department.server.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { listChildRegions } from "../../db/queries/regions/regions.ts";
import { forEachSite } from "../helpers/sites.ts";
import { type Visitor, visitor } from "../helpers/visitor.ts";

describe("the counties on the page of regions", () => {
  forEachSite({ demo: "city" }, (site) => {
    let reader: Visitor;
    let counties: { id: number; name: string }[];
    beforeAll(async () => {
      reader = visitor(site());
      counties = await site()
        .db.selectFrom("regions")
        .select(["id", "name"])
        .where("level", "=", "county")
        .where("code", "like", "99%")
        .orderBy("code")
        .execute();
    });

    test("have as many squares as townships that have not ended, the same number in words and in the table", async () => {
      const counts = await readTownshipCounts(
        site().db,
        counties.map(({ id }) => id),
      );
      const { html, text } = await reader.get("/regions?lang=zh-CN");
      const blocks = [...html.matchAll(/<svg aria-hidden="true"[^>]*>(.*?)<\/svg>/g)].map(
        ([, inner = ""]) => inner.match(/<rect/g)?.length,
      );
      let all = 0;
      for (const [at, { id, name }] of counties.entries()) {
        const townships = (await listChildRegions(site().db, id)).length;
        all += townships;
        expect(counts.get(id)).toBe(townships);
        expect(blocks[at]).toBe(townships);
        expect(text).toMatch(new RegExp(`${name} ?${townships} 个乡镇、街道，\\d+ 件事由`));
      }
      expect(counties).toHaveLength(5);
      expect(text).toContain(zhCN.register.regions.tiles(5, all));
    });
  });
});
