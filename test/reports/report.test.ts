import { describe, expect, test } from "vitest";
import { canBecome, declinedOn, type ReportState, withdrawalOf } from "../../app/reports/report.ts";

const STATES: ReportState[] = ["received", "published", "declined", "withdrawn"];

describe("a report", () => {
  test("is decided once, or taken back while it is not public; an appeal opens a declined one again", () => {
    const ways = STATES.flatMap((from) => STATES.filter((to) => canBecome(from, to)).map((to) => `${from} → ${to}`));
    expect(ways).toEqual([
      "received → published",
      "received → declined",
      "received → withdrawn",
      "declined → received",
      "declined → withdrawn",
    ]);
  });

  test("can be taken back in its state, once", () => {
    const ways = STATES.map((state) => withdrawalOf({ state, withdrawn_on: null }, 0));
    expect(ways).toEqual(["whole", "stripped", "whole", null]);
    expect(withdrawalOf({ state: "received", withdrawn_on: null }, 1)).toBe("partly");
    expect(STATES.map((state) => withdrawalOf({ state, withdrawn_on: "2026-11-23" }, 1))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("is declined whole, or in what is left of it, until it is taken back", () => {
    const row = { decided_on: "2026-11-20", withdrawn_on: null, rest_declined_on: null };
    expect(STATES.map((state) => declinedOn({ ...row, state }))).toEqual([null, null, "2026-11-20", null]);
    const rest = { ...row, state: "published" as const, rest_declined_on: "2026-11-21" };
    expect(declinedOn(rest)).toBe("2026-11-21");
    expect(declinedOn({ ...rest, withdrawn_on: "2026-11-22" })).toBeNull();
  });
});
