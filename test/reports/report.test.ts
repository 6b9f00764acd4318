import { describe, expect, test } from "vitest";
import { canBecome, type ReportState, withdrawalOf } from "../../app/reports/report.ts";

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
    const ways = STATES.map((state) => withdrawalOf({ state, withdrawn_on: null }));
    expect(ways).toEqual(["whole", "stripped", "whole", null]);
    expect(STATES.map((state) => withdrawalOf({ state, withdrawn_on: "2026-11-23" }))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
