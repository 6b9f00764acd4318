import { describe, expect, test } from "vitest";
import { canBecome, type ReportState } from "../../app/reports/report.ts";

const STATES: ReportState[] = ["received", "published", "declined", "withdrawn"];

describe("a report", () => {
  test("is published, declined or taken back once, and then stays what it is", () => {
    const ways = STATES.flatMap((from) => STATES.filter((to) => canBecome(from, to)).map((to) => `${from} → ${to}`));
    expect(ways).toEqual(["received → published", "received → declined", "received → withdrawn"]);
  });
});
