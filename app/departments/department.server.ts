import type { Db } from "../../db/engine.ts";
import { changesOfDepartment } from "../../db/queries/register/department-changes.ts";
import {
  bodiesHostedBy,
  findDepartment,
  findDepartmentByCode,
  mergedInto,
  namesInRegions,
  namesOfDepartment,
  parentsOfDepartment,
} from "../../db/queries/register/departments.ts";
import { findPeerGroup } from "../../db/queries/register/peers.ts";
import {
  countTownships,
  findRegion,
  findRegionByCode,
  type RegionRow,
  regionChain,
} from "../../db/queries/regions/regions.ts";
import { DomainError } from "../domain-error.ts";
import type { Department, DepartmentName } from "./department.ts";
import { readReach } from "./reach.server.ts";

/** What `readDepartment` refuses with. */
export const READ_DEPARTMENT_REFUSALS = ["unknown_department"] as const;

export { AmendmentError, amendDivisions } from "./amend-divisions.server.ts";
export { listPlaces, readPlacePath, searchPlaces } from "./place.server.ts";
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

type DepartmentRow = Pick<
  NonNullable<Awaited<ReturnType<typeof findDepartment>>>,
  "id" | "code" | "name" | "name_en" | "type" | "region_id" | "host_id" | "ended_on"
>;

/** A department as the domain names what its row holds. */
export function toDepartment(row: DepartmentRow): Department {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    type: row.type,
    regionId: row.region_id,
    hostId: row.host_id,
    endedOn: row.ended_on,
  };
}

/** What a department's page says of the body itself. */
export async function readDepartmentFacts(db: Db, department: Department) {
  const [changes, names, parents, hosted, host, region, line, reach] = await Promise.all([
    changesOfDepartment(db, department.id),
    namesOfDepartment(db, department.id),
    parentsOfDepartment(db, department.id),
    bodiesHostedBy(db, department.id),
    department.hostId === null ? null : readDepartmentById(db, department.hostId),
    findRegion(db, department.regionId),
    findPeerGroup(db, department.id),
    readReach(db, department.id),
  ]);
  return {
    /** What it is compared as: null for a temporary body. */
    peers: line ? { code: line.code, name: line.name, nameEn: line.name_en, level: line.level } : null,
    aliases: names.filter((one) => one.kind === "alias").map((one) => one.name),
    formerNames: names.filter((one) => one.kind === "former").map((one) => one.name),
    parents: parents.map((one) => ({
      departmentCode: one.department_code,
      regionCode: one.region_code,
      name: one.department_name ?? one.region_name ?? "",
      nameEn: one.department_name_en ?? one.region_name_en ?? "",
    })),
    hosted: hosted.map((one) => ({ code: one.code, name: one.name, nameEn: one.name_en })),
    host,
    region: region ?? null,
    reach,
    changes: changes.map((row) => ({
      day: row.day,
      kind: row.kind,
      /** It is the other body's change: that one was merged into this, or part of it came here. */
      came: row.department_id !== department.id,
      body: { code: row.code, name: row.name, nameEn: row.name_en },
      other:
        row.other_code === null
          ? null
          : { code: row.other_code, name: row.other_name ?? "", nameEn: row.other_name_en ?? "" },
      /** Of a corrected line, the one that is noted since. */
      line: row.line_name === null ? null : { name: row.line_name, nameEn: row.line_name_en ?? "" },
      formerly: { name: row.former_name, nameEn: row.former_name_en },
      source: row.source,
      /** The day on which a mistaken merger was undone; null = it stands. */
      undoneOn: row.undone_on,
    })),
  };
}

/** The department, and those that were merged into it: whose cases count under its name. */
export async function countedFor(db: Db, id: number): Promise<number[]> {
  return [id, ...(await mergedInto(db, [id])).keys()];
}

/** Fewest characters of a name that count as part of another: two stand for anything (农业, 委员). */
const MIN_PART = 3;
/** More bodies than this are no help to choose from. */
const MAX_PROPOSED = 8;

