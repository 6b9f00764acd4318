import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, mondayOf, sundayOf } from "../../app/day.ts";
import {
  askedChanges,
  countsBefore,
  lastAnswerAsked,
  OCCASIONS,
  occasionDay,
  publishedOccasion,
  wordChanges,
} from "../../app/scorecards/occasions.ts";

const NOBODY = { gone: 0, partly: 0, not: 0, back: 0 };
const ANSWERED = "2026-11-18";
/** Friday: the 30 days are full on it. */
const FULL = occasionDay("day30", ANSWERED);

describe("the reporters' words on a case", () => {
  const word = (report_id: number, outcome: "gone" | "partly" | "not" | "back", given_on: string) => ({
    report_id,
    outcome,
    given_on,
  });
  const words = [
    word(1, "gone", "2026-11-20"),
    word(1, "back", "2026-11-22"),
    word(1, "not", FULL),
    word(2, "gone", "2026-11-22"),
    word(2, "partly", "2026-11-22"),
  ];

  test.each([
    ["2026-11-20", NOBODY, NOBODY],
    ["2026-11-21", { ...NOBODY, gone: 1 }, NOBODY],
    ["2026-11-23", { ...NOBODY, back: 1, partly: 1 }, NOBODY],
    ["2027-01-01", { ...NOBODY, back: 1, partly: 1 }, { ...NOBODY, not: 1 }],
  ])("said before %s count each reporter's latest of an occasion: %j, %j", (before, answer, day30) => {
    const counts = countsBefore(wordChanges(words, ANSWERED), before);
    expect([counts.answer.outcomes, counts.day30.outcomes]).toEqual([answer, day30]);
  });
});

const days = fc.integer({ min: 0, max: 200 });
const answers = fc.integer({ min: 0, max: 400 }).map((count) => addDays("2026-01-01", count));

describe("an occasion as it is published", () => {
  test("begins with the week in which the days are full, so that it never parts a week", () => {
    expect(new Date(`${FULL}T00:00:00Z`).getUTCDay()).not.toBe(1);
    fc.assert(
      fc.property(answers, days, (answered, later) => {
        const day = addDays(answered, later);
        const week = Array.from({ length: 7 }, (_, index) => addDays(mondayOf(day), index));
        const told = week.filter((one) => one >= answered).map((one) => publishedOccasion(answered, one));
        expect(new Set(told).size).toBe(1);
      }),
    );
  });

  test("is asked of every report that said something on it, and of no other before its week is over", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: -20, max: 120 }), days, (answered, linked, later) => {
        const linkedOn = addDays(answered, linked);
        const from = linkedOn > answered ? linkedOn : answered;
        const given_on = addDays(from, later);
        const said = wordChanges([{ report_id: 1, outcome: "gone", given_on }], answered);
        for (let monday = mondayOf(from); monday <= addDays(given_on, 14); monday = addDays(monday, 7)) {
          const counts = countsBefore([...askedChanges(linkedOn, answered), ...said], monday);
          for (const occasion of OCCASIONS) {
            expect(counts[occasion].asked).toBeGreaterThanOrEqual(counts[occasion].outcomes.gone);
          }
        }
      }),
    );
  });

  test("has the cases behind it: those answered up to the day that the list is narrowed to", () => {
    fc.assert(
      fc.property(answers, days, (answered, later) => {
        const today = addDays(answered, later);
        const monday = mondayOf(today);
        const counts = countsBefore(askedChanges(addDays(answered, -10), answered), monday);
        for (const occasion of OCCASIONS) {
          expect(answered <= lastAnswerAsked(occasion, monday)).toBe(counts[occasion].asked === 1);
        }
      }),
    );
  });

  test("is not asked of a report that came when it was over", () => {
    const late = addDays(sundayOf(FULL), 1);
    expect(askedChanges(late, ANSWERED).map(({ metric }) => metric)).toEqual(["asked_day30", "asked_day90"]);
    expect(askedChanges("2026-11-01", ANSWERED).map(({ metric }) => metric)).toEqual([
      "asked_answer",
      "asked_day30",
      "asked_day90",
    ]);
  });
});
