import type { Db } from "../../../db/engine.ts";
import { findDepartmentByCode } from "../../../db/queries/register/departments.ts";
import { findRegion, findRegionByCode } from "../../../db/queries/regions/regions.ts";
import { listLines } from "../../../db/queries/register/lines.ts";
import { findRegionsNamed } from "../../../db/queries/staff/staff.ts";
import { countyOf } from "../../departments/department.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { readBodyChoice, readOfferedPlaces } from "../../register/register.server.ts";
import { isOfBody, isOfTownship, type Role, type RoleGrant } from "../permissions.ts";

/** What `resolveGrant` refuses with. */
export const RESOLVE_GRANT_REFUSALS = ["bad_request", "unknown_department", "unknown_region"] as const;

/** What `resolveHome` refuses with. */
export const RESOLVE_HOME_REFUSALS = ["unknown_region"] as const;

/** What `resolveEmployer` refuses with. */
export const RESOLVE_EMPLOYER_REFUSALS = ["unknown_department"] as const;

/** A role with its bounds as an administrator types them; empty = without bound. */
export interface TypedGrant {
  role: Role;
  /** Code of a department, for officers and approvers alone. */
  department: string;
  /** A division's 12-digit code, or its name where only one has it and it is no township. */
  region: string;
  /** Code of a line. */
  line: string;
}

/** Row ids for what was typed. Throws `unknown_department`, `unknown_region`, `bad_request` (an unknown line). */
export async function resolveGrant(db: Db, { role, department, region, line }: TypedGrant): Promise<RoleGrant> {
  if (isOfBody(role)) {
    const body = department === "" ? undefined : await findDepartmentByCode(db, department);
    if (!body) throw new DomainError("unknown_department");
    return { role, departmentId: body.id, regionId: null, lineId: null };
  }
  if (isOfTownship(role)) {
    const regionId = await resolveRegion(db, region);
    if (regionId === null || (await findRegion(db, regionId))?.level !== "township")
      throw new DomainError("unknown_region");
    return { role, departmentId: null, regionId, lineId: null };
  }
  const known = line === "" ? null : (await listLines(db)).find((one) => one.code === line);
  if (known === undefined) throw new DomainError("bad_request");
  return { role, departmentId: null, regionId: await resolveRegion(db, region), lineId: known?.id ?? null };
}

/** The division with this code or, above the townships, this name; null for nothing. Throws `unknown_region`. */
export async function resolveRegion(db: Db, typed: string): Promise<number | null> {
  if (typed === "") return null;
  if (/^\d{12}$/.test(typed)) {
    const region = await findRegionByCode(db, typed);
    if (!region) throw new DomainError("unknown_region");
    return region.id;
  }
  const [one, another] = await findRegionsNamed(db, typed);
  if (!one || another) throw new DomainError("unknown_region");
  return one.id;
}

/** As `resolveRegion`; of a township its county. */
export async function resolveHome(db: Db, typed: string): Promise<number | null> {
  const regionId = await resolveRegion(db, typed);
  return regionId === null ? null : (await countyOf(db, regionId)).id;
}

/** The department with this code; null for nothing. Throws `unknown_department`. */
export async function resolveEmployer(db: Db, code: string): Promise<number | null> {
  if (code === "") return null;
  const body = await findDepartmentByCode(db, code);
  if (!body) throw new DomainError("unknown_department");
  return body.id;
}

/**
 * What an administrator may choose from. The departments are those of the county with this code; none where several are
 * served and none is named. Throws `unknown_region`.
 */
export async function readScopeChoices(db: Db, county: string | undefined, today: Day) {
  const [body, lines] = await Promise.all([readBodyChoice(db, county, today), listLines(db)]);
  const { groups } = body.counties.groups.length > 0 ? body.counties : await readOfferedPlaces(db, null);
  return {
    county: body.county,
    among: body.counties,
    departments: body.bodies,
    lines: lines.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
    places: [...new Set(groups.flatMap(({ places }) => places.map(({ name }) => name)))],
  };
}
