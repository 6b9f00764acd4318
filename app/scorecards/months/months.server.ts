import type { Db } from "../../../db/engine.ts";
import { sumsByMonth } from "../../../db/queries/counters.ts";
import type { Day } from "../../day.ts";
import { lastMonths } from "../scorecard.ts";
import { type BodyMonths, bodyMonths } from "./months.ts";

/** Months that are shown, the one of today among them. */
const MONTHS = 12;

/** What came to each of these bodies, was answered and was missed in the last twelve months; clocks count in the month of their due day, before today. */
export async function readBodyMonths(
  db: Db,
  bodies: readonly { id: number; code: string; name: string; nameEn: string }[],
  today: Day,
): Promise<{ months: string[]; bodies: BodyMonths[] }> {
  const months = lastMonths(today, MONTHS);
  const ids = bodies.map(({ id }) => id);
  const [first = today.slice(0, 7)] = months;
  const sums = await sumsByMonth(db, "department", ids, ["cases", "replies", "due", "on_time"], `${first}-01`, today);
  return { months, bodies: bodyMonths(bodies, sums, months) };
}