/**
 * The bodies that a reporter in this region may mean: `sure` when a body above the township goes or went by just this
 * name, else those whose names hold it or are held in it, the best fit first.
 */
export async function matchBodies(
  db: Db,
  typed: string,
  regionCode: string,
): Promise<{ sure: DepartmentName | null; proposed: DepartmentName[] }> {
  const text = plain(typed);
  const names = await bodyNamesAbove(db, regionCode);
  const bodyOf = ({ code, name, name_en }: (typeof names)[number]) => ({ code, name, nameEn: name_en });
  const exact = distinct(names.filter((one) => plain(one.called) === text).map(bodyOf));
  if (exact.length === 1) return { sure: exact[0] ?? null, proposed: [] };
  if (exact.length > 1) return { sure: null, proposed: exact };
  const near = names
    .map((one) => ({ one, called: plain(one.called) }))
    .filter(({ called }) => isPart(text, called) || isPart(called, text))
    .sort((a, b) => Math.abs(a.called.length - text.length) - Math.abs(b.called.length - text.length));
  return { sure: null, proposed: distinct(near.map(({ one }) => bodyOf(one))).slice(0, MAX_PROPOSED) };
}

/** The present names of the bodies above a township, for the reporter to pick from. */
export async function listBodyNames(db: Db, regionCode: string): Promise<string[]> {
  const names = await bodyNamesAbove(db, regionCode);
  return [...new Set(names.map((one) => one.name))];
}

async function bodyNamesAbove(db: Db, regionCode: string) {
  const region = await findRegionByCode(db, regionCode);
  const chain = region ? await regionChain(db, region.id) : [];
  return namesInRegions(
    db,
    chain.map((one) => one.id),
  );
}

const plain = (name: string) => name.normalize("NFKC").replace(/[\s“”"《》]/g, "");
const isPart = (part: string, whole: string) => part.length >= MIN_PART && whole.includes(part);
const distinct = (bodies: DepartmentName[]) => [...new Map(bodies.map((body) => [body.code, body])).values()];

/** The region with this division code. Throws `unknown_region`. */
export async function readRegion(db: Db, code: string): Promise<RegionRow> {
  const region = await findRegionByCode(db, code);
  if (!region) throw new DomainError("unknown_region");
  return region;
}

/** The region and all above it, nearest first. */
export const readRegionChain = regionChain;

/** How many townships each of these counties has, by row id. */
export const readTownshipCounts = countTownships;

/** The county that a region lies in; itself for a county or a region above. */
export async function countyOf(db: Db, regionId: number): Promise<RegionRow> {
  const chain = await regionChain(db, regionId);
  const county = chain.find((region) => region.level === "county") ?? chain[0];
  if (!county) throw new DomainError("unknown_region");
  return county;
}

/**
 * What an act on a matter of a region touches, to be held against a role's scope and an actor's recusals. `departmentId`
 * is the department that is meant; null when nobody knows yet. `reportId` is given where the matter is one report.
 */
export async function readScope(db: Db, regionId: number, departmentId: number | null, reportId?: number) {
  const regions = await regionChain(db, regionId);
  const department = departmentId === null ? undefined : await findDepartment(db, departmentId);
  const host = department && department.host_id !== null ? await findDepartment(db, department.host_id) : undefined;
  const bodies: ReturnType<typeof toBody>[] = [];
  for (const one of [department, host]) {
    if (one) bodies.push(toBody(one.id, one.line_id, await seatOf(db, regions, one.region_id)));
  }
  return {
    regionIds: regions.map((region) => region.id),
    lineId: department?.line_id ?? null,
    bodies,
    ...(reportId !== undefined && { reportId }),
  };
}

const toBody = (departmentId: number, lineId: number, seat: readonly RegionRow[]) => ({
  departmentId,
  lineId,
  regionIds: seat.map((region) => region.id),
});

/** The region and all above it, out of a chain that most often holds it. */
async function seatOf(db: Db, chain: readonly RegionRow[], regionId: number): Promise<readonly RegionRow[]> {
  const from = chain.findIndex((region) => region.id === regionId);
  return from === -1 ? regionChain(db, regionId) : chain.slice(from);
}
