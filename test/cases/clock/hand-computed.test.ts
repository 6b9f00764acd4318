import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import {
  clockState,
  dueDay,
  type Hold,
  remainingWorkingDays,
  workingDaysLate,
} from "../../../app/cases/clock/clock.ts";
import { howComputed } from "../../../app/cases/clock/how-computed.ts";
import { addDays, type Day, shanghaiDay } from "../../../app/day.ts";
import { AROUND_MIDNIGHT, DUE, LATE, type LateCase } from "./hand-computed.ts";
import { HELD, LATE_WITH_HOLDS } from "./hand-computed-holds.ts";

/** What the State Council announced since 2024, as the seed enters it. */
const named = new Map(
  [
    ...Object.entries(announced.holidays).map(([day, name]) => [day, { working: false, name }] as const),
    ...Object.entries(announced.workdays).map(([day, name]) => [day, { working: true, name }] as const),
  ]
    .filter(([day]) => day >= "2024")
    .map(([day, { working, name }]) => [day, { working, name: name.split(",")[1] ?? "" }] as const),
);
const calendar = new Map([...named].map(([day, { working }]) => [day, working]));

test("eighty dates and more were worked out", () => {
  expect([DUE, AROUND_MIDNIGHT, LATE, HELD, LATE_WITH_HOLDS].flat().length).toBeGreaterThanOrEqual(80);
  expect([...calendar.keys()].filter((day) => day >= "2027")).toEqual([]);
});

test.each(DUE)("$rule: from $from, $days working days end on $due", ({ from, days, due, provisional = false }) => {
  expect(dueDay(from, days, calendar)).toEqual({ dueOn: due, provisional, moving: false });
});

test.each(AROUND_MIDNIGHT)("$rule: $at is $from in Shanghai, due on $due", (one) => {
  const from = shanghaiDay(new Date(one.at));
  const { dueOn, provisional } = dueDay(from, one.days, calendar);
  expect([from, dueOn, provisional]).toEqual([one.from, one.due, one.provisional ?? false]);
});

test.each(HELD)("$rule: a hold $says, due on $due", ({ from, days, holds, today, due, ...one }) => {
  const { provisional = false, moving = false } = one;
  expect(dueDay(from, days, calendar, holds, today ?? "2027-06-01")).toEqual({ dueOn: due, provisional, moving });
  expect(dueDay(from, days, calendar, holds.toReversed(), today ?? "2027-06-01").dueOn).toBe(due);
});

const dayOf = (told: string): Day => (told.length === 10 ? told : shanghaiDay(new Date(told)));

test.each<LateCase>([...LATE, ...LATE_WITH_HOLDS])("$rule: due $due, met $met, today $today: $late late", (one) => {
  const deadline = { dueOn: one.due, metOn: one.met && dayOf(one.met) };
  const today = one.today ?? "2027-06-01";
  expect(workingDaysLate(deadline, today, calendar, one.holds)).toBe(one.late);
  const [onTime, late] = one.met ? ["on_time", "late"] : ["running", "overdue"];
  expect(clockState(deadline, today)).toBe(one.late === 0 ? onTime : late);
});

describe("holds at large", () => {
  const start = "2026-09-14";
  const spans = Array.from({ length: 400 }, (_, at): Hold[] => {
    const first: Hold = {
      fromDay: addDays(start, (at * 7) % 41),
      untilDay: addDays(start, ((at * 7) % 41) + (at % 9)),
      kind: "hidden",
    };
    const second: Hold = {
      fromDay: addDays(start, (at * 11) % 37),
      untilDay: at % 3 === 0 ? null : addDays(start, ((at * 11) % 37) + (at % 5)),
      kind: "dispute",
    };
    return at % 4 === 0 ? [first] : [first, second];
  });
  const plainDue = dueDay(start, 15, calendar).dueOn;

  test("a hold never brings a due day forward, nor makes a lateness greater", () => {
    let moved = 0;
    for (const holds of spans) {
      const today = addDays(start, 60);
      const { dueOn } = dueDay(start, 15, calendar, holds, today);
      expect(dueOn >= plainDue).toBe(true);
      const charged = workingDaysLate({ dueOn, metOn: null }, today, calendar, holds);
      expect(charged).toBeLessThanOrEqual(workingDaysLate({ dueOn: plainDue, metOn: null }, today, calendar));
      if (dueOn > plainDue) moved += 1;
    }
    expect(moved).toBeGreaterThan(100);
  });

  test("what is shown as late grows with the days, and no hold that begins on a later day lowers it", () => {
    for (const holds of spans) {
      let shown = 0;
      for (let today = start; today <= addDays(start, 90); today = addDays(today, 1)) {
        // What is known on that day: holds begun by then; one that ends later is still open.
        const known = holds
          .filter((hold) => hold.fromDay <= today)
          .map((hold) => ({ ...hold, untilDay: (hold.untilDay ?? "9") > today ? null : hold.untilDay }));
        const { dueOn } = dueDay(start, 15, calendar, known, today);
        const late = workingDaysLate({ dueOn, metOn: null }, today, calendar, known);
        expect(late).toBeGreaterThanOrEqual(shown);
        shown = late;
      }
    }
  });

  test("the working days that are left fall to none on the due day, and are none after it", () => {
    for (const holds of spans.map((all) => all.filter((hold) => hold.untilDay !== null))) {
      const { dueOn } = dueDay(start, 15, calendar, holds, start);
      const left = (today: Day) => remainingWorkingDays({ dueOn, metOn: null }, today, calendar, holds);
      expect([left(start), left(addDays(dueOn, -1)), left(dueOn), left(addDays(dueOn, 9))]).toEqual([15, 1, 0, 0]);
      expect(remainingWorkingDays({ dueOn, metOn: start }, start, calendar, holds)).toBe(0);
    }
  });
});

