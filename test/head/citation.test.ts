import { describe, expect, test } from "vitest";
import { citedByApa, citedByGbt } from "../../app/head/citation.ts";

const CASE = {
  publisher: "归位",
  title: "要求乡镇上路设卡（GW-2026-000001）",
  publishedOn: "2026-11-23",
  readOn: "2026-12-01",
  address: "https://guiwei.example/cases/GW-2026-000001",
};

describe("a citation", () => {
  test("by GB/T 7714 has the carrier, the day of publication in round and that of reading in square brackets", () => {
    expect(citedByGbt(CASE)).toBe(
      "归位. 要求乡镇上路设卡（GW-2026-000001）[EB/OL]. (2026-11-23)[2026-12-01]. https://guiwei.example/cases/GW-2026-000001.",
    );
    expect(citedByGbt({ ...CASE, publishedOn: null })).toContain("[EB/OL]. [2026-12-01]. ");
  });

  test("by APA has the days in words, and n.d. for a page that is made anew each day", () => {
    expect(citedByApa(CASE)).toBe(
      "归位. (2026, November 23). 要求乡镇上路设卡（GW-2026-000001）. Retrieved December 1, 2026, from https://guiwei.example/cases/GW-2026-000001",
    );
    expect(citedByApa({ ...CASE, publishedOn: null })).toContain("归位. (n.d.). ");
  });
});
