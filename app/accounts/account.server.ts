import type { Db } from "../../db/engine.ts";
import {
  findUser,
  findUserByName,
  findUsers,
  insertUser,
  insertUserRole,
  rolesOfUser,
  rolesOfUsers,
  setPasswordHash,
} from "../../db/queries/staff/accounts.ts";
import { mergedInto } from "../../db/queries/register/departments.ts";
import { recusalsInForce } from "../../db/queries/rulings/recusals.ts";
import { tiesActedOnSince } from "../../db/queries/staff/staff-acts.ts";
import { deleteSessionsOfUser } from "../../db/queries/staff/sessions.ts";
import { addDays, type Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { noteFirstAccount } from "../scorecards/scorecard.server.ts";
import { hashSecret, verifySecret, VERIFY_SECRET_REFUSALS, HASH_SECRET_REFUSALS } from "../secrets.server.ts";
import { isFitPassword, UNFIT } from "./account.ts";
import { areApart } from "./impartiality.ts";
import type { Actor, Recusal, RoleGrant } from "./permissions.ts";
import { onRecord, type StaffRecorder } from "./record/record.server.ts";
import { BOUND_DAYS, LOOSENING } from "./record/staff-act.ts";

/** What `assertTogether` refuses with. */
export const ASSERT_TOGETHER_REFUSALS = ["roles_apart"] as const;

/** What `changePassword` refuses with. */
export const CHANGE_PASSWORD_REFUSALS = [
  ...VERIFY_SECRET_REFUSALS,
  ...HASH_SECRET_REFUSALS,
  "wrong_credentials",
] as const;

/** The password comes in clear and is hashed; every grant becomes a row. */
export interface NewAccount {
  username: string;
  displayName: string;
  password: string;
  grants: readonly RoleGrant[];
  /** The county that they come from; not known unless given. */
  homeRegionId?: number | null;
}

/**
 * Creates a member of staff on the machine. Throws `roles_apart`, RangeError on a short password, the engine's error on a taken name.
 */
export async function createAccount(db: Db, account: NewAccount, today: Day): Promise<number> {
  if (!isFitPassword(account.password)) {
    throw new RangeError(UNFIT);
  }
  const passwordHash = await hashSecret(account.password, "staff");
  return onRecord(db, null, today, (trx, enter) => insertAccount(trx, enter, account, passwordHash, today));
}

/** As `createAccount`, within a transaction and with the password hashed. Throws `roles_apart`. */
export async function insertAccount(
  trx: Db,
  enter: StaffRecorder,
  account: Omit<NewAccount, "password">,
  passwordHash: string,
  today: Day,
): Promise<number> {
  assertTogether(account.grants);
  const userId = await insertUser(trx, {
    username: account.username,
    display_name: account.displayName,
    password_hash: passwordHash,
    home_region_id: account.homeRegionId ?? null,
  });
  await enter({ kind: "account_made", userId });
  for (const grant of account.grants) {
    await insertGrant(trx, userId, grant, today);
    await enter({ kind: "role_given", userId, grant });
  }
  if (typeof account.homeRegionId === "number") {
    await enter({ kind: "home_set", userId, regionId: account.homeRegionId });
  }
  return userId;
}

/** Throws `roles_apart` when no one person may hold all of these roles. */
export function assertTogether(grants: readonly Pick<RoleGrant, "role">[]): void {
  if (areApart(grants.map((grant) => grant.role))) throw new DomainError("roles_apart");
}

/** Gives an account one more role, on a day that may be the first on which its body can answer here. */
export async function insertGrant(trx: Db, userId: number, grant: RoleGrant, today: Day): Promise<void> {
  if (grant.departmentId !== null) await noteFirstAccount(trx, grant.departmentId, today);
  await insertUserRole(trx, {
    user_id: userId,
    role: grant.role,
    department_id: grant.departmentId,
    region_id: grant.regionId,
    line_id: grant.lineId,
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

const NOTHING: Recusal = { departmentId: null, lineId: null, regionId: null, reportId: null };

/** The member of staff with the given id, their roles and recusals, or null when the account is gone or closed. */
export async function findActor(db: Db, userId: number, today: Day): Promise<Actor | null> {
  return (await findActors(db, [userId], today)).get(userId) ?? null;
}

/** As `findActor`, of several by their ids; those that are gone or closed are left out. */
export async function findActors(db: Db, userIds: readonly number[], today: Day): Promise<Map<number, Actor>> {
  const users = (await findUsers(db, userIds)).filter((user) => user.disabled === 0);
  const ids = users.map((user) => user.id);
  if (ids.length === 0) return new Map();
  const roles = await rolesOfUsers(db, ids);
  const recusals = await recusalsInForce(db, ids, today);
  const left = await tiesActedOnSince(db, ids, LOOSENING, addDays(today, -BOUND_DAYS));
  const own = roles.flatMap((role) => (role.department_id === null ? [] : [role.department_id]));
  const into = await mergedInto(db, own);
  return new Map(
    users.map((user): [number, Actor] => {
      const theirs = <Row extends { user_id: number | null }>(rows: readonly Row[]) =>
        rows.filter((row) => row.user_id === user.id);
      const grants = theirs(roles).map(toGrant);
      return [
        user.id,
        {
          userId: user.id,
          displayName: user.display_name,
          homeRegionId: user.home_region_id,
          recusals: [
            ...theirs(recusals).map((row) => ({
              departmentId: row.department_id,
              lineId: row.line_id,
              regionId: row.region_id,
              reportId: row.report_id,
            })),
            ...(user.employer_id === null ? [] : [{ ...NOTHING, departmentId: user.employer_id }]),
            // A county or an employer is not left from one day to the next: else a report could be read in between.
            ...theirs(left).map((row) => ({ ...NOTHING, departmentId: row.department_id, regionId: row.region_id })),
          ],
          grants: [...grants, ...inherited(grants, into)],
        },
      ];
    }),
  );
}

/** Who answers for a department answers for those that were merged into it. */
function inherited(grants: readonly RoleGrant[], into: ReadonlyMap<number, number>): RoleGrant[] {
  return grants.flatMap((grant) =>
    [...into]
      .filter(([, successor]) => successor === grant.departmentId)
      .map(([departmentId]) => ({ ...grant, departmentId })),
  );
}

/** A row of the roles as a grant. */
export function toGrant(row: Omit<Awaited<ReturnType<typeof rolesOfUser>>[number], "user_id">): RoleGrant {
  return { role: row.role, departmentId: row.department_id, regionId: row.region_id, lineId: row.line_id };
}

/**
 * Changes one's own password and ends the other sessions. Throws `wrong_credentials` on a wrong present one, RangeError
 * on a short new one.
 */
export async function changePassword(
  db: Db,
  { userId, sessionId }: { userId: number; sessionId: string },
  current: string,
  next: string,
  today: Day,
): Promise<void> {
  if (!isFitPassword(next)) throw new RangeError(UNFIT);
  const user = await findUser(db, userId);
  if (!(await verifySecret(user?.password_hash, current, "staff"))) throw new DomainError("wrong_credentials");
  const passwordHash = await hashSecret(next, "staff");
  await onRecord(db, userId, today, async (trx, enter) => {
    await setPasswordHash(trx, userId, passwordHash);
    await deleteSessionsOfUser(trx, userId, sessionId);
    await enter({ kind: "password_changed", userId });
  });
}
