import type { Day } from "../../../app/day.ts";

/**
 * Dates worked out by hand, day by day, on the State Council's announcements for 2024 (国办发明电〔2023〕7号), 2025
 * (国办发明电〔2024〕12号) and 2026 (国办发明电〔2025〕7号); that for 2027 was not out. They were written before the code
 * that computes them. Each names the rule that decides it.
 */
export type Rule =
  /** The day of the event does not count: Civil Code of 2020, art. 201. */
  | "event_day"
  /** A Saturday or Sunday is passed over. */
  | "weekend"
  /** A public holiday is passed over; with working days alone art. 203 follows from it. */
  | "holiday"
  /** A Saturday or Sunday that is worked (调休) counts. */
  | "shifted"
  /** The year is not announced: weekdays alone count, and the date is provisional. */
  | "unannounced"
  /** Midnight in Shanghai (UTC+8) parts the days. */
  | "midnight"
  /** Due today is due; late from the next day. */
  | "due_today"
  /** Any day after the due day is at least one working day late. */
  | "at_least_one"
  /** Days that the moderators need are passed over, once, whatever else they are. */
  | "held"
  /** The day on which an answer came is charged, though a hold began on it. */
  | "day_of_answer";

export interface HeldDays {
  fromDay: Day;
  untilDay: Day | null;
  kind: "answer_held" | "dispute" | "hidden";
}

export interface DueCase {
  rule: Rule;
  from: Day;
  days: number;
  due: Day;
  provisional?: true;
}

