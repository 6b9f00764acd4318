import type { Db } from "../../../db/engine.ts";
import { casesByHours, type ToldAsked } from "../../../db/queries/cases/sums/told.ts";
import { type Day, mondayOf } from "../../day.ts";
import { type HoursAcross, hoursAcross } from "./told-across.ts";

/**
 * What the cases of bodies or counties tell of hours a month on a day, middle and range; null of fewer than three that tell any.
 * What a group tells is what the page of its case tells: nothing is read here that is not public there.
 */
export async function readHoursAcross(db: Db, asked: ToldAsked, today: Day): Promise<HoursAcross | null> {
  return hoursAcross(await casesByHours(db, asked, mondayOf(today)));
}
