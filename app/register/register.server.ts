import type { Db } from "../../db/engine.ts";
import { departmentsOf } from "../../db/queries/departments.ts";
import { listCountiesInUse } from "../../db/queries/regions/regions.ts";
import type { Day } from "../day.ts";
import {
  READ_DEPARTMENT_REFUSALS,
  readDepartment,
  readRegion,
  readRegionChain,
  toDepartment,
} from "../departments/department.server.ts";
import type { Department } from "../departments/department.ts";
import { DomainError } from "../domain-error.ts";
import { countByBand, readVersions } from "../duties/duty.server.ts";
import type { Band, DutyVersion } from "../duties/duty.ts";
import { answersIn, type Body, chainOf, placesToChoose, type Register, type ServedCounty } from "./register.ts";

/** What `registerOf` refuses with. */
export const REGISTER_OF_REFUSALS = ["unknown_region"] as const;

/** What `readBody` refuses with. */
export const READ_BODY_REFUSALS = [...READ_DEPARTMENT_REFUSALS, "department_elsewhere"] as const;

/** What `readBodyOfPlace` refuses with. */
export const READ_BODY_OF_PLACE_REFUSALS = ["unknown_region", ...READ_BODY_REFUSALS] as const;

/**
 * The register of the county that a region lies in (of a city or a province: its own), as it is on a day. Whatever lists
 * bodies or duties takes one, so that no list can be of the whole country. Throws `unknown_region`.
 */
export async function registerOf(db: Db, regionId: number, day: Day): Promise<Register> {
  const chain = await readRegionChain(db, regionId);
  const from = chain.findIndex((region) => region.level === "county");
  const [county, ...above] = from === -1 ? chain : chain.slice(from);
  if (!county) throw new DomainError("unknown_region");
  return {
    county: { id: county.id, code: county.code, name: county.name, nameEn: county.name_en },
    regionIds: [county.id, ...above.map((region) => region.id)],
    day,
  };
}

/** The bodies that answer in the county, in the order in which they were entered. */
export async function listBodies(db: Db, register: Register): Promise<Body[]> {
  const rows = await departmentsOf(db, register.regionIds, register.day);
  return rows.map((row) => ({
    ...toDepartment(row),
    lineName: row.line_name,
    lineNameEn: row.line_name_en,
    host:
      row.host_code === null
        ? null
        : { code: row.host_code, name: row.host_name ?? "", nameEn: row.host_name_en ?? "" },
  }));
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

/** The counties that have bodies or cases, by code. */
export async function listCounties(db: Db): Promise<ServedCounty[]> {
  const rows = await listCountiesInUse(db);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    city: { id: row.city_id, code: row.city_code, name: row.city_name, nameEn: row.city_name_en },
    province:
      row.province_id === null
        ? null
        : {
            id: row.province_id,
            code: row.province_code ?? "",
            name: row.province_name ?? "",
            nameEn: row.province_name_en ?? "",
          },
  }));
}

/** What a public list is of: the register of a county, or the counties among which a reader chooses first. */
export interface CountyChoice {
  /** Null while there is something to choose. */
  register: Register | null;
  /** Those of the city or province that was named, else all. */
  counties: ServedCounty[];
  /** More than one county is served: lists say of which one they are, and the links remember it. */
  several: boolean;
}

/**
 * The county that an address names by its code or that of a township in it; without one, the only county that is served.
 * Throws `unknown_region`.
 */
export async function chooseCounty(db: Db, code: string | undefined, day: Day): Promise<CountyChoice> {
  const counties = await listCounties(db);
  const [only, another] = counties;
  const several = another !== undefined;
  const region = code === undefined ? null : await readRegion(db, code);
  if (region?.level === "county" || region?.level === "township") {
    return { register: await registerOf(db, region.id, day), counties, several };
  }
  const within = region ? counties.filter((one) => chainOf(one).includes(region.id)) : counties;
  return { register: only && !several ? await registerOf(db, only.id, day) : null, counties: within, several };
}

/** For forms of staff: the bodies of the county that is named, or of the only one, and what to choose the county from. */
export async function readBodyChoice(db: Db, code: string | undefined, day: Day) {
  const { register, counties, several } = await chooseCounty(db, code, day);
  const bodies = register ? await listBodies(db, register) : [];
  return {
    county: several && register ? register.county.code : null,
    counties: several ? placesToChoose(counties) : [],
    bodies: bodies.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
  };
}

/** Code of the county that the links of a page on something of this region remember; null where none needs to be. */
export async function rememberCounty(db: Db, regionId: number): Promise<string | null> {
  const [, another] = await listCountiesInUse(db, 2);
  return another ? ((await countyCodeOf(db, regionId)) ?? null) : null;
}

/** The code of a region that is a county; of one above the counties undefined. */
export async function countyCodeOf(db: Db, regionId: number): Promise<string | undefined> {
  const [region] = await readRegionChain(db, regionId);
  return region?.level === "county" ? region.code : undefined;
}
