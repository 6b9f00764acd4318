import { describe, expect, test } from "vitest";
import { daysLate, dueDay, NEVER } from "../../app/recompute/days.ts";
import type { LedgerLine } from "../../app/recompute/history.ts";
import { lateness } from "../../app/recompute/lateness.ts";

/** Of 2026: 国庆 is off, and two Saturdays or Sundays are worked. */
const DAYS_OFF = new Map([
  ...["01", "02", "05", "06", "07"].map((day) => [`2026-10-${day}`, false] as const),
  ["2026-10-10", true] as const,
]);

const NUMBER = "GW-2026-000001";
const OTHER = "GW-2026-000002";
const clock = (workingDays: number) => ({ workingDays, dueOn: "-", provisional: false });
type Told = [day: string, kind: string, facts?: object, subject?: string];

function linesOf(...told: readonly Told[]): LedgerLine[] {
  return told.map(([day, kind, facts = {}, subject = NUMBER], index) => {
    return { seq: index + 1, day, kind, subject, body: JSON.stringify(facts) };
  });
}

const published = (day: string, subject = NUMBER): Told[] => [
  [day, "case_published", { kind: "K1", demandedBy: "office", duty: "OFF" }, subject],
  [day, "clock_started", { ...clock(15), signed: clock(5), remedied: clock(60) }, subject],
];

const look = (told: readonly Told[], today: string) =>
  lateness(linesOf(...told), { daysOff: DAYS_OFF, hosts: new Map([["office", "health"]]) }, today);

const counts = (told: readonly Told[], today: string) =>
  look(told, today).counted.map(({ body, clock: name, due, how }) => `${body} ${name} ${due} ${how}`);

describe("days", () => {
  // 2026-09-28 is a Monday. 29, 30 September; 8, 9, 10 (worked) October: five working days.
  const stage = { started: "2026-09-28", workingDays: 5, met: null };

  test("a clock passes over days off and counts days that are worked instead", () => {
    expect(dueDay(stage, [], DAYS_OFF)).toBe("2026-10-10");
  });

  test("held days are not charged, and none that began after the due day or once it was met", () => {
    expect(dueDay(stage, [{ from: "2026-10-08", until: "2026-10-09" }], DAYS_OFF)).toBe("2026-10-13");
    expect(dueDay(stage, [{ from: "2026-10-11", until: "2026-10-20" }], DAYS_OFF)).toBe("2026-10-10");
    expect(dueDay(stage, [{ from: "2026-10-10", until: null }], DAYS_OFF)).toBe(NEVER);
    const met = { ...stage, met: "2026-10-09" };
    expect(dueDay(met, [{ from: "2026-10-09", until: "2026-10-30" }], DAYS_OFF)).toBe("2026-10-10");
    expect(dueDay(met, [{ from: "2026-10-08", until: null }], DAYS_OFF)).toBe("2026-10-13");
  });

  test("lateness is in working days, one at least, and the first day of a later hold stays", () => {
    const due = "2026-10-10";
    expect(daysLate({ due, met: "2026-10-10" }, [], "2026-11-01", DAYS_OFF)).toBe(0);
    expect(daysLate({ due, met: "2026-10-11" }, [], "2026-11-01", DAYS_OFF)).toBe(1);
    expect(daysLate({ due, met: null }, [], "2026-10-14", DAYS_OFF)).toBe(3);
    const held = [{ from: "2026-10-12", until: "2026-10-13" }];
    expect(daysLate({ due, met: null }, held, "2026-10-14", DAYS_OFF)).toBe(2);
  });
});

describe("what the ledger alone says of a clock", () => {
  test("each stage counts for the body that answers for the one that made the demand, once its day is over", () => {
    const told = published("2026-09-28");
    expect(counts(told, "2026-10-10")).toEqual([]);
    expect(counts(told, "2026-10-11")).toEqual(["health signed 2026-10-10 not_met"]);
    const answered: Told[] = [...told, ["2026-10-12", "reply_published", { position: 1, remedy: "R1" }]];
    expect(counts(answered, "2026-11-01")).toEqual([
      "health signed 2026-10-10 late",
      "health answered 2026-10-23 on_time",
    ]);
  });

  test("an answer that is sent back answers nothing, and neither its days nor those to mend it are charged", () => {
    const told: Told[] = [
      ...published("2026-09-28"),
      ["2026-10-20", "reply_published", { position: 1, remedy: "R1" }],
      [
        "2026-10-22",
        "answer_sent_back",
        { position: 1, ground: "only_forwarded", from: "2026-10-20", until: "2026-10-27" },
      ],
    ];
    const { standing } = look(told, "2026-11-06");
    // 20, 21, 22, 23 of October are given back: 28, 29, 30 October and 2 November follow the 27th.
    expect(standing.find(({ stage }) => stage === "answered")).toEqual({
      number: NUMBER,
      stage: "answered",
      due: "2026-11-02",
      met: null,
      late: 4,
    });
  });

  test("a case that is taken away leaves its lateness, unless the body had disputed in its first days", () => {
    const move = (disputed: string): Told[] => [
      ...published("2026-08-03"),
      [disputed, "dispute_filed", { of: "link", ground: "not_our_duty" }],
      ["2026-09-28", "clock_resumed", { held: "dispute", from: disputed, until: "2026-09-28" }],
      ["2026-09-28", "dispute_decided", { outcome: "upheld", remedy: "move", ground: "not_our_duty" }],
      ["2026-09-28", "case_moved", { from: "health", demandedBy: "schools", duty: "OFF" }],
      ["2026-09-28", "clock_started", clock(15)],
    ];
    expect(counts(move("2026-08-10"), "2026-09-29")).toEqual([]);
    expect(counts(move("2026-08-27"), "2026-09-29")).toEqual([
      "health signed 2026-08-10 not_met",
      "health answered 2026-08-24 not_met",
    ]);
  });

  test("a merger takes answers along and back, and what was missed by then stays as long as it stands", () => {
    const merged: Told[] = [
      ...published("2026-08-03"),
      ...published("2026-08-04", OTHER),
      ["2026-09-01", "reply_published", { position: 1, remedy: "R1" }, OTHER],
      ["2026-09-02", "case_merged", { into: NUMBER }, OTHER],
    ];
    const answers = (told: Told[]) => counts(told, "2026-09-04").filter((line) => line.includes("answered"));
    expect(answers(merged)).toEqual(["health answered 2026-08-24 late", "health answered 2026-08-25 late"]);
    expect(answers([...merged, ["2026-09-03", "case_unmerged", { from: NUMBER }, OTHER]])).toEqual([
      "health answered 2026-08-24 not_met",
      "health answered 2026-08-25 late",
    ]);
  });

  test("what is withdrawn counts nowhere", () => {
    const told: Told[] = [...published("2026-08-03"), ["2026-09-01", "case_withdrawn", { reason: "not_true" }]];
    expect(look(told, "2026-10-01")).toEqual({ counted: [], standing: [] });
  });

  test("an entry that cannot follow those before it is told", () => {
    const resumed: Told = ["2026-08-05", "clock_resumed", { held: "dispute", from: "2026-08-04", until: "2026-08-05" }];
    expect(() => look([...published("2026-08-03"), resumed], "2026-10-01")).toThrow("no dispute of GW-2026-000001");
    expect(() =>
      look(
        [
          ["2026-08-03", "case_published", { demandedBy: "office" }],
          ["2026-08-04", "case_signed"],
        ],
        "2026-10-01",
      ),
    ).toThrow("cannot follow");
  });
});
