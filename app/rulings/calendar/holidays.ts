import { addDays, type Day, isDay } from "../../day.ts";

/** A day on which the weekday rule does not hold. */
export interface Holiday {
  day: Day;
  /** True for a Saturday or Sunday that is worked. */
  working: boolean;
  name: string;
}

/** Why a list is not taken. `line` counts from 1; none when the list as a whole is wrong. */
export type HolidayProblem =
  | { what: "line" | "other_year" | "twice" | "not_weekend"; line: number }
  | { what: "incomplete"; day: Day }
  | { what: "few" };

/**
 * Statutory days off that fall on the same day each year, and how many days there are at least: 13 since 2025
 * (Regulation on Public Holidays for National Annual Festivals and Memorial Days, as amended in 2024, article 2).
 */
const FIXED = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
const FEWEST = 13;

const OFF = ["休", "off"];
const WORK = ["班", "work"];

/**
 * Reads the holidays of a year as the State Council announces them, one a line: `2027-01-01 休 元旦`, and
 * `2027-02-20 班 春节` for a shifted working day (`off`, `work` in English). Answers them, or the first thing wrong.
 */
export function readHolidays(text: string, year: string): { holidays: Holiday[] } | { problem: HolidayProblem } {
  const holidays: Holiday[] = [];
  for (const [index, typed] of text.split(/\r?\n/).entries()) {
    if (typed.trim() === "") continue;
    const line = index + 1;
    const [day = "", mark = "", ...name] = typed.trim().split(/[\s,，]+/);
    const working = WORK.includes(mark);
    if (!isDay(day) || !(working || OFF.includes(mark)) || name.length === 0)
      return { problem: { what: "line", line } };
    if (!day.startsWith(`${year}-`)) return { problem: { what: "other_year", line } };
    if (holidays.some((one) => one.day === day)) return { problem: { what: "twice", line } };
    if (working && !isWeekend(day)) return { problem: { what: "not_weekend", line } };
    holidays.push({ day, working, name: name.join(" ").slice(0, 20) });
  }
  const off = holidays.filter((one) => !one.working).map((one) => one.day);
  const missing = FIXED.map((day) => `${year}-${day}`).find((day) => !off.includes(day));
  if (missing) return { problem: { what: "incomplete", day: missing } };
  return off.length < FEWEST ? { problem: { what: "few" } } : { holidays };
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${addDays(day, 0)}T00:00:00Z`).getUTCDay());
}

/** The years that an administrator may enter: past ones are settled, later ones not announced. */
export function yearsToEnter(today: Day): string[] {
  const year = Number(today.slice(0, 4));
  return [String(year), String(year + 1)];
}
