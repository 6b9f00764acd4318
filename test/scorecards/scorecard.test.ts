import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byMonth, lastMonths, MIN_BASE, scorecardFrom, share } from "../../app/scorecards/scorecard.ts";

describe("a share and its interval", () => {
  // Wilson score interval, 95 %, without continuity correction. 81/263, 15/148 and 0/20 are the worked examples of
  // Newcombe 1998 (Statistics in Medicine 17:857, table I, method 3); the others were worked out by hand.
  test.each([
    [81, 263, 0.308, 0.2553, 0.3662],
    [15, 148, 0.1014, 0.0624, 0.1605],
    [0, 20, 0, 0, 0.1611],
    [1, 29, 0.0345, 0.0061, 0.1718],
    [8, 10, 0.8, 0.4902, 0.9433],
    [5, 10, 0.5, 0.2366, 0.7634],
    [0, 10, 0, 0, 0.2775],
    [10, 10, 1, 0.7225, 1],
  ])("%i of %i is %f, between %f and %f", (count, base, value, low, high) => {
    const { rate } = share(count, base);
    expect(rate?.value).toBeCloseTo(value, 4);
    expect(rate?.low).toBeCloseTo(low, 4);
    expect(rate?.high).toBeCloseTo(high, 4);
  });

  test("solves Wilson's equation: at either end the share is 1.96 standard errors away", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: MIN_BASE, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (base, part) => {
          const count = Math.round(part * base);
          const { value, low, high } = share(count, base).rate ?? { value: 0, low: 0, high: 0 };
          for (const end of [low, high]) {
            if (end === 0 || end === 1) continue;
            expect(Math.abs(value - end) / Math.sqrt((end * (1 - end)) / base)).toBeCloseTo(1.959964, 5);
          }
          expect([0 <= low, low <= value, value <= high, high <= 1]).toEqual([true, true, true, true]);
        },
      ),
    );
  });

  test("of failures mirrors the one of successes", () => {
    const [one, other] = [share(3, 17).rate, share(14, 17).rate];
    expect(one?.low).toBeCloseTo(1 - (other?.high ?? 0), 12);
    expect(one?.high).toBeCloseTo(1 - (other?.low ?? 0), 12);
  });

  test("none and all stand at the end itself, without a rest of rounding", () => {
    for (let base = MIN_BASE; base < 500; base += 1) {
      expect(share(0, base).rate?.low).toBe(0);
      expect(share(base, base).rate?.high).toBe(1);
    }
  });

  test("of fewer than ten is two numbers and no rate, a share of nothing too", () => {
    expect(share(9, 9)).toEqual({ count: 9, base: 9, rate: null });
    expect(share(0, 0)).toEqual({ count: 0, base: 0, rate: null });
    expect(share(0, 10).rate).not.toBeNull();
  });

  test("a body that never answers in time is shown with its 0 %, not left out", () => {
    expect(share(0, 12).rate).toMatchObject({ value: 0, low: 0 });
  });
});

describe("a scorecard from the counters' sums", () => {
  test("of nothing is nothing", () => {
    expect(scorecardFrom({}, {}, {})).toMatchObject({
      cases: 0,
      due: 0,
      overdue: 0,
      running: 0,
      onTime: { base: 0, rate: null },
    });
  });

  test("parts the clocks that ended into on time, late and overdue, and leaves the others running", () => {
    const card = scorecardFrom(
      { due: 12, on_time: 7, late: 2, cases: 12, voices: 30, replies: 10 },
      { due: 10, on_time: 5, late: 2 },
      {},
    );
    expect(card).toMatchObject({
      cases: 12,
      voices: 30,
      replies: 10,
      due: 10,
      late: 2,
      overdue: 3,
      running: 2,
    });
    expect(card.onTime).toMatchObject({ count: 5, base: 10, rate: { value: 0.5 } });
  });

  test("a late answer never turns into one on time, nor leaves the base", () => {
    const before = scorecardFrom({ due: 5, on_time: 4 }, { due: 5, on_time: 4 }, {});
    const after = scorecardFrom({ due: 5, on_time: 4, late: 1 }, { due: 5, on_time: 4, late: 1 }, {});
    expect([before.overdue, after.overdue, after.late]).toEqual([1, 0, 1]);
    expect(after.onTime).toEqual(before.onTime);
  });

  test("shows what reporters did up to the last Sunday, so that no figure tells on which day one acted", () => {
    const card = scorecardFrom(
      { reports: 9, gone_answer: 7, not_answer: 6 },
      { reports: 9, gone_answer: 6, not_answer: 6 },
      { reports: 8, asked_answer: 20, gone_answer: 6, not_answer: 6, partly_answer: 2, back_answer: 2 },
    );
    expect(card.reports).toBe(8);
    expect(card.words.answer.outcomes).toEqual({ gone: 6, partly: 2, not: 6, back: 2 });
    expect(card.words.answer.gone).toMatchObject({ count: 6, base: 16, rate: { value: 0.375 } });
  });

  test("tells each occasion by itself, with who was silent, and between what the share of all would lie", () => {
    const { words } = scorecardFrom(
      {},
      {},
      { asked_answer: 161, gone_answer: 13, not_answer: 14, asked_day30: 4, gone_day30: 1, back_day30: 1 },
    );
    expect(words.answer).toMatchObject({ asked: 161, said: 27, gone: { count: 13, base: 27 } });
    expect(words.answer.bounds?.low).toBeCloseTo(13 / 161, 10);
    expect(words.answer.bounds?.high).toBeCloseTo(147 / 161, 10);
    expect(words.day30).toMatchObject({ asked: 4, said: 2, gone: { count: 1, base: 2, rate: null }, bounds: null });
    expect(words.day90).toMatchObject({ asked: 0, said: 0 });
  });
});

describe("figures by month", () => {
  test("name the months up to the one of a day, over the turn of the year", () => {
    expect(lastMonths("2026-02-28", 4)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(lastMonths("2026-12-31", 1)).toEqual(["2026-12"]);
    expect(lastMonths("2026-03-31", 13)[0]).toBe("2025-03");
  });

  test("sum days, count a clock where it ended, and leave out what still runs or lies before", () => {
    const count = (metric: "cases" | "voices" | "due" | "on_time" | "late", day: string, value: number) => ({
      metric,
      day,
      value,
    });
    const figures = byMonth(
      [
        count("cases", "2026-09-30", 9),
        count("cases", "2026-10-01", 2),
        count("cases", "2026-10-31", 1),
        count("cases", "2026-11-23", 4),
        count("voices", "2026-10-02", 8),
        count("due", "2026-10-20", 3),
        count("on_time", "2026-10-20", 1),
        count("late", "2026-10-20", 1),
        count("due", "2026-11-22", 2),
        count("due", "2026-11-23", 5),
        count("on_time", "2026-11-23", 5),
        count("due", "2026-12-10", 7),
      ],
      "2026-11-23",
      2,
    );
    expect(figures).toEqual([
      { month: "2026-10", cases: 3, voices: 8, due: 3, onTime: 1, late: 1, unanswered: 1 },
      { month: "2026-11", cases: 4, voices: 0, due: 2, onTime: 0, late: 0, unanswered: 2 },
    ]);
  });
});