export const DUE: readonly DueCase[] = [
  // 2024. 春节: 10 to 17 February off, Sundays 4 and 18 worked; the eve, Friday 9, is a working day.
  { rule: "shifted", from: "2024-02-02", days: 5, due: "2024-02-08" }, // Su 4, Mo 5, 6, 7, Th 8
  { rule: "event_day", from: "2024-02-08", days: 1, due: "2024-02-09" }, // the eve
  { rule: "holiday", from: "2024-02-09", days: 1, due: "2024-02-18" }, // 10–17 off, Su 18
  { rule: "shifted", from: "2024-02-09", days: 15, due: "2024-03-07" }, // 18–23 (6), 26–1 (11), 4–7 (15)
  { rule: "shifted", from: "2024-01-29", days: 15, due: "2024-02-22" }, // 30–2 (4), 4–9 (10), 18–22 (15)
  // 清明: 4 to 6 April off, Sunday 7 worked.
  { rule: "shifted", from: "2024-04-03", days: 1, due: "2024-04-07" },
  { rule: "shifted", from: "2024-04-03", days: 3, due: "2024-04-09" }, // 7, 8, 9
  // 劳动节: 1 to 5 May off, Sunday 28 April and Saturday 11 May worked.
  { rule: "holiday", from: "2024-04-26", days: 5, due: "2024-05-07" }, // Su 28, 29, 30, Mo 6, 7
  { rule: "shifted", from: "2024-04-30", days: 6, due: "2024-05-11" }, // 6–10 (5), Sa 11
  // 端午: Monday 10 June off.
  { rule: "holiday", from: "2024-06-07", days: 1, due: "2024-06-11" },
  // 中秋: 15 to 17 September off, Saturday 14 worked. 国庆: 1 to 7 October off, Su 29 September and Sa 12 October worked.
  { rule: "shifted", from: "2024-09-13", days: 2, due: "2024-09-18" }, // Sa 14, We 18
  { rule: "holiday", from: "2024-09-13", days: 15, due: "2024-10-11" }, // 14, 18–20 (4), 23–27 (9), 29, 30 (11), 8–11 (15)
  { rule: "shifted", from: "2024-09-30", days: 5, due: "2024-10-12" }, // 8–11 (4), Sa 12
  { rule: "weekend", from: "2024-09-30", days: 6, due: "2024-10-14" }, // … Sa 12, not Su 13, Mo 14
  { rule: "event_day", from: "2024-10-03", days: 1, due: "2024-10-08" }, // begun within the holidays
  { rule: "shifted", from: "2024-09-28", days: 1, due: "2024-09-29" }, // from a Saturday to a worked Sunday
  { rule: "holiday", from: "2024-12-27", days: 4, due: "2025-01-03" }, // 30, 31, not 1, Th 2, Fr 3
  // 2025. 春节: 28 January to 4 February off, Su 26 January and Sa 8 February worked.
  { rule: "holiday", from: "2025-01-24", days: 3, due: "2025-02-05" }, // Su 26, Mo 27, We 5
  { rule: "shifted", from: "2025-01-27", days: 4, due: "2025-02-08" }, // 5, 6, 7, Sa 8
  { rule: "weekend", from: "2025-01-27", days: 5, due: "2025-02-10" }, // … Sa 8, not Su 9, Mo 10
  { rule: "shifted", from: "2025-01-20", days: 15, due: "2025-02-14" }, // 21–24 (4), 26, 27 (6), 5–8 (10), 10–14 (15)
  // 清明: 4 (Friday) to 6 April off, nothing worked for it.
  { rule: "holiday", from: "2025-04-03", days: 1, due: "2025-04-07" },
  // 劳动节: 1 to 5 May off, Su 27 April worked.
  { rule: "shifted", from: "2025-04-25", days: 5, due: "2025-05-06" }, // Su 27–We 30 (4), Tu 6
  // 端午: Sa 31 May to Mo 2 June off.
  { rule: "holiday", from: "2025-05-30", days: 1, due: "2025-06-03" },
  // 国庆 and 中秋: 1 to 8 October off, Su 28 September and Sa 11 October worked.
  { rule: "holiday", from: "2025-09-26", days: 4, due: "2025-10-09" }, // Su 28, 29, 30, Th 9
  { rule: "shifted", from: "2025-09-30", days: 3, due: "2025-10-11" }, // 9, 10, Sa 11
  { rule: "shifted", from: "2025-09-22", days: 15, due: "2025-10-17" }, // 23–26 (4), 28–30 (7), 9–11 (10), 13–17 (15)
  // Sixty: August 20, September 1–26 another 20, 28–30 (43), 9–11 October (46), 13–24 (56), 27–30 (60).
  { rule: "shifted", from: "2025-08-01", days: 60, due: "2025-10-30" },
  // 2026. 元旦: 1 to 3 January off, Su 4 worked. 春节: 15 to 23 February off, Sa 14 and 28 worked.
  { rule: "shifted", from: "2025-12-31", days: 2, due: "2026-01-05" }, // Su 4, Mo 5
  { rule: "shifted", from: "2026-02-06", days: 15, due: "2026-03-05" }, // 9–14 (6), 24–28 (11), 2–5 March (15)
  { rule: "holiday", from: "2026-02-13", days: 5, due: "2026-02-27" }, // Sa 14, 24–27
  { rule: "holiday", from: "2026-04-03", days: 1, due: "2026-04-07" }, // 清明: Sa 4 to Mo 6
  { rule: "shifted", from: "2026-04-30", days: 4, due: "2026-05-09" }, // 劳动节: 1 to 5 May; 6, 7, 8, Sa 9
  { rule: "holiday", from: "2026-06-18", days: 1, due: "2026-06-22" }, // 端午: Fr 19 to Su 21
  // 中秋: 25 to 27 September off. 国庆: 1 to 7 October off, Su 20 September and Sa 10 October worked.
  { rule: "shifted", from: "2026-09-18", days: 5, due: "2026-09-24" }, // Su 20 to Th 24
  { rule: "holiday", from: "2026-09-24", days: 5, due: "2026-10-09" }, // 28, 29, 30, 8, 9
  { rule: "shifted", from: "2026-10-09", days: 5, due: "2026-10-15" }, // Sa 10, 12–15
  // Sixty: August from the 3rd 21, September 1–18 another 14 (35), 20–24 (40), 28–30 (43), 8–10 October (46), 12–23 (56), 26–29 (60).
  { rule: "shifted", from: "2026-07-31", days: 60, due: "2026-10-29" },
  // The year after is not announced: from 1 January 2027 on, Mondays to Fridays count, holiday or not.
  { rule: "weekend", from: "2026-12-25", days: 4, due: "2026-12-31" }, // 28–31
  { rule: "unannounced", from: "2026-12-25", days: 5, due: "2027-01-01", provisional: true }, // a Friday
  { rule: "unannounced", from: "2026-12-31", days: 2, due: "2027-01-04", provisional: true }, // Fr 1, Mo 4
  // Sixty: 30 November, December 23 (24), January 21 (45), 1–19 February 15 (60); 春节 2027 (6 February) is within.
  { rule: "unannounced", from: "2026-11-29", days: 60, due: "2027-02-19", provisional: true },
  { rule: "unannounced", from: "2027-01-29", days: 5, due: "2027-02-05", provisional: true },
  { rule: "unannounced", from: "2027-09-30", days: 1, due: "2027-10-01", provisional: true }, // off for certain, not entered
  // Before the table: 30 and 31 December 2023 are a weekend whatever was announced, but the table does not say so.
  { rule: "unannounced", from: "2023-12-29", days: 1, due: "2024-01-02", provisional: true },
];

