import type { Db } from "../../../db/engine.ts";
import {
  type BasesAsked,
  countByWhose,
  countHeldDuties,
  countTownshipsBelow,
} from "../../../db/queries/register/bases.ts";
import type { Day } from "../../day.ts";
import type { Bases } from "./bases.ts";

/** Whose bases: of bodies that count under one name, or of a county with the regions whose register holds in it. */
export type BasesOf = { departmentIds: readonly number[] } | { regionIds: readonly number[] };

/** What the cases of bodies or of a county, with the townships below that region, are held against on a day. */
export async function readCaseBases(db: Db, regionId: number, of: BasesOf, day: Day): Promise<Bases> {
  const asked: BasesAsked = {
    ...("departmentIds" in of ? of : { countyId: regionId, ...of }),
    day,
  };
  const [townships, cases, duties] = await Promise.all([
    countTownshipsBelow(db, regionId),
    countByWhose(db, asked),
    countHeldDuties(db, asked),
  ]);
  return {
    townships,
    cases: cases.all,
    townshipsOwn: cases.townshipsOwn,
    dutiesHeld: duties.held,
    dutiesTouched: duties.touched,
  };
}
