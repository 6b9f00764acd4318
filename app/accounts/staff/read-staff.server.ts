import type { Db } from "../../../db/engine.ts";
import { findUser } from "../../../db/queries/staff/accounts.ts";
import { findDepartment } from "../../../db/queries/register/departments.ts";
import { findRegion } from "../../../db/queries/regions/regions.ts";
import { factorsOfUsers, listStaffAfter, rolesWithNames } from "../../../db/queries/staff/staff.ts";
import { DomainError } from "../../domain-error.ts";
import { areApart } from "../impartiality.ts";
import type { Actor, Role } from "../permissions.ts";
import { type Factors, readFactors } from "../second-factor/second-factor.server.ts";
import { listSessions, type SessionLine } from "../session.server.ts";
import { assertManages, assertReachesPerson, reachesPerson } from "./reach.server.ts";

interface Named {
  name: string;
  nameEn: string;
}

/** A role with the names of its bounds; null = without bound. */
export interface NamedRole {
  id: number;
  role: Role;
  department: Named | null;
  region: Named | null;
  line: Named | null;
}

export interface StaffLine {
  id: number;
  username: string;
  displayName: string;
  closed: boolean;
  /** Has a second factor. */
  secured: boolean;
  /** Holds roles that no one person may hold. */
  apart: boolean;
  roles: NamedRole[];
}

/** Accounts in the order they were made, from after a row id on. Throws `forbidden`. */
export async function listStaff(
  db: Db,
  by: Actor,
  after: number,
  limit: number,
): Promise<{ people: StaffLine[]; next: number | null }> {
  assertManages(by);
  const users = await listReached(db, by, after, limit + 1);
  const shown = users.slice(0, limit);
  const ids = shown.map((user) => user.id);
  const [roles, secured] = await Promise.all([namedRoles(db, ids), factorsOfUsers(db, ids)]);
  return {
    people: shown.map((user) => ({
      id: user.id,
      username: user.username,
      displayName: user.display_name,
      closed: user.disabled === 1,
      secured: secured.has(user.id),
      ...rolesIn(roles, user.id),
    })),
    next: users.length > limit ? (ids.at(-1) ?? null) : null,
  };
}

/** The next accounts within the bounds of an administrator. */
async function listReached(db: Db, by: Actor, from: number, limit: number) {
  const found = [];
  for (let after = from; found.length < limit;) {
    const users = await listStaffAfter(db, after, limit);
    for (const user of users) {
      if (await reachesPerson(db, by, user.id)) found.push(user);
    }
    after = users.at(-1)?.id ?? 0;
    if (users.length < limit) break;
  }
  return found.slice(0, limit);
}

export interface StaffPerson extends StaffLine {
  home: Named | null;
  employer: (Named & { code: string }) | null;
  factors: Factors;
  sessions: SessionLine[];
}

/** One account with its roles, factors and open sessions. Throws `forbidden`, `not_found`. */
export async function readStaffPerson(db: Db, by: Actor, userId: number, now: Date): Promise<StaffPerson> {
  assertManages(by);
  const user = await findUser(db, userId);
  if (!user) throw new DomainError("not_found");
  await assertReachesPerson(db, by, userId);
  const [roles, factors, sessions, home, employer] = await Promise.all([
    namedRoles(db, [userId]),
    readFactors(db, userId),
    listSessions(db, userId, now),
    user.home_region_id === null ? undefined : findRegion(db, user.home_region_id),
    user.employer_id === null ? undefined : findDepartment(db, user.employer_id),
  ]);
  return {
    id: user.id,
    username: user.username,
    displayName: user.display_name,
    closed: user.disabled === 1,
    secured: factors.totpSince !== null || factors.passkeys.length > 0,
    ...rolesIn(roles, userId),
    home: home ? { name: home.name, nameEn: home.name_en } : null,
    employer: employer ? { code: employer.code, name: employer.name, nameEn: employer.name_en } : null,
    factors,
    sessions,
  };
}

/** One's own account: roles and factors. Throws `not_found`. */
export async function readOwnAccount(
  db: Db,
  userId: number,
): Promise<{ username: string; displayName: string; roles: NamedRole[]; factors: Factors }> {
  const user = await findUser(db, userId);
  if (!user) throw new DomainError("not_found");
  const [roles, factors] = await Promise.all([namedRoles(db, [userId]), readFactors(db, userId)]);
  return { username: user.username, displayName: user.display_name, roles: roles.get(userId) ?? [], factors };
}

function rolesIn(all: ReadonlyMap<number, NamedRole[]>, userId: number) {
  const roles = all.get(userId) ?? [];
  return { roles, apart: areApart(roles.map((one) => one.role)) };
}

async function namedRoles(db: Db, userIds: readonly number[]): Promise<Map<number, NamedRole[]>> {
  const rows = await rolesWithNames(db, userIds);
  const named = (name: string | null, nameEn: string | null) => (name === null ? null : { name, nameEn: nameEn ?? "" });
  const byUser = Map.groupBy(rows, (row) => row.user_id);
  return new Map(
    [...byUser].map(([userId, own]) => [
      userId,
      own.map((row) => ({
        id: row.id,
        role: row.role,
        department: named(row.department, row.department_en),
        region: named(row.region, row.region_en),
        line: named(row.line, row.line_en),
      })),
    ]),
  );
}
