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

/** More counties than this are chosen by way of their province. */
const MANY = 200;

/** Places to choose among, and the city that they lie in; null for the provinces. */
export interface PlaceGroup {
  of: RegionName | null;
  places: RegionName[];
}

/** The counties by city; of very many, the provinces that they lie in. */
export function placesToChoose(counties: readonly ServedCounty[]): PlaceGroup[] {
  if (counties.length > MANY) {
    const provinces = new Map(counties.flatMap(({ province }) => (province ? [[province.code, province]] : [])));
    return [{ of: null, places: [...provinces.values()].map(named) }];
  }
  const byCity = Map.groupBy(counties, (county) => county.city.code);
  return [...byCity.values()].map((group) => ({ of: group[0] ? cityOf(group[0]) : null, places: group.map(named) }));
}

/** The cities that the counties lie in, by province. */
export function citiesToChoose(counties: readonly ServedCounty[]): PlaceGroup[] {
  const byProvince = Map.groupBy(counties, ({ province, city }) => (province ?? city).code);
  return [...byProvince.values()].map((group) => ({
    of: group[0]?.province ? named(group[0].province) : null,
    places: [...new Map(group.map((county) => [county.city.code, cityOf(county)])).values()],
  }));
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
