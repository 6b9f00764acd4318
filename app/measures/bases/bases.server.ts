import type { Db } from "../../../db/engine.ts";
import {
  type BasesAsked,
  countByDutyItem,
  countByWhose,
  countHeldDuties,
  countTownshipsIn,
  countTownshipsBelow,
  listHeldDuties,
} from "../../../db/queries/register/bases.ts";
import type { Day } from "../../day.ts";
import type { Bases, HeldDuty } from "./bases.ts";

/** Whose bases: of bodies that count under one name, or of a county with the regions whose register holds in it. */
export type BasesOf = { departmentIds: readonly number[] } | { regionIds: readonly number[] };

/** What the cases of bodies or of a county, with the townships below that region, are held against on a day. */
export async function readCaseBases(db: Db, regionId: number, of: BasesOf, day: Day): Promise<Bases> {
  const asked = askedOf(regionId, of, day);
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

const askedOf = (regionId: number, of: BasesOf, day: Day): BasesAsked => ({
  ...("departmentIds" in of ? of : { countyId: regionId, ...of }),
  day,
});

/**
 * The items behind `dutiesHeld`, by code, and with `touched` those behind `dutiesTouched`: on which there is a public case that
 * is not found to be a township's own duty.
 */
export async function readHeldDuties(
  db: Db,
  regionId: number,
  of: BasesOf,
  { day, touched }: { day: Day; touched: boolean },
): Promise<HeldDuty[]> {
  const asked = askedOf(regionId, of, day);
  const [items, counts] = await Promise.all([listHeldDuties(db, asked), countByDutyItem(db, asked)]);
  const held = items.map(({ duty_id: id, code, title, band, ...holder }) => ({
    code,
    title,
    band,
    holder: { code: holder.holder_code ?? "", name: holder.holder_name ?? "", nameEn: holder.holder_name_en ?? "" },
    ...(counts.get(id) ?? { cases: 0, townshipsOwn: 0 }),
  }));
  return touched ? held.filter(({ cases, townshipsOwn }) => cases > townshipsOwn) : held;
}

/** How many townships lie in each of these regions, by code; without those that have none. */
export async function readTownshipsIn(db: Db, codes: readonly string[]): Promise<Record<string, number>> {
  return Object.fromEntries(await countTownshipsIn(db, codes));
}
