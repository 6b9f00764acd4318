import type { Metric } from "../scorecard.ts";

/** What each small chart shows, from top to bottom. */
export const MONTHLY = ["came", "answered", "missed"] as const;
export type Monthly = (typeof MONTHLY)[number];

/** A body's last months: cases published, answers published, clocks of the answer that ended without one in time; the oldest month first. */
export interface BodyMonths extends Record<Monthly, number[]> {
  code: string;
  name: string;
  nameEn: string;
}

/** Sums of one metric of one member of a scope in a month, `YYYY-MM`. */
export interface MonthSum {
  scope_id: number;
  metric: Metric;
  month: string;
  value: number;
}

/** The bodies that have anything in these months, in the order handed in, which is no order by size. */
export function bodyMonths(
  bodies: readonly { id: number; code: string; name: string; nameEn: string }[],
  sums: readonly MonthSum[],
  months: readonly string[],
): BodyMonths[] {
  const byKey = new Map(sums.map(({ scope_id, metric, month, value }) => [`${scope_id} ${metric} ${month}`, value]));
  return bodies
    .map(({ id, code, name, nameEn }) => {
      const of = (metric: Metric, month: string) => byKey.get(`${id} ${metric} ${month}`) ?? 0;
      return {
        code,
        name,
        nameEn,
        came: months.map((month) => of("cases", month)),
        answered: months.map((month) => of("replies", month)),
        missed: months.map((month) => of("due", month) - of("on_time", month)),
      };
    })
    .filter((body) => MONTHLY.some((one) => body[one].some((count) => count > 0)));
}
