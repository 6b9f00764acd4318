import { describe, expect, test } from "vitest";
import { inForceOn } from "../../app/duties/duty.ts";

describe("a version of a duty item", () => {
  const version = { effectiveFrom: "2021-05-01", effectiveTo: "2025-06-30" };

  test.each([
    ["2021-04-30", false],
    ["2021-05-01", true],
    ["2023-01-01", true],
    ["2025-06-30", true],
    ["2025-07-01", false],
  ])("from 1 May 2021 to 30 June 2025, both included, is in force on %s: %s", (day, inForce) => {
    expect(inForceOn(version, day)).toBe(inForce);
  });

  test("without an end is in force from its first day on", () => {
    const open = { effectiveFrom: "2025-07-01", effectiveTo: null };
    expect(["2025-06-30", "2025-07-01", "2099-12-31"].map((day) => inForceOn(open, day))).toEqual([false, true, true]);
  });
});
