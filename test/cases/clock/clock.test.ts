import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { addDays } from "../../../app/day.ts";
import {
  clockState,
  daysByStage,
  STAGE_WORKING_DAYS,
  dueDay,
  isWorkingDay,
  type SetDays,
  workingDaysLate,
  workingDaysOf,
} from "../../../app/cases/clock/clock.ts";

/** What the State Council announced, as the seed enters it. */
const calendar = new Map([
  ...Object.keys(announced.holidays).map((day) => [day, false] as const),
  ...Object.keys(announced.workdays).map((day) => [day, true] as const),
]);
const due = (startedOn: string, workingDays: number) => dueDay(startedOn, workingDays, calendar).dueOn;

describe("the working days of a stage", () => {
  const [TOWNSHIP, COUNTY, CITY] = [3, 2, 1];
  const REGIONS = [TOWNSHIP, COUNTY, CITY];
  const set: SetDays[] = [
    { regionId: CITY, stage: "signed", kind: "", days: 3 },
    { regionId: CITY, stage: "answered", kind: "K2", days: 7 },
    { regionId: COUNTY, stage: "answered", kind: "", days: 10 },
    { regionId: COUNTY, stage: "signed", kind: "K2", days: 1 },
    { regionId: 9, stage: "remedied", kind: "", days: 2 },
  ];

  test.each([
    ["signed", "K1", 3],
    ["signed", "K2", 1],
    // The nearest region goes before what one above it says of the kind.
    ["answered", "K2", 10],
    ["answered", "K1", 10],
    // Another region's.
    ["remedied", "K1", STAGE_WORKING_DAYS.remedied],
  ] as const)("%s of %s: %i", (stage, kind, days) => {
    expect(workingDaysOf(stage, kind, REGIONS, set)).toBe(days);
  });

  test("are told by stage, with the kinds that have others", () => {
    expect(daysByStage({ regions: REGIONS, set })).toEqual([
      { stage: "signed", days: 3, kinds: [{ kind: "K2", days: 1 }] },
      { stage: "answered", days: 10, kinds: [] },
      { stage: "remedied", days: 60, kinds: [] },
    ]);
  });
});

describe("the last day of a clock, worked out by hand", () => {
  test.each([
    ["in a week without holidays", "2026-11-23", 4, "2026-11-27"],
    ["over a weekend", "2026-11-23", 5, "2026-11-30"],
    ["three plain weeks", "2026-11-02", 15, "2026-11-23"],
    ["from a Friday, whose own day does not count", "2026-11-20", 1, "2026-11-23"],
    ["from a Saturday", "2026-11-21", 1, "2026-11-23"],
    ["from a Sunday", "2026-11-22", 2, "2026-11-24"],
    // National Day 2026: 1 to 7 October free, Sunday 20 September and Saturday 10 October worked.
    ["into the National Day holidays, which are over on the 8th", "2026-09-30", 1, "2026-10-08"],
    ["over National Day, the Saturday after it being worked", "2026-09-30", 3, "2026-10-10"],
    ["over National Day to the Monday after the worked Saturday", "2026-09-30", 4, "2026-10-12"],
    ["to the Sunday worked before National Day", "2026-09-18", 1, "2026-09-20"],
    ["begun within National Day", "2026-10-03", 1, "2026-10-08"],
    // Mid-autumn 2026: Friday 25 September free. 20, 21, 22, 23, 24, 28, 29, 30 September, 8, 9, 10, 12 … October.
    ["fifteen days over Mid-autumn and National Day", "2026-09-18", 15, "2026-10-15"],
    // Spring Festival 2026: 15 to 23 February free, Saturdays 14 and 28 February worked.
    ["over Spring Festival, both worked Saturdays counted", "2026-02-13", 6, "2026-02-28"],
    ["to the worked Saturday before Spring Festival", "2026-02-13", 1, "2026-02-14"],
    ["begun on the eve of Spring Festival", "2026-02-14", 1, "2026-02-24"],
    // 10 to 14 February (five), 24 to 28 February (five), 2 to 6 March (five).
    ["fifteen days over Spring Festival", "2026-02-09", 15, "2026-03-06"],
    ["over New Year, whose Sunday is worked", "2025-12-31", 1, "2026-01-04"],
  ])("%s: from %s, %i working days end on %s", (_, startedOn, workingDays, expected) => {
    expect(due(startedOn, workingDays)).toBe(expected);
  });

  test("is the day itself when no working day is given", () => {
    expect(due("2026-11-23", 0)).toBe("2026-11-23");
  });

  test("is always a working day, the given number of working days on", () => {
    for (let day = "2025-12-01"; day <= "2026-11-30"; day = addDays(day, 1)) {
      const dueOn = due(day, STAGE_WORKING_DAYS.answered);
      let counted = 0;
      for (let each = addDays(day, 1); each <= dueOn; each = addDays(each, 1))
        if (isWorkingDay(each, calendar)) counted += 1;
      expect([counted, isWorkingDay(dueOn, calendar)]).toEqual([STAGE_WORKING_DAYS.answered, true]);
    }
  });
});

