import type { Day } from "../../../app/day.ts";
import type { HeldDays, LateCase, Rule } from "./hand-computed.ts";

/** From one day to another, both held. */
const held = (fromDay: Day, untilDay: Day | null, kind: HeldDays["kind"] = "dispute"): HeldDays => ({
  fromDay,
  untilDay,
  kind,
});

export interface HeldCase {
  rule: Rule;
  says: string;
  from: Day;
  days: number;
  holds: readonly HeldDays[];
  /** Where a hold is still open: the day on which it is asked. */
  today?: Day;
  due: Day;
  provisional?: true;
  /** The due day moves on with each day that the hold stays open. */
  moving?: true;
}

/** Five working days from Monday 2 November 2026, undisturbed: 3, 4, 5, 6, Monday 9. */
const plain = { rule: "held" as const, from: "2026-11-02", days: 5 };

export const HELD: readonly HeldCase[] = [
  // 3, 6, 9, 10, 11
  { ...plain, says: "inside", holds: [held("2026-11-04", "2026-11-05")], due: "2026-11-11" },
  // 3, 4, 5, 10, 11: the weekend of 7 and 8 is passed over once
  { ...plain, says: "over a weekend", holds: [held("2026-11-06", "2026-11-09")], due: "2026-11-11" },
  // 3–6, 11
  { ...plain, says: "over the due day", holds: [held("2026-11-09", "2026-11-10")], due: "2026-11-11" },
  // 3–6, 10
  { ...plain, says: "the due day alone", holds: [held("2026-11-09", "2026-11-09")], due: "2026-11-10" },
  { ...plain, says: "begun after the due day", holds: [held("2026-11-10", "2026-11-12")], due: "2026-11-09" },
  // 3, 10–13: 4, 5, 6 and 9 are held
  {
    ...plain,
    says: "two that overlap",
    holds: [held("2026-11-04", "2026-11-06"), held("2026-11-05", "2026-11-09", "hidden")],
    due: "2026-11-13",
  },
  // 9–13
  {
    ...plain,
    says: "two end to end",
    holds: [held("2026-11-03", "2026-11-04", "answer_held"), held("2026-11-05", "2026-11-06")],
    due: "2026-11-13",
  },
  // 3, 5, 6, 9, 10
  {
    ...plain,
    says: "the same one told twice",
    holds: [held("2026-11-04", "2026-11-04"), held("2026-11-04", "2026-11-04")],
    due: "2026-11-10",
  },
  // 3, 4, 6, 9, then not 10 and 11 but 12
  {
    ...plain,
    says: "a second one reached through the first",
    holds: [held("2026-11-10", "2026-11-11"), held("2026-11-05", "2026-11-05")],
    due: "2026-11-12",
  },
  // 4, 5, 6, 9, 10: the day of the start does not count anyhow
  { ...plain, says: "begun on the start day", holds: [held("2026-11-02", "2026-11-03")], due: "2026-11-10" },
  { ...plain, says: "over by the start day", holds: [held("2026-10-26", "2026-11-02")], due: "2026-11-09" },
  { ...plain, says: "a weekend alone", holds: [held("2026-11-07", "2026-11-08", "hidden")], due: "2026-11-09" },
  // 9, Sa 10, 12; without the hold 30 September, 8 and 9 October
  {
    rule: "held",
    says: "over 国庆",
    from: "2026-09-29",
    days: 3,
    holds: [held("2026-09-30", "2026-10-08", "hidden")],
    due: "2026-10-12",
  },
  // 9, then not the worked Saturday but Monday 12
  {
    rule: "held",
    says: "a worked Saturday",
    from: "2026-10-08",
    days: 2,
    holds: [held("2026-10-10", "2026-10-10")],
    due: "2026-10-12",
  },
  // 8, then not Friday 9 (the eve) nor the worked Sunday 18 but Monday 19
  {
    rule: "held",
    says: "over 春节 with its eve and the worked Sunday",
    from: "2024-02-07",
    days: 2,
    holds: [held("2024-02-09", "2024-02-18")],
    due: "2024-02-19",
  },
  // 25, 28, 29 December, Fr 1, Mo 4 January
  {
    rule: "unannounced",
    says: "into a year that is not announced",
    from: "2026-12-24",
    days: 5,
    holds: [held("2026-12-30", "2026-12-31")],
    due: "2027-01-04",
    provisional: true,
  },
  // 3, 4; 5, 6, 9, 10, 11 are held; 12, 13, 16
  {
    ...plain,
    says: "still open",
    holds: [held("2026-11-05", null)],
    today: "2026-11-11",
    due: "2026-11-16",
    moving: true,
  },
  // 3, 4, 6, 9, 10
  {
    ...plain,
    says: "opened today",
    holds: [held("2026-11-05", null, "answer_held")],
    today: "2026-11-05",
    due: "2026-11-10",
    moving: true,
  },
  // 3, 4; 5 and 6 are held; 9, 10, 11
  {
    ...plain,
    says: "open, asked on a Saturday",
    holds: [held("2026-11-05", null)],
    today: "2026-11-07",
    due: "2026-11-11",
    moving: true,
  },
  // 4, 5, 6, 9, 10
  {
    ...plain,
    says: "open since the start day",
    holds: [held("2026-11-02", null, "hidden")],
    today: "2026-11-03",
    due: "2026-11-10",
    moving: true,
  },
  // 3–6, 10
  {
    ...plain,
    says: "opened on the due day",
    holds: [held("2026-11-09", null)],
    today: "2026-11-09",
    due: "2026-11-10",
    moving: true,
  },
  {
    ...plain,
    says: "opened the day after the due day",
    holds: [held("2026-11-10", null)],
    today: "2026-11-20",
    due: "2026-11-09",
  },
];

