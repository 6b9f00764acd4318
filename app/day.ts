/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;

const SHANGHAI_AHEAD_MS = 8 * 3600 * 1000;

/** The civil day in Asia/Shanghai (UTC+8, no daylight saving since 1991) at an instant (see `clock.ts`). */
export function shanghaiDay(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
}

/** The hour of the day in Asia/Shanghai at an instant, 0 to 23. */
export function shanghaiHour(instant: Date): number {
  return new Date(instant.getTime() + SHANGHAI_AHEAD_MS).getUTCHours();
}

/** Noon of a day in Shanghai: for what is told of a day as if it happened then. */
export function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00+08:00`);
}

/** The day `count` days after (before, when negative). */
export function addDays(day: Day, count: number): Day {
  const ofMonth = Number(day.slice(8)) + count;
  // Every month has so many: lists count days by the thousand, and mostly stay within one.
  if (ofMonth >= 1 && ofMonth <= 28) return `${day.slice(0, 8)}${ofMonth < 10 ? "0" : ""}${ofMonth}`;
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The Monday of the week of a day: what is public by week is as of the Sunday before it. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The Sunday that ends the week of a day. */
export function sundayOf(day: Day): Day {
  return addDays(mondayOf(day), 6);
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text
  );
}

/** How people write a day: with any marks between, in Chinese, all digits in a row; the year may be left out. */
const TYPED_DAY = /^(?:(\d{4})\D{0,3})?(\d{1,2})\D{1,3}(\d{1,2})\D?$|^(\d{4})(\d{2})(\d{2})$/;

/**
 * A day as somebody typed it: 2026-3-12, 2026年3月12日, 20260312, ２０２６．３．１２; `3.12` for the last one of that name up
 * to `today`. Null for what is no day.
 */
export function typedDay(typed: string, today: Day): Day | null {
  const plain = typed.normalize("NFKC").trim();
  if (plain.length > 20) return null;
  const [, year, month, day, year8, month8, day8] = TYPED_DAY.exec(plain) ?? [];
  const dayOf = (y: string | number) =>
    `${y}-${(month ?? month8 ?? "").padStart(2, "0")}-${(day ?? day8 ?? "").padStart(2, "0")}`;
  const named = year ?? year8;
  const thisYear = Number(today.slice(0, 4));
  // A 29 February without a year is the last one there was.
  const years = named ? [named] : Array.from({ length: 9 }, (_, back) => thisYear - back);
  return years.map(dayOf).find((one) => isDay(one) && (named !== undefined || one <= today)) ?? null;
}
