import type { Db } from "../../db/engine.ts";
import {
  deleteSessionsOfUser,
  findUser,
  findUserByName,
  insertUser,
  insertUserRole,
  rolesOfUser,
  setPasswordHash,
  setUserDisabled,
} from "../../db/queries/accounts.ts";
import { recusalsInForce } from "../../db/queries/recusals.ts";
import { type Day, shanghaiDay } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { hashSecret, verifySecret } from "../secrets.server.ts";
import type { Actor, RoleGrant } from "./permissions.ts";

/** Shortest password of staff, in characters (NIST SP 800-63B-4, single-factor). */
export const MIN_PASSWORD = 15;

/** The password comes in clear and is hashed; every grant becomes a row. */
export interface NewAccount {
  username: string;
  displayName: string;
  password: string;
  grants: RoleGrant[];
}

/** Creates a member of staff. Throws RangeError on a short password, the engine's error on a taken name. */
export async function createAccount(db: Db, account: NewAccount): Promise<number> {
  if (account.password.length < MIN_PASSWORD) {
    throw new RangeError(`a password has at least ${MIN_PASSWORD} characters`);
  }
  const passwordHash = await hashSecret(account.password, "staff");
  return db.transaction().execute(async (trx) => {
    const userId = await insertUser(trx, {
      username: account.username,
      display_name: account.displayName,
      password_hash: passwordHash,
    });
    for (const grant of account.grants) {
      await insertUserRole(trx, {
        user_id: userId,
        role: grant.role,
        department_id: grant.departmentId,
        region_id: grant.regionId,
        line_id: grant.lineId,
      });
    }
    return userId;
  });
}

/**
 * The id of the user with this name and password. Throws `wrong_credentials`, after the same work, whether the name or
 * the password was wrong or the account is closed.
 */
export async function authenticate(db: Db, username: string, password: string): Promise<number> {
  const user = await findUserByName(db, username);
  const right = await verifySecret(user?.password_hash, password, "staff");
  if (!user || !right || user.disabled === 1) throw new DomainError("wrong_credentials");
  return user.id;
}

/** The member of staff with the given id, their roles and recusals, or null when the account is gone or closed. */
export async function findActor(db: Db, userId: number, today: Day = shanghaiDay()): Promise<Actor | null> {
  const user = await findUser(db, userId);
  if (!user || user.disabled === 1) return null;
  const [roles, recusals] = await Promise.all([rolesOfUser(db, userId), recusalsInForce(db, userId, today)]);
  return {
    userId,
    displayName: user.display_name,
    homeRegionId: user.home_region_id,
    recusals: recusals.map((row) => ({
      departmentId: row.department_id,
      lineId: row.line_id,
      regionId: row.region_id,
      reportId: row.report_id,
    })),
    grants: roles.map((row) => ({
      role: row.role,
      departmentId: row.department_id,
      regionId: row.region_id,
      lineId: row.line_id,
    })),
  };
}

/** Sets a new password and ends every session. Throws `not_found`, RangeError on a short password. */
export async function resetPassword(db: Db, username: string, password: string): Promise<void> {
  if (password.length < MIN_PASSWORD) {
    throw new RangeError(`a password has at least ${MIN_PASSWORD} characters`);
  }
  const user = await findUserByName(db, username);
  if (!user) throw new DomainError("not_found");
  await setPasswordHash(db, user.id, await hashSecret(password, "staff"));
  await deleteSessionsOfUser(db, user.id);
}

/** Closes or reopens an account; closing ends its sessions. Throws `not_found`. */
export async function setDisabled(db: Db, username: string, disabled: boolean): Promise<void> {
  const user = await findUserByName(db, username);
  if (!user) throw new DomainError("not_found");
  await setUserDisabled(db, user.id, disabled ? 1 : 0);
  if (disabled) await deleteSessionsOfUser(db, user.id);
}
