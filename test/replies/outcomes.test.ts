import { describe, expect, test } from "vitest";
import { type Confirmation, countOutcomes, type Outcome, outcomeChanges } from "../../app/replies/reply.ts";

const NOBODY = { gone: 0, partly: 0, not: 0, back: 0 };

describe("the reporters' words on a case", () => {
  const words: Confirmation[] = [
    { report_id: 1, round: 1, outcome: "gone", given_on: "2026-11-20" },
    { report_id: 1, round: 2, outcome: "back", given_on: "2026-11-22" },
    { report_id: 2, round: 1, outcome: "gone", given_on: "2026-11-22" },
    { report_id: 2, round: 2, outcome: "partly", given_on: "2026-11-22" },
  ];

  test.each([
    ["2026-11-20", NOBODY],
    ["2026-11-21", { ...NOBODY, gone: 1 }],
    ["2026-11-22", { ...NOBODY, gone: 1 }],
    ["2026-11-23", { ...NOBODY, back: 1, partly: 1 }],
  ])("said before %s count each reporter's latest: %j", (before, expected) => {
    expect(countOutcomes(words, before)).toEqual(expected);
  });

  test("change the counters so that their sum before a day is what was said before that day", () => {
    const latest = new Map<number, Outcome>();
    const changes = words.flatMap((word) => {
      const change = outcomeChanges(word, latest.get(word.report_id));
      latest.set(word.report_id, word.outcome);
      return change;
    });
    for (const before of ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2027-01-01"]) {
      const sums: Record<string, number> = { ...NOBODY };
      for (const { metric, day, by } of changes) if (day < before) sums[metric] = (sums[metric] ?? 0) + by;
      expect(sums).toEqual(countOutcomes(words, before));
    }
  });
});
