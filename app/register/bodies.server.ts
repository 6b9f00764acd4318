import type { Db } from "../../db/engine.ts";
import { departmentsIn, namesOfDepartments } from "../../db/queries/register/departments.ts";
import type { Day } from "../day.ts";
import { readRegionChain, toDepartment } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import type { Body, Register } from "./register.ts";

/** What `registerOf` refuses with. */
export const REGISTER_OF_REFUSALS = ["unknown_region"] as const;

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
  const rows = await departmentsIn(db, register.regionIds, register.day);
  // Asked for by their keys: joined, they have PostgreSQL read the bodies of all counties.
  const hosts = await namesOfDepartments(db, [
    ...new Set(rows.flatMap(({ host_id }) => (host_id === null ? [] : [host_id]))),
  ]);
  const hostOf = new Map(hosts.map(({ id, code, name, name_en }) => [id, { code, name, nameEn: name_en }]));
  return rows.map((row) => ({
    ...toDepartment(row),
    lineName: row.line_name,
    lineNameEn: row.line_name_en,
    host: (row.host_id === null ? null : hostOf.get(row.host_id)) ?? null,
  }));
}
