import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, isDay, mondayOf, noonOf, shanghaiDay, typedDay } from "../app/day.ts";

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("the civil day in Shanghai", () => {
  test.each([
    ["2026-11-22T15:59:59.999Z", "2026-11-22"],
    ["2026-11-22T16:00:00.000Z", "2026-11-23"],
    ["2026-12-31T16:00:00.000Z", "2027-01-01"],
    ["2028-02-28T16:00:00.000Z", "2028-02-29"],
  ])("at %s is %s", (instant, day) => {
    expect(shanghaiDay(new Date(instant))).toBe(day);
  });

  test("has its noon", () => {
    expect(noonOf("2028-02-29").toISOString()).toBe("2028-02-29T04:00:00.000Z");
    expect(shanghaiDay(noonOf("2028-02-29"))).toBe("2028-02-29");
  });
});

describe("counting days", () => {
  test.each([
    ["2026-11-23", "2026-11-23"],
    ["2026-11-29", "2026-11-23"],
    ["2026-11-30", "2026-11-30"],
    ["2027-01-01", "2026-12-28"],
    ["1969-12-31", "1969-12-29"],
  ])("the week of %s begins on Monday %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  test("crosses months, leap days and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(daysBetween("2026-01-01", "2027-01-01")).toBe(365);
    expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
  });

  test("there and back is nothing", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test("a day that is later is greater as text", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 40_000 }), (day, count) => day < addDays(day, count)));
  });
});

describe("what is a day", () => {
  test("every day of the calendar is one", () => {
    fc.assert(fc.property(anyDay, isDay));
  });

  test.each([
    "",
    "2026",
    "2026-2-3",
    "2026-02-30",
    "2027-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "2026-11-23T00:00:00Z",
    " 2026-11-23",
    "2026-11-23\n",
    "２０２６-11-23",
    "20261123",
    "2026/11/23",
    "+002026-11-23",
  ])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("a day as somebody types it", () => {
  test.each([
    ["2026-3-12", "2026-03-12"],
    ["2026/03/12", "2026-03-12"],
    ["２０２６．３．１２", "2026-03-12"],
    ["2026年3月12日", "2026-03-12"],
    [" 20260312 ", "2026-03-12"],
    ["3.12", "2026-03-12"],
    ["3月12日", "2026-03-12"],
    ["11.23", "2026-11-23"],
    ["11.24", "2025-11-24"],
    ["2.29", "2024-02-29"],
    ["2030-01-01", "2030-01-01"],
    ["2026-02-30", null],
    ["13.1", null],
    ["312", null],
    ["yesterday", null],
    ["", null],
    ["1".repeat(5000), null],
  ])("%s means %s", (typed, day) => {
    expect(typedDay(typed, "2026-11-23")).toBe(day);
  });

  test("is every day, however it is written", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("-", "/", ".", "年"), (day, mark) => {
        expect(typedDay(day.split("-").map(Number).join(mark), "2026-11-23")).toBe(day);
        expect(typedDay(day.replaceAll("-", ""), "2026-11-23")).toBe(day);
      }),
    );
  });
});