export const LATE_WITH_HOLDS: readonly LateCase[] = [
  // 23, on which the hold began and it was late already; 26, 27
  {
    rule: "held",
    due: "2026-11-20",
    met: null,
    today: "2026-11-27",
    holds: [held("2026-11-23", "2026-11-25")],
    late: 3,
  },
  // held from the day after it was due: on that day the page said that it was late
  { rule: "held", due: "2026-11-19", met: null, today: "2026-11-27", holds: [held("2026-11-20", null)], late: 1 },
  // late since Saturday 21, before the hold began
  {
    rule: "at_least_one",
    due: "2026-11-20",
    met: null,
    today: "2026-11-25",
    holds: [held("2026-11-23", null)],
    late: 1,
  },
  // 23, 24: the answer of the 24th is held, and counts as of that day
  {
    rule: "day_of_answer",
    due: "2026-11-20",
    met: "2026-11-24",
    holds: [held("2026-11-24", "2026-11-26", "answer_held")],
    late: 2,
  },
  {
    rule: "day_of_answer",
    due: "2026-11-19",
    met: "2026-11-20",
    holds: [held("2026-11-20", "2026-11-26", "answer_held")],
    late: 1,
  },
  // answered while a dispute stood that began the day after it was due
  { rule: "held", due: "2026-11-19", met: "2026-11-25", holds: [held("2026-11-20", "2026-11-30")], late: 1 },
  // 16, on which the first began; 23, 24
  {
    rule: "held",
    due: "2026-11-13",
    met: "2026-11-24",
    holds: [held("2026-11-16", "2026-11-18"), held("2026-11-17", "2026-11-20", "hidden")],
    late: 3,
  },
  // 16–20, 24, 25: of Friday 20 and Monday 23 the second is held alone
  {
    rule: "held",
    due: "2026-11-13",
    met: null,
    today: "2026-11-25",
    holds: [held("2026-11-20", "2026-11-23")],
    late: 7,
  },
  // 29, 30 September, 9, Sa 10 October
  {
    rule: "held",
    due: "2026-09-28",
    met: null,
    today: "2026-10-10",
    holds: [held("2026-09-30", "2026-10-08")],
    late: 4,
  },
];
