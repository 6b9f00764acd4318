/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;

const SHANGHAI_AHEAD_MS = 8 * 3600 * 1000;

/** The civil day in Asia/Shanghai (UTC+8, no daylight saving since 1991) at an instant (see `clock.ts`). */
export function shanghaiDay(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
}

/** Noon of a day in Shanghai: for what is told of a day as if it happened then. */
export function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00+08:00`);
}

/** The day `count` days after (before, when negative). */
export function addDays(day: Day, count: number): Day {
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
