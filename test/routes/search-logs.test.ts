import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

/** What somebody types who must not be known to have typed it. */
const TYPED = "举报谁在查鸵鸟";
/** As it may stand anywhere: as typed, as an address has it, and as JSON escapes it. */
const TRACES = [TYPED, "鸵鸟", encodeURIComponent("鸵鸟"), "\\u9e35\\u9e1f", "q="];

describe("what somebody searches for", () => {
  forEachSite({ env: { LOG_LEVEL: "debug" } }, (site) => {
    const asked = `/search?q=${encodeURIComponent(TYPED)}&kind=case`;

    test("stands in no log: not when something is found, nothing, too much is asked, or the search fails", async () => {
      const reader = visitor(site());
      expect((await reader.get(asked)).status).toBe(200);
      expect((await reader.get(`/search?q=${encodeURIComponent("鸵鸟".repeat(300))}`)).status).toBeLessThan(500);
      await reader.post("/search", { q: TYPED });
      await reader.get(`/search?q=${encodeURIComponent(TYPED)}&county=nowhere`);
      // The index is not there: the search fails on the way.
      await sql`alter table search_blocks rename to search_blocks_away`.execute(site().db);
      const failed = await reader.get(asked);
      await sql`alter table search_blocks_away rename to search_blocks`.execute(site().db);
      expect(failed.status).toBe(500);
      expect((await reader.get(asked)).status).toBe(200);
      const logs = site().logs();
      expect(logs).toContain('"path":"/search"');
      expect(TRACES.filter((one) => logs.toLowerCase().includes(one.toLowerCase()))).toEqual([]);
    });
  });
});