describe("how a date was computed", () => {
  const how = (startedOn: Day, workingDays: number, holds: Hold[] = [], metOn: Day | null = null, today = startedOn) =>
    howComputed({ startedOn, workingDays, metOn }, named, holds, today);

  test("names holidays, weekends and shifted working days in their order", () => {
    expect(how("2026-09-18", 15)).toEqual({
      startedOn: "2026-09-18",
      workingDays: 15,
      dueOn: "2026-10-15",
      provisional: false,
      moving: false,
      passedOver: [
        { from: "2026-09-19", until: "2026-09-19", why: "weekend" },
        { from: "2026-09-25", until: "2026-09-27", why: "holiday", name: "中秋" },
        { from: "2026-10-01", until: "2026-10-07", why: "holiday", name: "国庆节" },
        { from: "2026-10-11", until: "2026-10-11", why: "weekend" },
      ],
      shifted: [
        { day: "2026-09-20", name: "国庆节" },
        { day: "2026-10-10", name: "国庆节" },
      ],
      unannounced: [],
      late: null,
    });
  });

  test("tells held days by what held them, a weekend among them as a weekend", () => {
    const holds: Hold[] = [
      { fromDay: "2026-11-05", untilDay: "2026-11-09", kind: "dispute" },
      { fromDay: "2026-11-09", untilDay: "2026-11-10", kind: "answer_held" },
    ];
    expect(how("2026-11-02", 5, holds)).toMatchObject({
      dueOn: "2026-11-13",
      passedOver: [
        { from: "2026-11-05", until: "2026-11-06", why: "hold", kind: "dispute" },
        { from: "2026-11-07", until: "2026-11-08", why: "weekend" },
        { from: "2026-11-09", until: "2026-11-09", why: "hold", kind: "dispute" },
        { from: "2026-11-10", until: "2026-11-10", why: "hold", kind: "answer_held" },
      ],
    });
  });

  test("tells how the days after the due day were counted", () => {
    const holds: Hold[] = [{ fromDay: "2026-09-30", untilDay: "2026-10-08", kind: "hidden" }];
    expect(how("2026-09-21", 6, holds, null, "2026-10-09").late).toBeNull();
    expect(how("2026-09-18", 5, holds, "2026-10-10").late).toEqual({
      days: 5,
      until: "2026-10-10",
      passedOver: [
        { from: "2026-09-25", until: "2026-09-27", why: "holiday", name: "中秋" },
        { from: "2026-10-01", until: "2026-10-07", why: "holiday", name: "国庆节" },
        { from: "2026-10-08", until: "2026-10-08", why: "hold", kind: "hidden" },
      ],
      shifted: [{ day: "2026-10-10", name: "国庆节" }],
      unannounced: [],
    });
  });

  test("names the years that are not announced", () => {
    expect(how("2026-12-25", 5)).toMatchObject({ provisional: true, unannounced: ["2027"] });
  });

  test("passes over or counts every day just once", () => {
    for (const { from, days, holds, today = "2027-06-01" } of HELD) {
      const told = howComputed({ startedOn: from, workingDays: days, metOn: null }, named, holds, today);
      const passed = told.passedOver.flatMap((span) => {
        const all: Day[] = [];
        for (let day = span.from; day <= span.until; day = addDays(day, 1)) all.push(day);
        return all;
      });
      expect(new Set(passed).size).toBe(passed.length);
      let all = 0;
      for (let day = from; day < told.dueOn; day = addDays(day, 1)) all += 1;
      expect(all - passed.length).toBe(days);
    }
  });
});
