import { randomInt } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import {
  countHolders,
  deleteUserRole,
  findUser,
  lockRole,
  rolesOfUser,
  setHomeRegion,
  setPasswordHash,
  setUserDisabled,
} from "../../../db/queries/accounts.ts";
import { deleteSessionsOfUser } from "../../../db/queries/staff/sessions.ts";
import { DomainError } from "../../domain-error.ts";
import { hashSecret } from "../../secrets.server.ts";
import { assertTogether, insertGrant } from "../account.server.ts";
import { type Actor, assertCan, type RoleGrant } from "../permissions.ts";
import { clearFactors } from "../second-factor/second-factor.server.ts";
import { revokeSession, revokeSessions } from "../session.server.ts";

/** Who administers: a member of staff, or whoever runs the command on the machine itself (null). */
export type Administrator = Actor | null;

/** Throws `forbidden`. */
export function assertManages(by: Administrator): void {
  if (by) assertCan(by, "manage:staff", {});
}

/** Nobody changes what they themselves may do. Throws `forbidden`, `own_account`. */
function assertManagesOther(by: Administrator, userId: number): void {
  assertManages(by);
  if (by?.userId === userId) throw new DomainError("own_account");
}

/**
 * Changes an account so that an administrator remains: two who take one another's role away at once wait for one
 * another. Throws `not_found`, `last_admin`.
 */
async function keepingAnAdmin(db: Db, userId: number, change: (trx: Db) => Promise<void>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockRole(trx, "admin");
    if (!(await findUser(trx, userId))) throw new DomainError("not_found");
    const before = await countHolders(trx, "admin");
    await change(trx);
    if (before > 0 && (await countHolders(trx, "admin")) === 0) throw new DomainError("last_admin");
  });
}

/**
 * Gives one more role; one that is there already is not given twice. Throws `forbidden`, `own_account`, `not_found`,
 * `roles_apart`.
 */
export async function giveRole(db: Db, by: Administrator, userId: number, grant: RoleGrant): Promise<void> {
  assertManagesOther(by, userId);
  await keepingAnAdmin(db, userId, async (trx) => {
    const roles = await rolesOfUser(trx, userId);
    assertTogether([...roles, grant]);
    const same = roles.some(
      (row) =>
        row.role === grant.role &&
        row.department_id === grant.departmentId &&
        row.region_id === grant.regionId &&
        row.line_id === grant.lineId,
    );
    if (!same) await insertGrant(trx, userId, grant);
  });
}

/** Takes a role away, by its row id. Throws `forbidden`, `own_account`, `not_found`, `last_admin`. */
export async function takeRole(db: Db, by: Administrator, userId: number, roleId: number): Promise<void> {
  assertManagesOther(by, userId);
  await keepingAnAdmin(db, userId, (trx) => deleteUserRole(trx, userId, roleId));
}

/** Notes the county that a person comes from. Throws `forbidden`, `own_account`, `not_found`. */
export async function setHome(db: Db, by: Administrator, userId: number, regionId: number | null): Promise<void> {
  assertManagesOther(by, userId);
  await keepingAnAdmin(db, userId, (trx) => setHomeRegion(trx, userId, regionId));
}

/**
 * Closes an account and ends its sessions, or opens it again. Throws `forbidden`, `own_account`, `not_found`,
 * `last_admin`.
 */
export async function setClosed(db: Db, by: Administrator, userId: number, closed: boolean): Promise<void> {
  assertManagesOther(by, userId);
  await keepingAnAdmin(db, userId, async (trx) => {
    await setUserDisabled(trx, userId, closed ? 1 : 0);
    if (closed) await deleteSessionsOfUser(trx, userId);
  });
}

/**
 * Sets a new random password, takes every second factor away and ends the sessions; answers the password, to be shown
 * once. Throws `forbidden`, `own_account`, `not_found`.
 */
export async function resetAccount(db: Db, by: Administrator, userId: number): Promise<string> {
  assertManagesOther(by, userId);
  const password = randomPassword();
  const passwordHash = await hashSecret(password, "staff");
  await keepingAnAdmin(db, userId, async (trx) => {
    await setPasswordHash(trx, userId, passwordHash);
    await clearFactors(trx, userId);
    await deleteSessionsOfUser(trx, userId);
  });
  return password;
}

/** Ends one session of a person, or all with null. Throws `forbidden`. */
export async function endSessions(db: Db, by: Administrator, userId: number, sessionId: string | null): Promise<void> {
  assertManages(by);
  await (sessionId === null ? revokeSessions(db, userId) : revokeSession(db, userId, sessionId));
}

/** Twenty letters and digits that cannot be taken for one another: about 98 bits. */
export function randomPassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 20 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}
