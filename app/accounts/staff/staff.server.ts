import { randomInt } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import {
  countAdministrators,
  deleteUserRole,
  findUser,
  lockRole,
  rolesOfUser,
  setEmployerOf,
  setHomeRegion,
  setPasswordHash,
  setUserDisabled,
} from "../../../db/queries/staff/accounts.ts";
import { deleteSessionsOfUser } from "../../../db/queries/staff/sessions.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { hashSecret, HASH_SECRET_REFUSALS } from "../../secrets.server.ts";
import { assertTogether, insertGrant, toGrant, ASSERT_TOGETHER_REFUSALS } from "../account.server.ts";
import type { RoleGrant } from "../permissions.ts";
import { clearFactors } from "../second-factor/second-factor.server.ts";
import { type Administrator, assertManages, assertReaches, assertReachesPerson } from "./reach.server.ts";
import { assertReasoned, onRecord, type StaffRecorder } from "../record/record.server.ts";
import type { Reasoned } from "../record/staff-act.ts";
import { revokeSession, revokeSessions } from "../session.server.ts";
import { ASSERT_CAN_REFUSALS } from "../permissions.ts";

/** What `setHome` refuses with. */
export const SET_HOME_REFUSALS = [
  ...ASSERT_CAN_REFUSALS,
  "last_admin",
  "not_found",
  "own_account",
  "unknown_department",
] as const;

/** What `setEmployer` refuses with. */
export const SET_EMPLOYER_REFUSALS = [...SET_HOME_REFUSALS] as const;

/** What `giveRole` refuses with. */
export const GIVE_ROLE_REFUSALS = [...SET_HOME_REFUSALS, ...ASSERT_TOGETHER_REFUSALS] as const;

/** What `takeRole` refuses with. */
export const TAKE_ROLE_REFUSALS = [...SET_HOME_REFUSALS, "reason_needed"] as const;

/** What `setClosed` refuses with. */
export const SET_CLOSED_REFUSALS = [...TAKE_ROLE_REFUSALS] as const;

/** What `resetAccount` refuses with. */
export const RESET_ACCOUNT_REFUSALS = [...TAKE_ROLE_REFUSALS, ...HASH_SECRET_REFUSALS] as const;

/** What `endSessions` refuses with. */
export const END_SESSIONS_REFUSALS = [...ASSERT_CAN_REFUSALS, "last_admin", "not_found", "unknown_department"] as const;

type UserRow = NonNullable<Awaited<ReturnType<typeof findUser>>>;

/** Nobody changes what they themselves may do. Throws `forbidden`, `own_account`. */
function assertManagesOther(by: Administrator, userId: number): void {
  assertManages(by);
  if (by?.userId === userId) throw new DomainError("own_account");
}

/**
 * Changes an account within the bounds of who acts, on the record, so that an administrator remains who can do
 * everything and has signed in: two who take one another's role away at once wait for one another. Throws `not_found`,
 * `forbidden`, `last_admin`.
 */
async function changing(
  db: Db,
  by: Administrator,
  userId: number,
  today: Day,
  change: (trx: Db, enter: StaffRecorder, user: UserRow) => Promise<void>,
): Promise<void> {
  await onRecord(db, by?.userId ?? null, today, async (trx, enter) => {
    await lockRole(trx, "admin");
    const user = await findUser(trx, userId);
    if (!user) throw new DomainError("not_found");
    await assertReachesPerson(trx, by, userId);
    const before = await countAdministrators(trx);
    await change(trx, enter, user);
    const after = await countAdministrators(trx);
    // Whoever has lost phone and password is helped by a reset: it takes the factors away for a while only.
    const reset = before.all === after.all;
    if (before.all > 0 && after.all === 0) throw new DomainError("last_admin");
    if (!reset && before.secured > 0 && after.secured === 0) throw new DomainError("last_admin");
  });
}

/**
 * Gives one more role; one that is there already is not given twice. Throws `forbidden`, `own_account`, `not_found`,
 * `roles_apart`.
 */
export async function giveRole(db: Db, by: Administrator, userId: number, grant: RoleGrant, today: Day): Promise<void> {
  assertManagesOther(by, userId);
  await changing(db, by, userId, today, async (trx, enter) => {
    await assertReaches(trx, by, [grant]);
    const roles = await rolesOfUser(trx, userId);
    assertTogether([...roles, grant]);
    const same = roles.some((row) => sameGrant(toGrant(row), grant));
    if (!same) await insertGrant(trx, userId, grant, today);
    await enter(same ? null : { kind: "role_given", userId, grant });
  });
}

