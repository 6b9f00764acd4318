import type { Db } from "../../db/engine.ts";
import { findRegion, findRegionByCode, type RegionRow, setReplyWorkingDays } from "../../db/queries/regions/regions.ts";
import {
  deleteServedCounty,
  findCountiesNamed,
  insertServedCounty,
  isServed,
  listServedStandings,
} from "../../db/queries/site/served.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../accounts/permissions.ts";
import { onRecord } from "../accounts/record/record.server.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { touchPublic } from "../ledger/ledger.server.ts";
import { ASSERT_BELONGS_REFUSALS, assertBelongs } from "./mark.server.ts";

/** What `serveCounty` refuses with. */
export const SERVE_COUNTY_REFUSALS = [...ASSERT_CAN_REFUSALS, ...ASSERT_BELONGS_REFUSALS, "unknown_region"] as const;

/** What `leaveCounty` refuses with. */
export const LEAVE_COUNTY_REFUSALS = [...ASSERT_CAN_REFUSALS, "wrong_state"] as const;

/** What `setReplyDays` refuses with. */
export const SET_REPLY_DAYS_REFUSALS = [...ASSERT_CAN_REFUSALS, "unknown_region", "wrong_state"] as const;

/** A county that was meant, with what it lies in, the province first. */
export interface CountyHit {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  path: string;
  pathEn: string;
}

/** The counties that a text means: a code of 6 or 12 digits, or the whole name. */
export async function findCounties(db: Db, typed: string): Promise<CountyHit[]> {
  const text = typed.trim();
  const byCode = /^\d{6}(\d{6})?$/.test(text) ? await findRegionByCode(db, text.padEnd(12, "0")) : undefined;
  const name = byCode?.name ?? text;
  const hits = await findCountiesNamed(db, name);
  return hits
    .filter((hit) => !byCode || hit.id === byCode.id)
    .map((hit) => ({
      id: hit.id,
      code: hit.code,
      name: hit.name,
      nameEn: hit.name_en,
      path: [hit.province, hit.city, hit.name].filter(Boolean).join(" "),
      pathEn: [hit.name_en, hit.city_en, hit.province_en].filter(Boolean).join(", "),
    }));
}

/**
 * Adds a county to those that the site serves, on the staff record; one that is served already stays so. `by` is the
 * administrator; null = the command on the machine. Throws `forbidden`, `unknown_region` for what is no county today,
 * `demonstration` and `real_site` where invented and real counties would meet.
 */
export async function serveCounty(db: Db, by: Actor | null, countyId: number, today: Day): Promise<void> {
  if (by) assertCan(by, "set-up:site", {});
  await onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    const county = await countyWith(trx, countyId);
    await assertBelongs(trx, county.code);
    if (await isServed(trx, countyId)) return enter(null);
    await insertServedCounty(trx, { region_id: countyId, since: today });
    await touchPublic(trx);
    await enter({ kind: "county_served", userId: null, regionId: countyId });
  });
}

/**
 * Takes a county out that was added by mistake: one without bodies. Throws `forbidden`, `wrong_state` when it has bodies,
 * which are public and stay.
 */
export async function leaveCounty(db: Db, by: Actor | null, countyId: number, today: Day): Promise<void> {
  if (by) assertCan(by, "set-up:site", {});
  await onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    const served = (await listServedStandings(trx, today)).find((county) => county.id === countyId);
    if (!served) return enter(null);
    if (served.has_bodies) throw new DomainError("wrong_state");
    await deleteServedCounty(trx, countyId);
    await touchPublic(trx);
    await enter({ kind: "county_left", userId: null, regionId: countyId });
  });
}

/**
 * Sets how many working days the departments of a served county have to answer, 1 to 90; null = the site's 15. Clocks that
 * run already keep their day. Throws `forbidden`, `wrong_state` for a county that is not served, RangeError.
 */
export async function setReplyDays(
  db: Db,
  by: Actor | null,
  countyId: number,
  days: number | null,
  today: Day,
): Promise<void> {
  if (by) assertCan(by, "set-up:site", {});
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= 90))
    throw new RangeError("1 to 90 working days");
  await onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    await assertServed(trx, countyId);
    const county = await countyWith(trx, countyId);
    if (county.reply_working_days === days) return enter(null);
    await setReplyWorkingDays(trx, countyId, days);
    await touchPublic(trx);
    await enter({ kind: "reply_days_set", userId: null, regionId: countyId, about: days === null ? "" : String(days) });
  });
}

/** Throws `wrong_state` unless the site serves the county. */
export async function assertServed(db: Db, countyId: number): Promise<void> {
  if (!(await isServed(db, countyId))) throw new DomainError("wrong_state");
}

async function countyWith(db: Db, id: number): Promise<RegionRow> {
  const region = await findRegion(db, id);
  if (!region || region.level !== "county" || region.ended_on !== null) throw new DomainError("unknown_region");
  return region;
}
