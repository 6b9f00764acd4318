import { describe, expect, test } from "vitest";
import { type RefusalEntries, refusalsOf } from "../../../app/rulings/refusals/refusals.ts";

const declined = (month: string, count: number): RefusalEntries => ({ month, what: { declined: "no_facts" }, count });
const undone = (month: string, count: number): RefusalEntries => ({ month, what: { undone: "no_facts" }, count });

describe("reports that were not published", () => {
  test("are counted by reason and quarter, less what was undone at once, and add up", () => {
    const found = refusalsOf(
      [
        declined("2026-10", 4),
        declined("2026-12", 2),
        undone("2026-12", 1),
        declined("2026-09", 3),
        { month: "2026-11", what: { declined: "abuse" }, count: 1 },
        { month: "2026-11", what: "upheld", count: 2 },
        // Before the quarters that are shown.
        declined("2025-12", 7),
      ],
      "2026-12-31",
    );
    expect(found.quarters).toEqual(["2026-4", "2026-3", "2026-2", "2026-1"]);
    const row = (reason: string) => found.reasons.find((one) => one.reason === reason);
    expect(row("no_facts")).toMatchObject({ quarters: [5, 3, 0, 0], all: 15 });
    expect(row("abuse")).toMatchObject({ quarters: [1, 0, 0, 0], all: 1 });
    expect(row("duplicate")).toMatchObject({ quarters: [0, 0, 0, 0], all: 0 });
    expect(found.total).toEqual({ quarters: [6, 3, 0, 0], all: 16 });
    expect(found.upheld).toEqual({ quarters: [2, 0, 0, 0], all: 2 });
  });

  test("go back over the turn of the year", () => {
    expect(refusalsOf([], "2027-01-01").quarters).toEqual(["2027-1", "2026-4", "2026-3", "2026-2"]);
    expect(refusalsOf([], "2026-07-31").quarters).toEqual(["2026-3", "2026-2", "2026-1", "2025-4"]);
  });

  test("are never fewer than none: what is undone in the first minutes of a quarter is of the one before", () => {
    const { reasons } = refusalsOf([declined("2026-09", 2), undone("2026-10", 1)], "2026-10-02");
    expect(reasons.find(({ reason }) => reason === "no_facts")).toMatchObject({ quarters: [0, 1, 0, 0], all: 1 });
  });
});
