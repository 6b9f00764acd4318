import type { Db } from "../engine.ts";
import type { Role } from "../tables/accounts.ts";

/** An open account without roles; returns its row id. Fails on a taken user name. */
export async function insertUser(
  db: Db,
  user: { username: string; display_name: string; password_hash: string; home_region_id?: number | null },
): Promise<number> {
  const row = await db.insertInto("users").values(user).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** Gives a role within its scope; null = without bound. An officer must have a department, the others none. */
export async function insertUserRole(
  db: Db,
  role: { user_id: number; role: Role; department_id: number | null; region_id: number | null; line_id: number | null },
): Promise<void> {
  await db.insertInto("user_roles").values(role).execute();
}

/** The account with its password hash, closed or not; undefined when nobody has the name. */
export function findUserByName(db: Db, username: string) {
  return db.selectFrom("users").selectAll().where("username", "=", username).executeTakeFirst();
}

/** The account with its password hash, closed or not, by row id. */
export function findUser(db: Db, id: number) {
  return db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Every account, closed ones too, without password hashes; oldest first. */
export function listUsers(db: Db) {
  return db.selectFrom("users").select(["id", "username", "display_name", "disabled"]).orderBy("id").execute();
}

/** Roles with their scope (null = without bound), in the order they were given. */
export function rolesOfUser(db: Db, userId: number) {
  return db
    .selectFrom("user_roles")
    .select(["role", "department_id", "region_id", "line_id"])
    .where("user_id", "=", userId)
    .orderBy("id")
    .execute();
}

/** Replaces the password; sessions go on until they are deleted. */
export async function setPasswordHash(db: Db, userId: number, passwordHash: string): Promise<void> {
  await db.updateTable("users").set({ password_hash: passwordHash }).where("id", "=", userId).execute();
}

/** 1 = closed, 0 = open; sessions go on until they are deleted. */
export async function setUserDisabled(db: Db, userId: number, disabled: 0 | 1): Promise<void> {
  await db.updateTable("users").set({ disabled }).where("id", "=", userId).execute();
}

/** `id` is the SHA-256 of the cookie's session id, `expires_at` an ISO-8601 UTC instant. */
export async function insertSession(
  db: Db,
  session: { id: string; user_id: number; expires_at: string },
): Promise<void> {
  await db.insertInto("sessions").values(session).execute();
}

/** By the hashed id, even when it has expired; undefined when there is none. */
export function findSession(db: Db, id: string) {
  return db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Everything the user has open, expired ones too, in no order. */
export function sessionsOfUser(db: Db, userId: number) {
  return db.selectFrom("sessions").selectAll().where("user_id", "=", userId).execute();
}

/** Moves the end of a session, by its hashed id, to an ISO-8601 UTC instant. */
export async function setSessionExpiry(db: Db, id: string, expiresAt: string): Promise<void> {
  await db.updateTable("sessions").set({ expires_at: expiresAt }).where("id", "=", id).execute();
}

/** Ends one session, by its hashed id; nothing happens when there is none. */
export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", id).execute();
}

/** Signs the user out everywhere. */
export async function deleteSessionsOfUser(db: Db, userId: number): Promise<void> {
  await db.deleteFrom("sessions").where("user_id", "=", userId).execute();
}

/** Clears the sessions that ended at or before an ISO-8601 UTC instant. */
export async function deleteSessionsBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("sessions").where("expires_at", "<=", instant).execute();
}