/** An instant, the civil day in Shanghai, and a clock that starts at it. */
export const AROUND_MIDNIGHT: readonly (DueCase & { at: string })[] = [
  { rule: "midnight", at: "2026-11-22T15:59:59.999Z", from: "2026-11-22", days: 1, due: "2026-11-23" },
  { rule: "midnight", at: "2026-11-22T16:00:00.000Z", from: "2026-11-23", days: 1, due: "2026-11-24" },
  { rule: "midnight", at: "2026-10-07T15:59:59Z", from: "2026-10-07", days: 3, due: "2026-10-10" }, // 8, 9, Sa 10
  { rule: "midnight", at: "2026-10-07T16:00:00Z", from: "2026-10-08", days: 3, due: "2026-10-12" }, // 9, Sa 10, 12
  { rule: "midnight", at: "2024-02-08T15:59:59Z", from: "2024-02-08", days: 1, due: "2024-02-09" },
  { rule: "midnight", at: "2024-02-08T16:00:00Z", from: "2024-02-09", days: 1, due: "2024-02-18" },
  { rule: "holiday", at: "2025-12-31T15:59:59Z", from: "2025-12-31", days: 1, due: "2026-01-04" },
  { rule: "holiday", at: "2025-12-31T16:00:00Z", from: "2026-01-01", days: 1, due: "2026-01-04" },
  { rule: "midnight", at: "2024-02-28T16:00:00Z", from: "2024-02-29", days: 1, due: "2024-03-01" }, // a leap day
  { rule: "midnight", at: "2026-02-13T23:59:59+08:00", from: "2026-02-13", days: 1, due: "2026-02-14" },
  { rule: "midnight", at: "2026-02-14T00:00:00+08:00", from: "2026-02-14", days: 1, due: "2026-02-24" },
  {
    rule: "unannounced",
    at: "2026-12-31T15:59:59.999Z",
    from: "2026-12-31",
    days: 1,
    due: "2027-01-01",
    provisional: true,
  },
];

export interface LateCase {
  rule: Rule;
  due: Day;
  /** The day or the instant of the answer; null = none by `today`. */
  met: string | null;
  today?: Day;
  holds?: readonly HeldDays[];
  late: number;
}

export const LATE: readonly LateCase[] = [
  { rule: "shifted", due: "2024-02-09", met: "2024-02-18", late: 1 }, // the worked Sunday
  { rule: "at_least_one", due: "2024-02-09", met: "2024-02-17", late: 1 }, // the last day of 春节
  { rule: "shifted", due: "2024-09-30", met: "2024-10-14", late: 6 }, // 8–11, Sa 12, 14
  { rule: "shifted", due: "2025-01-27", met: null, today: "2025-02-10", late: 5 }, // 5–8, 10
  { rule: "at_least_one", due: "2025-09-30", met: null, today: "2025-10-01", late: 1 },
  { rule: "shifted", due: "2026-02-14", met: "2026-02-28", late: 5 }, // 24–27, Sa 28
  { rule: "due_today", due: "2026-09-24", met: null, today: "2026-09-24", late: 0 },
  { rule: "holiday", due: "2026-09-24", met: null, today: "2026-09-28", late: 1 }, // 25–27 off
  { rule: "shifted", due: "2026-09-18", met: null, today: "2026-09-20", late: 1 },
  { rule: "unannounced", due: "2026-12-31", met: null, today: "2027-01-04", late: 2 }, // Fr 1, Mo 4
  { rule: "due_today", due: "2025-05-06", met: "2025-05-06", late: 0 },
  { rule: "weekend", due: "2024-05-11", met: null, today: "2024-05-13", late: 1 }, // from a worked Saturday
  { rule: "midnight", due: "2026-11-23", met: "2026-11-23T15:59:59.999Z", late: 0 },
  { rule: "midnight", due: "2026-11-23", met: "2026-11-23T16:00:00.000Z", late: 1 },
];
