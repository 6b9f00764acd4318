import type { Db } from "../../db/engine.ts";
import { findCountiesInUse } from "../../db/queries/regions/in-use.ts";
import type { Day } from "../day.ts";
import {
  READ_DEPARTMENT_REFUSALS,
  readDepartment,
  readRegion,
  readRegionChain,
} from "../departments/department.server.ts";
import type { Department } from "../departments/department.ts";
import { DomainError } from "../domain-error.ts";
import { countByBand, READ_DUTY_ON_REFUSALS, readDutyOn, readVersions } from "../duties/duty.server.ts";
import { type Band, type DutyVersion, OFF_LIST } from "../duties/duty.ts";
import { answersIn, type Register } from "./register.ts";

export { listBodies, REGISTER_OF_REFUSALS, registerOf } from "./bodies.server.ts";
export {
  chooseCounty,
  countiesMeant,
  listCounties,
  readBodyChoice,
  readCountyOptions,
  readOfferedPlaces,
} from "./choose-county.server.ts";

/** What `readBody` refuses with. */
export const READ_BODY_REFUSALS = [...READ_DEPARTMENT_REFUSALS, "department_elsewhere"] as const;

/** What `readBodyOfPlace` refuses with. */
export const READ_BODY_OF_PLACE_REFUSALS = ["unknown_region", ...READ_BODY_REFUSALS] as const;

/** What `readItem` refuses with. */
export const READ_ITEM_REFUSALS = [...READ_DUTY_ON_REFUSALS] as const;

/**
 * The duty item with this code, for a case of the county; null for `OFF_LIST`. Throws `unknown_duty`, also for an item of
 * another county's register, and `duty_not_in_force`.
 */
export async function readItem(db: Db, register: Register, code: string): Promise<DutyVersion | null> {
  if (code === OFF_LIST) return null;
  const duty = await readDutyOn(db, code, register.day);
  if (!answersIn(register, duty)) throw new DomainError("unknown_duty");
  return duty;
}

/**
 * The body with this code, for a case of the county. Throws `unknown_department`, or `department_elsewhere` for one that
 * lies neither in the county nor above it, or that is no body any more.
 */
export function readBody(db: Db, register: Register, code: string): Promise<Department> {
  return readBodyWithin(db, code, register);
}

/**
 * The body with this code, as a reporter means it: one of the place with this division code, or of what lies above it.
 * Throws `unknown_region`, and as `readBody` does.
 */
export async function readBodyOfPlace(db: Db, code: string, place: string, day: Day): Promise<Department> {
  const chain = await readRegionChain(db, (await readRegion(db, place)).id);
  return readBodyWithin(db, code, { regionIds: chain.map((region) => region.id), day });
}

async function readBodyWithin(db: Db, code: string, within: Pick<Register, "regionIds" | "day">): Promise<Department> {
  const body = await readDepartment(db, code);
  const ended = body.endedOn !== null && body.endedOn <= within.day;
  if (ended || !answersIn(within, body)) throw new DomainError("department_elsewhere");
  return body;
}

/** The duty items in force in the county, in the order of their codes, narrowed by band and holder. */
export function listDuties(
  db: Db,
  { regionIds, day }: Register,
  filter: { band?: Band; holderId?: number } = {},
): Promise<DutyVersion[]> {
  return readVersions(db, { ...filter, regionIds, day });
}

/** How many items are in force in the county in each band. */
export function countDuties(db: Db, { regionIds, day }: Register): Promise<Record<Band, number>> {
  return countByBand(db, { regionIds, day });
}

/** Code of the county that the links of a page on something of this region remember; null where none needs to be. */
export async function rememberCounty(db: Db, regionId: number): Promise<string | null> {
  const [, another] = await findCountiesInUse(db, 2);
  return another ? ((await countyCodeOf(db, regionId)) ?? null) : null;
}

/** The code of a region that is a county; of one above the counties undefined. */
export async function countyCodeOf(db: Db, regionId: number): Promise<string | undefined> {
  const [region] = await readRegionChain(db, regionId);
  return region?.level === "county" ? region.code : undefined;
}
