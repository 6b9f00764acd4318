import type { Db } from "../engine.ts";
import type { Role } from "../tables/accounts.ts";

export async function insertUser(
  db: Db,
  user: { username: string; display_name: string; password_hash: string },
): Promise<number> {
  const row = await db.insertInto("users").values(user).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function insertUserRole(
  db: Db,
  role: { user_id: number; role: Role; department_id: number | null; region_id: number | null },
): Promise<void> {
  await db.insertInto("user_roles").values(role).execute();
}

export function findUserByName(db: Db, username: string) {
  return db.selectFrom("users").selectAll().where("username", "=", username).executeTakeFirst();
}

export function findUser(db: Db, id: number) {
  return db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst();
}

export function listUsers(db: Db) {
  return db.selectFrom("users").select(["id", "username", "display_name", "disabled"]).orderBy("id").execute();
}

export function rolesOfUser(db: Db, userId: number) {
  return db
    .selectFrom("user_roles")
    .select(["role", "department_id", "region_id"])
    .where("user_id", "=", userId)
    .orderBy("id")
    .execute();
}

export async function setPasswordHash(db: Db, userId: number, passwordHash: string): Promise<void> {
  await db.updateTable("users").set({ password_hash: passwordHash }).where("id", "=", userId).execute();
}

export async function setUserDisabled(db: Db, userId: number, disabled: 0 | 1): Promise<void> {
  await db.updateTable("users").set({ disabled }).where("id", "=", userId).execute();
}

export async function insertSession(
  db: Db,
  session: { id: string; user_id: number; expires_at: string },
): Promise<void> {
  await db.insertInto("sessions").values(session).execute();
}

export function findSession(db: Db, id: string) {
  return db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst();
}

export function sessionsOfUser(db: Db, userId: number) {
  return db.selectFrom("sessions").selectAll().where("user_id", "=", userId).execute();
}

export async function setSessionExpiry(db: Db, id: string, expiresAt: string): Promise<void> {
  await db.updateTable("sessions").set({ expires_at: expiresAt }).where("id", "=", id).execute();
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", id).execute();
}

export async function deleteSessionsOfUser(db: Db, userId: number): Promise<void> {
  await db.deleteFrom("sessions").where("user_id", "=", userId).execute();
}

export async function deleteSessionsBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("sessions").where("expires_at", "<=", instant).execute();
}
