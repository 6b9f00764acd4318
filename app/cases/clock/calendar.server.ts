import type { Db } from "../../../db/engine.ts";
import { listCalendarDays } from "../../../db/queries/replies/replies.ts";
import type { Day } from "../../day.ts";
import type { WorkingCalendar } from "./clock.ts";

/** The holidays and shifted working days that are entered, all of them or those after a day. */
export async function readCalendar(db: Db, after?: Day): Promise<WorkingCalendar> {
  return new Map((await listCalendarDays(db, after)).map((row) => [row.day, row.working === 1]));
}
