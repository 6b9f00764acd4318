import type { Db } from "../../engine.ts";
import type { SessionsTable } from "../../tables/staff/accounts.ts";

/** `id` is the SHA-256 of the cookie's session id; instants are ISO-8601 UTC. */
export async function insertSession(db: Db, session: SessionsTable): Promise<void> {
  await db.insertInto("sessions").values(session).execute();
}

/** By the hashed id, even when it has expired; undefined when there is none. */
export function findSession(db: Db, id: string) {
  return db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Everything the user has open, expired ones too, the newest first. */
export function sessionsOfUser(db: Db, userId: number) {
  return db
    .selectFrom("sessions")
    .selectAll()
    .where("user_id", "=", userId)
    .orderBy("started_at", "desc")
    .orderBy("id")
    .execute();
}

/** Notes that a session was used, at an ISO-8601 UTC instant. */
export async function setSessionUse(db: Db, id: string, usedAt: string): Promise<void> {
  await db.updateTable("sessions").set({ used_at: usedAt }).where("id", "=", id).execute();
}

/** Notes that the password or a passkey was shown in a session, at an ISO-8601 UTC instant. */
export async function setSessionConfirmed(db: Db, id: string, confirmedAt: string): Promise<void> {
  await db.updateTable("sessions").set({ confirmed_at: confirmedAt }).where("id", "=", id).execute();
}

/** Ends one session, by its hashed id; nothing happens when there is none. */
export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", id).execute();
}

/** Ends one session if it is this user's. */
export async function deleteSessionOfUser(db: Db, userId: number, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", id).where("user_id", "=", userId).execute();
}

/** Signs the user out everywhere, but for the session that is kept, if any. */
export async function deleteSessionsOfUser(db: Db, userId: number, keptId = ""): Promise<void> {
  await db.deleteFrom("sessions").where("user_id", "=", userId).where("id", "!=", keptId).execute();
}

/** Clears the sessions that ended at or before an ISO-8601 UTC instant. */
export async function deleteSessionsBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("sessions").where("expires_at", "<=", instant).execute();
}

/** Clears the sessions that were last used before an ISO-8601 UTC instant. */
export async function deleteIdleSessions(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("sessions").where("used_at", "<", instant).execute();
}
