import type { Db } from "../../engine.ts";
import type { Role } from "../../tables/staff/accounts.ts";

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

/** These accounts, closed ones too. */
export function findUsers(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("users")
    .selectAll()
    .where("id", "in", ids.length > 0 ? ids : [0])
    .execute();
}

/** Every account, closed ones too, without password hashes; oldest first. */
export function listUsers(db: Db) {
  return db.selectFrom("users").select(["id", "username", "display_name", "disabled"]).orderBy("id").execute();
}

/** Roles with their scope (null = without bound), in the order they were given. */
export function rolesOfUser(db: Db, userId: number) {
  return rolesOfUsers(db, [userId]);
}

/** As `rolesOfUser`, of several. */
export function rolesOfUsers(db: Db, userIds: readonly number[]) {
  return db
    .selectFrom("user_roles")
    .select(["user_id", "role", "department_id", "region_id", "line_id"])
    .where("user_id", "in", userIds.length > 0 ? userIds : [0])
    .orderBy("id")
    .execute();
}

/** Replaces the password; sessions go on until they are deleted. */
export async function setPasswordHash(db: Db, userId: number, passwordHash: string): Promise<void> {
  await db.updateTable("users").set({ password_hash: passwordHash }).where("id", "=", userId).execute();
}

/** The county that they come from; null = not known. */
export async function setHomeRegion(db: Db, userId: number, regionId: number | null): Promise<void> {
  await db.updateTable("users").set({ home_region_id: regionId }).where("id", "=", userId).execute();
}

/** The department that they work for; null = none, or not known. */
export async function setEmployerOf(db: Db, userId: number, departmentId: number | null): Promise<void> {
  await db.updateTable("users").set({ employer_id: departmentId }).where("id", "=", userId).execute();
}

/** Takes a role away, by its row id, and answers it; undefined when it is not the user's. */
export function deleteUserRole(db: Db, userId: number, roleId: number) {
  return db
    .deleteFrom("user_roles")
    .where("id", "=", roleId)
    .where("user_id", "=", userId)
    .returning(["role", "department_id", "region_id", "line_id"])
    .executeTakeFirst();
}

/** Holds every row of this role until the transaction ends, so that two who take it away wait for one another. */
export async function lockRole(db: Db, role: Role): Promise<void> {
  await db.updateTable("user_roles").set({ role }).where("role", "=", role).execute();
}

/** Open accounts that administer everywhere: all, and those of them with a second factor, who have signed in. */
export async function countAdministrators(db: Db): Promise<{ all: number; secured: number }> {
  const rows = await db
    .selectFrom("users as u")
    .select((eb) => [
      "u.id" as const,
      eb
        .or([
          eb.exists(eb.selectFrom("totp_secrets as t").select("t.user_id").whereRef("t.user_id", "=", "u.id")),
          eb.exists(eb.selectFrom("passkeys as k").select("k.user_id").whereRef("k.user_id", "=", "u.id")),
        ])
        .as("secured"),
    ])
    .where("u.disabled", "=", 0)
    .where("u.id", "in", (eb) =>
      eb
        .selectFrom("user_roles")
        .select("user_id")
        .where("role", "=", "admin")
        .where("region_id", "is", null)
        .where("line_id", "is", null),
    )
    .execute();
  return { all: rows.length, secured: rows.filter((row) => Boolean(row.secured)).length };
}

/** Holds the account's row until the transaction ends. */
export async function lockUser(db: Db, userId: number): Promise<void> {
  await db
    .updateTable("users")
    .set((eb) => ({ disabled: eb.ref("disabled") }))
    .where("id", "=", userId)
    .execute();
}

/** 1 = closed, 0 = open; sessions go on until they are deleted. */
export async function setUserDisabled(db: Db, userId: number, disabled: 0 | 1): Promise<void> {
  await db.updateTable("users").set({ disabled }).where("id", "=", userId).execute();
}