/** Takes a role away, by its row id. Throws `forbidden`, `own_account`, `not_found`, `reason_needed`, `last_admin`. */
export async function takeRole(
  db: Db,
  by: Administrator,
  userId: number,
  roleId: number,
  { reason, today }: Reasoned,
): Promise<void> {
  assertManagesOther(by, userId);
  assertReasoned(reason);
  await changing(db, by, userId, today, async (trx, enter) => {
    const taken = await deleteUserRole(trx, userId, roleId);
    if (!taken) throw new DomainError("not_found");
    await enter({ kind: "role_taken", userId, grant: toGrant(taken), reason });
  });
}

/**
 * Notes the county that a person comes from. The one that was noted before they keep out of for `BOUND_DAYS` more. Throws
 * `forbidden`, `own_account`, `not_found`.
 */
export async function setHome(
  db: Db,
  by: Administrator,
  userId: number,
  regionId: number | null,
  today: Day,
): Promise<void> {
  assertManagesOther(by, userId);
  await changing(db, by, userId, today, async (trx, enter, { home_region_id: before }) => {
    if (before === regionId) return enter(null);
    await setHomeRegion(trx, userId, regionId);
    if (before !== null) await enter({ kind: "home_left", userId, regionId: before });
    if (regionId !== null) await enter({ kind: "home_set", userId, regionId });
  });
}

/**
 * Notes the department that a person works for; null = none. They keep out of what concerns it, and of what concerns the one
 * noted before for `BOUND_DAYS` more. Throws `forbidden`, `own_account`, `not_found`.
 */
export async function setEmployer(
  db: Db,
  by: Administrator,
  userId: number,
  departmentId: number | null,
  today: Day,
): Promise<void> {
  assertManagesOther(by, userId);
  await changing(db, by, userId, today, async (trx, enter, { employer_id: before }) => {
    if (before === departmentId) return enter(null);
    await setEmployerOf(trx, userId, departmentId);
    if (before !== null) await enter({ kind: "employer_left", userId, departmentId: before });
    if (departmentId !== null) await enter({ kind: "employer_set", userId, departmentId });
  });
}

/**
 * Closes an account and ends its sessions, or opens it again. Throws `forbidden`, `own_account`, `not_found`,
 * `reason_needed`, `last_admin`.
 */
export async function setClosed(
  db: Db,
  by: Administrator,
  userId: number,
  closed: boolean,
  { reason, today }: Reasoned,
): Promise<void> {
  assertManagesOther(by, userId);
  assertReasoned(reason);
  await changing(db, by, userId, today, async (trx, enter, { disabled }) => {
    if ((disabled === 1) === closed) return enter(null);
    await setUserDisabled(trx, userId, closed ? 1 : 0);
    if (closed) await deleteSessionsOfUser(trx, userId);
    await enter({ kind: closed ? "closed" : "reopened", userId, reason });
  });
}

/**
 * Sets a new random password, takes every second factor away and ends the sessions; answers the password, to be shown
 * once. Throws `forbidden`, `own_account`, `not_found`, `reason_needed`.
 */
export async function resetAccount(
  db: Db,
  by: Administrator,
  userId: number,
  { reason, today }: Reasoned,
): Promise<string> {
  assertManagesOther(by, userId);
  assertReasoned(reason);
  const password = randomPassword();
  const passwordHash = await hashSecret(password, "staff");
  await changing(db, by, userId, today, async (trx, enter) => {
    await setPasswordHash(trx, userId, passwordHash);
    await clearFactors(trx, userId);
    await deleteSessionsOfUser(trx, userId);
    await enter({ kind: "reset", userId, reason });
  });
  return password;
}

/** Ends one session of a person, or all with null. Throws `forbidden`, `not_found`. */
export async function endSessions(
  db: Db,
  by: Administrator,
  userId: number,
  sessionId: string | null,
  today: Day,
): Promise<void> {
  assertManages(by);
  await changing(db, by, userId, today, async (trx, enter) => {
    await (sessionId === null ? revokeSessions(trx, userId) : revokeSession(trx, userId, sessionId));
    await enter({ kind: "signed_out", userId });
  });
}

const sameGrant = (one: RoleGrant, other: RoleGrant) =>
  one.role === other.role &&
  one.departmentId === other.departmentId &&
  one.regionId === other.regionId &&
  one.lineId === other.lineId;

/** Twenty letters and digits that cannot be taken for one another: about 98 bits. */
export function randomPassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 20 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}
