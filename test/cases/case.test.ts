import { describe, expect, test } from "vitest";
import { caseNumber, isPublic, PUBLIC_STATES } from "../../app/cases/case.ts";

describe("a case", () => {
  test.each([
    ["2026", 1, "GW-2026-000001"],
    ["2026", 123, "GW-2026-000123"],
    ["2027", 999_999, "GW-2027-999999"],
    ["2027", 1_000_000, "GW-2027-1000000"],
  ])("of %s, the %i-th, is numbered %s", (year, sequence, number) => {
    expect(caseNumber(year, sequence)).toBe(number);
  });

  test("is public while it is open or answered, and never once it is withdrawn", () => {
    expect(isPublic({ state: "open", merged_into_id: null, hidden_until: null })).toBe(true);
    expect(isPublic({ state: "answered", merged_into_id: null, hidden_until: null })).toBe(true);
    expect(isPublic({ state: "withdrawn", merged_into_id: null, hidden_until: null })).toBe(false);
  });

  test("is listed in exactly the states in which it is public", () => {
    expect(PUBLIC_STATES).toEqual(["open", "answered"]);
  });
});
