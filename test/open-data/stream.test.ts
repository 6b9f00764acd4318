import { describe, expect, test } from "vitest";
import { parseCsv } from "../../app/recompute/edition/table.ts";
import { openSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const site = openSite({ engine: "SQLite", demo: "city" });
const fetchCsv = async (query: string) => {
  const got = await visitor(site()).get(`/cases.csv${query}`);
  return { got, rows: [...parseCsv(got.html)] };
};

describe("a list of cases as a file", () => {
  test.each(["?state=overdue", "?kind=K1&region=990101000000", "?verdict=V2", "?duty=QH-NY-002"])(
    "has the cases of the list in their order: %s",
    async (query) => {
      const { got, rows } = await fetchCsv(query);
      expect(got.status).toBe(200);
      expect(got.headers.get("cache-control")).toBe("no-store");
      const { items } = JSON.parse((await visitor(site()).get(`/api/v1/cases${query}`)).html) as {
        items: { number: string; voices: number; verdict: string | null }[];
      };
      expect(items.length).toBeGreaterThan(0);
      expect(rows.map(({ number, voices, verdict }) => [number, Number(voices), verdict])).toEqual(
        items.map(({ number, voices, verdict }) => [number, voices, verdict ?? ""]),
      );
    },
  );

  test("is led to from the list, and all of them are in the newest edition", async () => {
    const page = await visitor(site()).get("/cases?state=late&after=2026-06-30.20");
    expect(page.html).toContain('href="/cases.csv?state=late"');
    const { got } = await fetchCsv("");
    expect(got.status).toBe(302);
    expect(got.headers.get("location")).toMatch(/^\/data\/\d{4}-\d\d\/cases-[0-9a-f]{12}\.csv$/);
    expect((await visitor(site()).get(got.headers.get("location") ?? "")).status).toBe(200);
  });

  test("of what there is not, there is none", async () => {
    expect((await fetchCsv("?department=nobody")).got.status).toBe(404);
    expect((await fetchCsv("?department=qinghe-audit&state=late")).rows).toEqual([]);
  });

  test("those who hang up give their places back", async () => {
    for (let time = 0; time < 70; time += 1) {
      const gone = new AbortController();
      const asked = fetch(`${site().url}/cases.csv?state=due`, { signal: gone.signal });
      if (time % 2) gone.abort();
      await asked.then((answer) => answer.body?.cancel()).catch(() => {});
    }
    expect((await fetchCsv("?state=due")).got.status).toBe(200);
  });
});
