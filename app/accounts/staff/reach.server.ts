import type { Db } from "../../../db/engine.ts";
import { rolesOfUser } from "../../../db/queries/staff/accounts.ts";
import { readDepartmentById, readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { toGrant } from "../account.server.ts";
import { type Actor, assertCan, type RoleGrant } from "../permissions.ts";

/** Who administers: a member of staff, or whoever runs the command on the machine itself (null). */
export type Administrator = Actor | null;

/** Throws `forbidden`. */
export function assertManages(by: Administrator): void {
  if (by) assertCan(by, "manage:staff", {});
}

/**
 * True when every one of these roles lies within the bounds of an administrator: in the region or below it, and of the
 * line. Whoever has no role belongs to nobody's bounds, and to those alone who have none.
 */
export async function reaches(db: Db, by: Administrator, grants: readonly RoleGrant[]): Promise<boolean> {
  if (!by) return true;
  const own = by.grants.filter((grant) => grant.role === "admin");
  if (own.some((grant) => grant.regionId === null && grant.lineId === null)) return true;
  if (grants.length === 0) return false;
  const places: Awaited<ReturnType<typeof placeOf>>[] = [];
  for (const grant of grants) places.push(await placeOf(db, grant));
  return places.every((place) =>
    own.some(
      ({ regionId, lineId }) =>
        (regionId === null || place.regionIds.includes(regionId)) && (lineId === null || lineId === place.lineId),
    ),
  );
}

/** As `reaches`, for use cases. Throws `forbidden`. */
export async function assertReaches(db: Db, by: Administrator, grants: readonly RoleGrant[]): Promise<void> {
  if (!(await reaches(db, by, grants))) throw new DomainError("forbidden");
}

/** As `reaches`, of the roles that a person has. */
export async function reachesPerson(db: Db, by: Administrator, userId: number): Promise<boolean> {
  return by === null || reaches(db, by, (await rolesOfUser(db, userId)).map(toGrant));
}

/** As `reachesPerson`, for use cases. Throws `forbidden`. */
export async function assertReachesPerson(db: Db, by: Administrator, userId: number): Promise<void> {
  if (!(await reachesPerson(db, by, userId))) throw new DomainError("forbidden");
}

/** Where a role is at work: the region with every region above it, and the line; everywhere is nowhere within a bound. */
async function placeOf(db: Db, { departmentId, regionId, lineId }: RoleGrant) {
  if (departmentId !== null) {
    const body = await readDepartmentById(db, departmentId);
    return readScope(db, body.regionId, body.id);
  }
  return { regionIds: regionId === null ? [] : (await readScope(db, regionId, null)).regionIds, lineId };
}
