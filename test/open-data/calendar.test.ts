import { describe, expect, test } from "vitest";
import {
  calendarFrom,
  comesOutOn,
  EDITION_FILE,
  editionFileName,
  isLate,
  monthsToFreeze,
  newestDue,
} from "../../app/open-data/editions/edition.ts";
import { lastDayOf } from "../../app/measures/measure.ts";

describe("the calendar of the editions", () => {
  test("a month comes out on the fifth of the next, over the end of a year too", () => {
    expect(comesOutOn("2026-11")).toBe("2026-12-05");
    expect(comesOutOn("2026-12")).toBe("2027-01-05");
    expect(lastDayOf("2028-02")).toBe("2028-02-29");
    expect(newestDue("2026-12-04")).toBe("2026-10");
    expect(newestDue("2026-12-05")).toBe("2026-11");
  });

  test("is known a year ahead", () => {
    const calendar = calendarFrom("2026-12-04");
    expect(calendar).toHaveLength(12);
    expect(calendar[0]).toEqual({ month: "2026-11", on: "2026-12-05" });
    expect(calendar.at(-1)).toEqual({ month: "2027-10", on: "2027-11-05" });
  });

  test.each([
    ["nothing without a case", "2026-12-05", { last: null, first: null }, []],
    ["from the first case on", "2026-12-05", { last: null, first: "2026-11" }, ["2026-11"]],
    ["two at first of an older site", "2026-12-05", { last: null, first: "2024-01" }, ["2026-10", "2026-11"]],
    ["nothing once all are there", "2026-12-31", { last: "2026-11", first: "2024-01" }, []],
    [
      "all that were left out since",
      "2027-02-05",
      { last: "2026-10", first: "2024-01" },
      ["2026-11", "2026-12", "2027-01"],
    ],
    ["none of a site whose first case is of this month", "2026-12-05", { last: null, first: "2026-12" }, []],
  ])("freezes %s", (_, today, bounds, months) => {
    expect(monthsToFreeze(today, bounds)).toEqual(months);
  });

  test("one is late a day after its day", () => {
    const bounds = { last: "2026-10", first: "2024-01" };
    expect([isLate("2026-12-05", bounds), isLate("2026-12-06", bounds)]).toEqual([false, true]);
    expect(isLate("2026-12-06", { last: "2026-11", first: "2024-01" })).toBe(false);
  });

  test("a file is named by its digest, the manifest alone is not", () => {
    const name = editionFileName("cases", "csv", "0123456789abcdef");
    expect(name).toBe("cases-0123456789ab.csv");
    for (const one of [name, editionFileName("manifest", "json", "0")]) expect(one).toMatch(EDITION_FILE);
    expect("cases.csv").not.toMatch(EDITION_FILE);
  });
});
