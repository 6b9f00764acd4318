import type { Day } from "../day.ts";
import { type Department, type DepartmentName, isStandIn } from "../departments/department.ts";

/** A division as pages name it. */
export interface RegionName {
  id: number;
  /** 12-digit national code. */
  code: string;
  name: string;
  nameEn: string;
}

/** Whose bodies and duties answer in a county on a day: its own, and those of the city and the province above it. */
export interface Register {
  county: RegionName;
  /** Row ids: the county, then what lies above it. */
  regionIds: readonly number[];
  day: Day;
}

/** A body of a county's register. */
export interface Body extends Department {
  lineName: string;
  lineNameEn: string;
  /** The department behind a temporary body's office. */
  host: DepartmentName | null;
}

/** A county that has bodies or cases, and what it lies in. */
export interface ServedCounty extends RegionName {
  city: RegionName;
  province: RegionName | null;
}

/** True for a body or a duty item that belongs to the county or to what lies above it. */
export function answersIn(register: Pick<Register, "regionIds">, one: { regionId: number }): boolean {
  return register.regionIds.includes(one.regionId);
}

/** Row ids of the county and of what lies above it. */
export function chainOf({ id, city, province }: ServedCounty): number[] {
  return [id, city.id, ...(province ? [province.id] : [])];
}

/** Places to choose among, and what they lie in; null for the provinces. */
export interface PlaceGroup {
  of: RegionName | null;
  places: RegionName[];
}

/**
 * What a county is chosen among. Its length does not grow with the number of counties served: where there are many, their
 * cities are offered, or their provinces, and whoever chooses one goes on among what lies in it.
 */
export interface OfferedPlaces {
  /** What is offered. */
  level: "county" | "city" | "province";
  groups: PlaceGroup[];
}

/** A choice of the county in a form. */
export interface CountyOptions extends OfferedPlaces {
  /** Code of the place that is chosen now; null before. */
  chosen: string | null;
}

/** The counties by city. */
export function byCity(counties: readonly ServedCounty[]): PlaceGroup[] {
  const groups = Map.groupBy(counties, (county) => county.city.code);
  return [...groups.values()].map((group) => ({ of: group[0] ? cityOf(group[0]) : null, places: group.map(named) }));
}

/** A city with counties that are served. */
export type ServedCity = RegionName & Pick<ServedCounty, "province">;

/** The cities by province, one that only stands in for its province in the codes under the name that it has there. */
export function byProvince(cities: readonly ServedCity[]): PlaceGroup[] {
  const groups = Map.groupBy(cities, ({ province, code }) => province?.code ?? code);
  return [...groups.values()].map((group) => ({
    of: group[0]?.province ? named(group[0].province) : null,
    places: group.map(named),
  }));
}

/** The provinces in which these cities lie. */
export function provincesOf(cities: readonly ServedCity[]): RegionName[] {
  return [...new Map(cities.map((city) => [(city.province ?? city).code, named(city.province ?? city)])).values()];
}

/** The city as people speak of it: the province for one that only stands in for it in the codes. */
function cityOf({ city, province }: ServedCounty): RegionName {
  return named(province && isStandIn({ level: "city", name: city.name }, province.name) ? province : city);
}

const named = ({ id, code, name, nameEn }: RegionName): RegionName => ({ id, code, name, nameEn });

/** The address of a public list, remembering a county. */
export function listHref(path: string, region: string | null | undefined): string {
  return region ? `${path}?region=${region}` : path;
}
