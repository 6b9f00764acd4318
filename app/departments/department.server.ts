import type { Db } from "../../db/engine.ts";
import {
  bodiesHostedBy,
  findDepartment,
  findDepartmentByCode,
  listDepartments,
  namesOfDepartment,
  parentsOfDepartment,
} from "../../db/queries/departments.ts";
import {
  findRegion,
  findRegionByCode,
  listChildRegions,
  listRegions,
  type RegionRow,
  regionChain,
} from "../../db/queries/regions.ts";
import { DomainError } from "../domain-error.ts";
import type { Department } from "./department.ts";

export type { RegionRow };

/** The department with this code. Throws `unknown_department`. */
export async function readDepartment(db: Db, code: string): Promise<Department> {
  const row = await findDepartmentByCode(db, code);
  if (!row) throw new DomainError("unknown_department");
  return toDepartment(row);
}

/** The department with this row id. Throws `unknown_department`. */
export async function readDepartmentById(db: Db, id: number): Promise<Department> {
  const row = await findDepartment(db, id);
  if (!row) throw new DomainError("unknown_department");
  return toDepartment(row);
}

function toDepartment(row: NonNullable<Awaited<ReturnType<typeof findDepartment>>>): Department {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    type: row.type,
    regionId: row.region_id,
    hostId: row.host_id,
  };
}

/** What a department's page says of the body itself. */
export async function readDepartmentFacts(db: Db, department: Department) {
  const [names, parents, hosted, host, region] = await Promise.all([
    namesOfDepartment(db, department.id),
    parentsOfDepartment(db, department.id),
    bodiesHostedBy(db, department.id),
    department.hostId === null ? null : readDepartmentById(db, department.hostId),
    findRegion(db, department.regionId),
  ]);
  return {
    aliases: names.filter((one) => one.kind === "alias").map((one) => one.name),
    formerNames: names.filter((one) => one.kind === "former").map((one) => one.name),
    parents: parents.map((one) => ({
      departmentCode: one.department_code,
      regionCode: one.region_code,
      name: one.department_name ?? one.region_name ?? "",
    })),
    hosted: hosted.map((one) => ({ code: one.code, name: one.name, nameEn: one.name_en })),
    host,
    region: region ?? null,
  };
}

/** Every body, in the order of the register. */
export async function listBodies(db: Db) {
  const rows = await listDepartments(db);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    type: row.type,
    regionId: row.region_id,
    hostId: row.host_id,
    lineName: row.line_name,
    lineNameEn: row.line_name_en,
    host:
      row.host_code === null
        ? null
        : { code: row.host_code, name: row.host_name ?? "", nameEn: row.host_name_en ?? "" },
  }));
}

/** The region with this division code. Throws `unknown_region`. */
export async function readRegion(db: Db, code: string): Promise<RegionRow> {
  const region = await findRegionByCode(db, code);
  if (!region) throw new DomainError("unknown_region");
  return region;
}

/** The region and all above it, nearest first. */
export const readRegionChain = regionChain;

/** Regions directly below a region. */
export const listRegionsBelow = listChildRegions;

/** Every township-level region, for the reporter's choice. */
export function listTownships(db: Db): Promise<RegionRow[]> {
  return listRegions(db, "township");
}

/** Every county, for the lists of the public pages. */
export function listCounties(db: Db): Promise<RegionRow[]> {
  return listRegions(db, "county");
}

/** The county that a region lies in; itself for a county or a region above. */
export async function countyOf(db: Db, regionId: number): Promise<RegionRow> {
  const chain = await regionChain(db, regionId);
  const county = chain.find((region) => region.level === "county") ?? chain[0];
  if (!county) throw new DomainError("unknown_region");
  return county;
}

/** Division codes from 99 on are not assigned (GB/T 2260): the demonstration county lives there. */
const DEMO_CODES = "99";

/** True when the database holds the demonstration county. */
export async function holdsDemo(db: Db): Promise<boolean> {
  return (await listRegions(db, "county")).some((county) => county.code.startsWith(DEMO_CODES));
}
