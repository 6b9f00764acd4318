import type { Db } from "../../db/engine.ts";
import { findRegion } from "../../db/queries/regions/regions.ts";
import {
  findCountiesInUse,
  listCitiesInUse,
  listCountiesInUse,
  type CountiesAsked,
} from "../../db/queries/regions/in-use.ts";
import type { Day } from "../day.ts";
import { readRegion, type RegionRow } from "../departments/department.server.ts";
import { listBodies, registerOf } from "./bodies.server.ts";
import {
  byCity,
  byProvince,
  type CountyOptions,
  type OfferedPlaces,
  provincesOf,
  type Register,
  type RegionName,
  type ServedCity,
  type ServedCounty,
} from "./register.ts";

/** More places than this are chosen step by step. */
const MANY = 30;

/** The counties that have bodies or cases, by code; of a city or a province those that lie in it. */
export async function listCounties(db: Db, within: RegionRow | null = null): Promise<ServedCounty[]> {
  const rows = await listCountiesInUse(db, askedOf(within));
  return rows.map((row) => ({
    ...nameOf(row),
    city: { id: row.city_id, code: row.city_code, name: row.city_name, nameEn: row.city_name_en },
    province: provinceOf(row),
  }));
}

const askedOf = (within: RegionRow | null): CountiesAsked => {
  if (within?.level === "city") return { cityId: within.id };
  return within?.level === "province" ? { provinceId: within.id } : {};
};

async function listCities(db: Db, province: RegionRow | null): Promise<ServedCity[]> {
  const rows = await listCitiesInUse(db, province?.id);
  return rows.map((row) => ({ ...nameOf(row), province: provinceOf(row) }));
}

/** What a county is chosen among, in the city or the province that is named or, for null, in the whole country. */
export async function readOfferedPlaces(db: Db, within: RegionRow | null): Promise<OfferedPlaces> {
  const few = within?.level === "city" || (await findCountiesInUse(db, MANY + 1, within?.id)).length <= MANY;
  if (few) return { level: "county", groups: byCity(await listCounties(db, within)) };
  const cities = await listCities(db, within);
  if (within || cities.length <= MANY) return { level: "city", groups: byProvince(cities) };
  return { level: "province", groups: [{ of: null, places: provincesOf(cities) }] };
}

/** What a public list is of: the register of a county, or the place in which a reader chooses first. */
export interface CountyChoice {
  /** Null while there is something to choose. */
  register: Register | null;
  /** The city or the province that was named. */
  within: RegionRow | null;
  /** More than one county is served: lists say of which one they are, and the links remember it. */
  several: boolean;
}

/**
 * The county that an address names by its code or that of a township in it; without one, the only county that is served.
 * Throws `unknown_region`.
 */
export async function chooseCounty(db: Db, code: string | undefined, day: Day): Promise<CountyChoice> {
  const [only, another] = await findCountiesInUse(db, 2);
  const several = another !== undefined;
  const region = code === undefined ? null : await readRegion(db, code);
  if (region?.level === "county" || region?.level === "township") {
    return { register: await registerOf(db, region.id, day), within: null, several };
  }
  return { register: only && !several ? await registerOf(db, only.id, day) : null, within: region, several };
}

/** Row ids of the county that is chosen, or of the counties in the city or the province. */
export async function countiesMeant(db: Db, { register, within }: CountyChoice): Promise<number[]> {
  return register ? [register.county.id] : (await listCounties(db, within)).map(({ id }) => id);
}

/**
 * What a form offers to choose the county from once this much is chosen: the neighbours of the county, and the way to all
 * others. Nothing where one county is served.
 */
export async function readCountyOptions(db: Db, { register, within, several }: CountyChoice): Promise<CountyOptions> {
  if (!several) return { level: "county", groups: [], chosen: null };
  const place = register?.county ?? (within && nameOf(within));
  const all = await readOfferedPlaces(db, null);
  const near = all.level === "county" || !place ? [] : await readNear(db, register, within, all.level);
  const groups = [...near, ...all.groups];
  // A county without bodies and cases, or a city that is not among what is offered, stays what is chosen.
  const offered = !place || groups.some(({ places }) => places.some(({ code }) => code === place.code));
  return {
    level: all.level,
    groups: offered ? groups : [{ of: null, places: [place] }, ...groups],
    chosen: place?.code ?? null,
  };
}

async function readNear(db: Db, register: Register | null, within: RegionRow | null, offered: OfferedPlaces["level"]) {
  const cityId = register?.regionIds[1];
  const city = within ?? (cityId === undefined ? null : ((await findRegion(db, cityId)) ?? null));
  if (!city || (city.level === "province" && offered === "city")) return [];
  return (await readOfferedPlaces(db, city)).groups;
}

/** For forms of staff: the bodies of the county that is named, or of the only one, and what to choose the county from. */
export async function readBodyChoice(db: Db, code: string | undefined, day: Day) {
  const choice = await chooseCounty(db, code, day);
  const { register, several } = choice;
  const [counties, bodies] = await Promise.all([
    readCountyOptions(db, choice),
    register ? listBodies(db, register) : [],
  ]);
  return {
    county: several && register ? register.county.code : null,
    counties,
    bodies: bodies.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
  };
}

const nameOf = (row: { id: number; code: string; name: string; name_en: string }): RegionName => ({
  id: row.id,
  code: row.code,
  name: row.name,
  nameEn: row.name_en,
});

function provinceOf(row: {
  province_id: number | null;
  province_code: string | null;
  province_name: string | null;
  province_name_en: string | null;
}): RegionName | null {
  if (row.province_id === null) return null;
  return {
    id: row.province_id,
    code: row.province_code ?? "",
    name: row.province_name ?? "",
    nameEn: row.province_name_en ?? "",
  };
}
