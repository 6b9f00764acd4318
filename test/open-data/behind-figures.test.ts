// Long: every list behind a figure, three ways, on both databases.
import { describe, expect, test } from "vitest";
import { listBehind, measureAsked } from "../../app/measures/measure-list.server.ts";
import { FIGURE_PARTS, lastWholeMonth, MEASURE_CODES, measureOf, MOST_LISTED } from "../../app/measures/measure.ts";
import { OCCASIONS } from "../../app/scorecards/occasions.ts";
import { CASE_QUERY } from "../../app/open-data/asked.ts";
import { addToCounters } from "../../db/queries/counters.ts";
import { parseCsv } from "../../app/recompute/edition/table.ts";
import { realDay } from "../helpers/clock.ts";
import { expectRefusal } from "../helpers/factories.ts";
import { forEachSite } from "../helpers/sites.ts";
import { visitor } from "../helpers/visitor.ts";

const DEPARTMENT = "department=qinghe-agriculture";
const REGION = "region=990101000000";

/** Both parts of every measure, of the site, of a body and of a county in turn. */
const FIGURES = MEASURE_CODES.flatMap((measure, at) =>
  FIGURE_PARTS.filter((part) => part === "counted" || measureOf(measure).base !== null).map((part, place) => {
    const narrowed = ["window=all", DEPARTMENT, REGION][(at + place) % 3] ?? "";
    return `measure=${measure}&part=${part}&${narrowed}`;
  }),
);

const LISTS = [
  ...FIGURES,
  ...OCCASIONS.map((one) => `asked=${one}`),
  `asked=answer&${DEPARTMENT}`,
  `measure=cases&kind=K1&until=${lastWholeMonth("2026-08-15")}`,
];

forEachSite({ demo: "city" }, (site) => {
  const get = (path: string) => visitor(site()).get(path);
  const onPages = async (query: string) => {
    const numbers: string[] = [];
    let downloads = 0;
    for (let next: string | undefined = `/cases?${query}`; next;) {
      const { html } = await get(next);
      const rows = [...new Set([...html.matchAll(/href="\/cases\/(GW-\d+-\d+)"/g)].map((one) => one[1] ?? ""))];
      numbers.push(...rows);
      if (html.includes('href="/cases.csv?')) downloads += 1;
      next = /rel="next" href="(\/cases\?[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    return { numbers, downloads };
  };
  const inFile = async (query: string) =>
    [...parseCsv((await get(`/cases.csv?${query}`)).html)].map((one) => one.number);
  const overInterface = async (query: string) => {
    const numbers: string[] = [];
    for (let next: string | null = `/api/v1/cases?${query}`; next !== null;) {
      const page = JSON.parse((await get(next)).html) as { items: { number: string }[]; next: string | null };
      numbers.push(...page.items.map(({ number }) => number));
      next = page.next;
    }
    return numbers;
  };

  test("the list behind a figure is the same on the page, as a file and over the interface", async () => {
    let filled = 0;
    for (const query of LISTS) {
      const { numbers, downloads } = await onPages(query);
      expect([query, await inFile(query)]).toEqual([query, numbers]);
      expect([query, await overInterface(query)]).toEqual([query, numbers]);
      expect([query, downloads > 0]).toEqual([query, numbers.length > 0]);
      if (numbers.length > 0) filled += 1;
    }
    // Lists of nothing are alike without proving anything.
    expect(filled).toBeGreaterThan(LISTS.length / 2);
  });

  test("what no figure is called has no effect, and a month is a month", async () => {
    const all = await overInterface("state=due");
    for (const query of ["state=due&measure=never", "state=due&asked=never&part=x&window=y"])
      expect(await overInterface(query)).toEqual(all);
    expect(await inFile("measure=cases&until=2026-99")).toEqual(await inFile("measure=cases"));
    expect((await get("/cases.csv?measure=cases")).status).toBe(200);
  });

  test("of too many cases none is drawn up", async () => {
    const { db } = site();
    const day = realDay();
    const asked = measureAsked({ measure: "cases" }, day);
    if (!asked) throw new Error("no measure");
    const county = { scope: "region" as const, scope_id: 1, metric: "cases" as const, day };
    await addToCounters(db, [{ ...county, value: MOST_LISTED + 1 }]);
    await expectRefusal(listBehind(db, asked, { scope: "region", ids: [1] }), "figure_by_body");
  });
});

describe("what can be asked of cases that are taken away", () => {
  test("is bounded, each by a list or a pattern that begins and ends", () => {
    for (const [name, accepted] of Object.entries(CASE_QUERY)) {
      const bounded = accepted instanceof RegExp ? /^\^.*\$$/.test(accepted.source) : accepted.length > 0;
      expect([name, bounded]).toEqual([name, true]);
    }
  });
});