describe("a clock that reaches beyond what is announced", () => {
  test("is provisional and counts weekdays alone", () => {
    expect(dueDay("2026-12-21", 15, calendar)).toEqual({ dueOn: "2027-01-11", provisional: true, moving: false });
  });

  test("is not provisional while it ends within the announced years", () => {
    expect(dueDay("2026-12-21", 8, calendar)).toEqual({ dueOn: "2026-12-31", provisional: false, moving: false });
    expect(dueDay("2026-12-21", 9, calendar)).toEqual({ dueOn: "2027-01-01", provisional: true, moving: false });
  });

  test("is provisional without any calendar", () => {
    expect(dueDay("2026-10-01", 1, new Map())).toEqual({ dueOn: "2026-10-02", provisional: true, moving: false });
  });
});

describe("a working day", () => {
  test.each([
    ["2026-11-23", true],
    ["2026-11-27", true],
    ["2026-11-28", false],
    ["2026-11-29", false],
    ["2026-10-01", false],
    ["2026-10-10", true],
    ["2026-02-28", true],
    ["2026-02-17", false],
  ])("%s: %s", (day, working) => {
    expect(isWorkingDay(day, calendar)).toBe(working);
  });
});

describe("how a clock stands", () => {
  test.each([
    [null, "2026-11-22", "running"],
    [null, "2026-11-23", "running"],
    [null, "2026-11-24", "overdue"],
    ["2026-11-20", "2026-11-21", "on_time"],
    ["2026-11-23", "2026-12-31", "on_time"],
    ["2026-11-24", "2026-11-24", "late"],
    ["2026-11-24", "2027-11-24", "late"],
  ] as const)("met %s, seen on %s: %s", (metOn, today, state) => {
    expect(clockState({ dueOn: "2026-11-23", metOn }, today)).toBe(state);
  });
});

describe("how late a clock is, in working days", () => {
  const late = (dueOn: string, metOn: string | null, today = "2026-12-01") =>
    workingDaysLate({ dueOn, metOn }, today, calendar);

  test.each([
    ["not yet due", "2026-12-10", null, 0],
    ["due today", "2026-12-01", null, 0],
    ["answered on its day", "2026-11-20", "2026-11-20", 0],
    ["answered the next working day", "2026-11-20", "2026-11-23", 1],
    ["answered on the weekend after a Friday", "2026-11-20", "2026-11-21", 1],
    ["a week without holidays", "2026-11-20", "2026-11-27", 5],
    // 1 to 7 October free, the 8th, 9th and the worked Saturday, the 10th.
    ["over National Day", "2026-09-30", "2026-10-10", 3],
    ["unanswered since", "2026-11-20", null, 7],
  ] as const)("%s", (_, dueOn, metOn, expected) => {
    expect(late(dueOn, metOn)).toBe(expected);
  });

  test("is 0 just where the answer counts as on time", () => {
    for (let offset = -20; offset <= 20; offset += 1) {
      const metOn = addDays("2026-10-09", offset);
      const onTime = clockState({ dueOn: "2026-10-09", metOn }, "2026-12-01") === "on_time";
      expect(late("2026-10-09", metOn) === 0).toBe(onTime);
    }
  });
});
