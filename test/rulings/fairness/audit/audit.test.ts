import { describe, expect, test } from "vitest";
import { summarise, type ReportView } from "../../../../app/rulings/fairness/audit/audit.ts";

const views = (userId: number, day: string, count: number, more: Partial<ReportView> = {}, from = 0): ReportView[] =>
  Array.from({ length: count }, (_, index) => ({
    userId,
    day,
    reportId: from + index + 1,
    line: 1,
    decided: true,
    ...more,
  }));

describe("the record of views", () => {
  test("counts reports, not openings, by person and week", () => {
    const again = views(1, "2026-11-24", 3);
    expect(summarise([...views(1, "2026-11-23", 3), ...again, ...views(1, "2026-11-30", 1)])).toEqual([
      { userId: 1, week: "2026-11-30", opened: 1, decided: 1, undecided: 0, outside: 0, unusual: false },
      { userId: 1, week: "2026-11-23", opened: 3, decided: 3, undecided: 0, outside: 0, unusual: false },
    ]);
  });

  test("puts first who opened ten or more and decided less than half of them", () => {
    const curious = [...views(2, "2026-11-23", 10, { decided: false }), ...views(2, "2026-11-23", 10, {}, 10)];
    const busy = [...views(3, "2026-11-23", 30, { decided: false }), ...views(3, "2026-11-23", 31, {}, 30)];
    const short = views(4, "2026-11-23", 9, { decided: false });
    expect(summarise([...short, ...busy, ...curious]).map((row) => [row.userId, row.undecided, row.unusual])).toEqual([
      [2, 10, true],
      [3, 30, false],
      [4, 9, false],
    ]);
  });

  test("knows the usual lines from all the weeks, and leaves out what is of no line", () => {
    const usual = views(1, "2026-11-16", 95);
    const strange = views(1, "2026-11-23", 10, { line: 2 }, 95);
    const none = views(1, "2026-11-23", 3, { line: null }, 200);
    const week = (all: ReportView[]) => summarise(all).find((row) => row.week === "2026-11-23");
    expect(week([...usual, ...strange, ...none])).toMatchObject({ opened: 13, outside: 10, unusual: true });
    // A tenth of all that was opened: usual.
    expect(week([...usual.slice(5), ...strange, ...none])).toMatchObject({ opened: 13, outside: 0, unusual: false });
  });
});
