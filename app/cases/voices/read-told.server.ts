import type { Db } from "../../../db/engine.ts";
import { tellingsOfMany, type VoicesAsked } from "../../../db/queries/cases/voices.ts";
import type { Day } from "../../day.ts";
import { GROUP, PUBLIC_STATES } from "../case.ts";
import { type HoursAcross, hoursAcross } from "./told-across.ts";
import { type ToldGroup, toldGroups } from "./told-together.ts";

/** Whose cases: of bodies, of counties, or of the whole site with neither. */
export type ToldAsked = Pick<VoicesAsked, "departmentIds" | "regionIds">;

/**
 * The groups of five of many public cases that tell on a day, each under the number of the public case. What a group tells is
 * what the page of that case tells: nothing is read here that is not public there.
 */
export async function readToldGroups(db: Db, asked: ToldAsked, today: Day): Promise<ToldGroup[]> {
  const rows = await tellingsOfMany(db, { ...asked, states: PUBLIC_STATES, fewest: GROUP });
  const voices = rows.map((row) => ({
    // What came by a merger makes groups of its own.
    case: row.cameBy === null ? row.number : `${row.number} ${row.cameBy}`,
    signed: row.unit_kind !== null,
    linkedOn: row.linked_on,
    stands: row.stripped_on === null && row.hidden_on === null && row.counted === 1,
    marks: row.marks,
    hours: row.hours_per_month,
  }));
  return toldGroups(voices, today).map((group) => ({ ...group, case: group.case.split(" ")[0] ?? "" }));
}

/** What the cases of bodies or counties tell of hours a month on a day, middle and range; null of fewer than three that tell any. */
export async function readHoursAcross(db: Db, asked: ToldAsked, today: Day): Promise<HoursAcross | null> {
  return hoursAcross(await readToldGroups(db, asked, today));
}
