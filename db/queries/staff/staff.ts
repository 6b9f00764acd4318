import type { Db } from "../../engine.ts";

/** Accounts after a row id, oldest first, without password hashes. */
export function listStaffAfter(db: Db, afterId: number, limit: number) {
  return db
    .selectFrom("users")
    .select(["id", "username", "display_name", "disabled", "home_region_id"])
    .where("id", ">", afterId)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Roles of these users with the names of their scopes (null = without bound), in the order they were given. */
export async function rolesWithNames(db: Db, userIds: readonly number[]) {
  if (userIds.length === 0) return [];
  return db
    .selectFrom("user_roles as u")
    .leftJoin("departments as d", "d.id", "u.department_id")
    .leftJoin("regions as g", "g.id", "u.region_id")
    .leftJoin("lines as l", "l.id", "u.line_id")
    .select([
      "u.id",
      "u.user_id",
      "u.role",
      "d.name as department",
      "d.name_en as department_en",
      "g.name as region",
      "g.name_en as region_en",
      "l.name as line",
      "l.name_en as line_en",
    ])
    .where("u.user_id", "in", userIds)
    .orderBy("u.id")
    .execute();
}

/** The roles of every open account, by user name. */
export function rolesOfOpenUsers(db: Db) {
  return db
    .selectFrom("user_roles as r")
    .innerJoin("users as u", "u.id", "r.user_id")
    .select(["u.username", "r.role"])
    .where("u.disabled", "=", 0)
    .orderBy("u.username")
    .execute();
}

/** Which of these users have an authenticator app, and the passkeys they have. */
export async function factorsOfUsers(db: Db, userIds: readonly number[]): Promise<Set<number>> {
  if (userIds.length === 0) return new Set();
  const [apps, keys] = await Promise.all([
    db.selectFrom("totp_secrets").select("user_id").where("user_id", "in", userIds).execute(),
    db.selectFrom("passkeys").select("user_id").where("user_id", "in", userIds).execute(),
  ]);
  return new Set([...apps, ...keys].map((row) => row.user_id));
}

/** Regions above the townships that go by just this name. */
export function findRegionsNamed(db: Db, name: string) {
  return db
    .selectFrom("regions")
    .select(["id", "code", "level"])
    .where("name", "=", name)
    .where("level", "!=", "township")
    .where("ended_on", "is", null)
    .execute();
}

/** An open invitation; `expires_at` is an ISO-8601 UTC instant. */
export async function insertInvitation(
  db: Db,
  invitation: {
    token_hash: string;
    display_name: string;
    home_region_id: number | null;
    grants: string;
    invited_by: number | null;
    expires_at: string;
  },
): Promise<void> {
  await db.insertInto("invitations").values(invitation).execute();
}

/** The invitation behind a link, over or not; undefined when there is none. */
export function findInvitation(db: Db, tokenHash: string) {
  return db.selectFrom("invitations").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
}

/** Every invitation that is kept, the newest first. */
export function listInvitations(db: Db) {
  return db
    .selectFrom("invitations")
    .select(["id", "display_name", "grants", "expires_at"])
    .orderBy("id", "desc")
    .execute();
}

/** Takes an invitation away and answers whom it was for; undefined when it was gone already. */
export function deleteInvitation(db: Db, id: number) {
  return db.deleteFrom("invitations").where("id", "=", id).returning(["display_name", "grants"]).executeTakeFirst();
}

/** Clears the invitations that were over at an ISO-8601 UTC instant. */
export async function deleteInvitationsBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("invitations").where("expires_at", "<=", instant).execute();
}
