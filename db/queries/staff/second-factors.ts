import type { Db } from "../../engine.ts";
import type { PasskeysTable } from "../../tables/staff/second-factors.ts";

/** The user's authenticator app; undefined when there is none. */
export function findTotp(db: Db, userId: number) {
  return db.selectFrom("totp_secrets").selectAll().where("user_id", "=", userId).executeTakeFirst();
}

/** Puts an authenticator app in the place of the one before, if any. */
export async function putTotp(
  db: Db,
  totp: { user_id: number; sealed: string; last_step: number; added_on: string },
): Promise<void> {
  const { user_id: _, ...rest } = totp;
  await db
    .insertInto("totp_secrets")
    .values(totp)
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(rest))
    .execute();
}

/** Uses up a time step; false when it, or a later one, was used before. */
export async function spendTotpStep(db: Db, userId: number, step: number): Promise<boolean> {
  const rows = await db
    .updateTable("totp_secrets")
    .set({ last_step: step })
    .where("user_id", "=", userId)
    .where("last_step", "<", step)
    .returning("user_id")
    .execute();
  return rows.length === 1;
}

export async function deleteTotp(db: Db, userId: number): Promise<void> {
  await db.deleteFrom("totp_secrets").where("user_id", "=", userId).execute();
}

/** Fails on a passkey that is known already. */
export async function insertPasskey(db: Db, passkey: PasskeysTable): Promise<void> {
  await db.insertInto("passkeys").values(passkey).execute();
}

/** By the id of the credential; undefined when nobody has it. */
export function findPasskey(db: Db, id: string) {
  return db.selectFrom("passkeys").selectAll().where("id", "=", id).executeTakeFirst();
}

/** In the order they were added. */
export function passkeysOfUser(db: Db, userId: number) {
  return db
    .selectFrom("passkeys")
    .selectAll()
    .where("user_id", "=", userId)
    .orderBy("added_on")
    .orderBy("id")
    .execute();
}

/** What the authenticator counted; most count nothing. */
export async function setSignCount(db: Db, id: string, count: number): Promise<void> {
  await db.updateTable("passkeys").set({ sign_count: count }).where("id", "=", id).execute();
}

export async function deletePasskey(db: Db, userId: number, id: string): Promise<void> {
  await db.deleteFrom("passkeys").where("id", "=", id).where("user_id", "=", userId).execute();
}

export async function deletePasskeysOfUser(db: Db, userId: number): Promise<void> {
  await db.deleteFrom("passkeys").where("user_id", "=", userId).execute();
}

export async function insertRecoveryCodes(db: Db, userId: number, hashes: readonly string[]): Promise<void> {
  await db
    .insertInto("recovery_codes")
    .values(hashes.map((code_hash) => ({ user_id: userId, code_hash })))
    .execute();
}

export async function deleteRecoveryCodes(db: Db, userId: number): Promise<void> {
  await db.deleteFrom("recovery_codes").where("user_id", "=", userId).execute();
}

/** Uses a code up; false when the user has none such. */
export async function spendRecoveryCode(db: Db, userId: number, hash: string): Promise<boolean> {
  const rows = await db
    .deleteFrom("recovery_codes")
    .where("user_id", "=", userId)
    .where("code_hash", "=", hash)
    .returning("id")
    .execute();
  return rows.length === 1;
}

export async function countRecoveryCodes(db: Db, userId: number): Promise<number> {
  const row = await db
    .selectFrom("recovery_codes")
    .where("user_id", "=", userId)
    .select((eb) => eb.fn.countAll<number>().as("left"))
    .executeTakeFirstOrThrow();
  return row.left;
}

export async function insertChallenge(
  db: Db,
  challenge: { challenge: string; bound_to: string; expires_at: string },
): Promise<void> {
  await db.insertInto("passkey_challenges").values(challenge).execute();
}

/** Uses a challenge up; false when it is over, unknown or somebody else's. */
export async function spendChallenge(db: Db, challenge: string, boundTo: string, now: string): Promise<boolean> {
  const rows = await db
    .deleteFrom("passkey_challenges")
    .where("challenge", "=", challenge)
    .where("bound_to", "=", boundTo)
    .where("expires_at", ">", now)
    .returning("challenge")
    .execute();
  return rows.length === 1;
}

export async function deleteChallengesBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("passkey_challenges").where("expires_at", "<=", instant).execute();
}
