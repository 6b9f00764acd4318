import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { ClaimsTable, ClaimTakeoversTable } from "../../tables/rulings/claims.ts";

/**
 * Writes a claim where there is none, or in place of one that has run out at `claimed_at` or is the same user's; false
 * when somebody else's still runs. One statement: of many at once exactly one is first.
 */
export async function takeClaim(db: Db, claim: Insertable<ClaimsTable>): Promise<boolean> {
  const row = await db
    .insertInto("claims")
    .values(claim)
    .onConflict((conflict) =>
      conflict
        .column("report_id")
        .doUpdateSet((eb) => ({
          user_id: eb.ref("excluded.user_id"),
          claimed_at: eb.ref("excluded.claimed_at"),
          expires_at: eb.ref("excluded.expires_at"),
        }))
        .where((eb) =>
          eb.or([eb("claims.user_id", "=", claim.user_id), eb("claims.expires_at", "<=", claim.claimed_at)]),
        ),
    )
    .returning("report_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Hands a claim that runs at `claimed_at` on from one user to another; false when it is not that user's any more. */
export async function passClaim(db: Db, fromUserId: number, claim: ClaimsTable): Promise<boolean> {
  const { report_id, ...to } = claim;
  const row = await db
    .updateTable("claims")
    .set(to)
    .where("report_id", "=", report_id)
    .where("user_id", "=", fromUserId)
    .where("expires_at", ">", claim.claimed_at)
    .returning("report_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves the end of a claim that still runs at `now`; false when the user has none on this report. */
export async function renewClaimRow(
  db: Db,
  claim: Pick<ClaimsTable, "report_id" | "user_id" | "expires_at">,
  now: string,
): Promise<boolean> {
  const row = await db
    .updateTable("claims")
    .set({ expires_at: claim.expires_at })
    .where("report_id", "=", claim.report_id)
    .where("user_id", "=", claim.user_id)
    .where("expires_at", ">", now)
    .returning("report_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The claims on these reports that run at an ISO-8601 UTC instant, with the name of who holds each. */
export function claimsOn(db: Db, reportIds: readonly number[], now: string) {
  if (reportIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("claims as c")
    .innerJoin("users as u", "u.id", "c.user_id")
    .select(["c.report_id", "c.user_id", "c.expires_at", "u.display_name"])
    .where("c.report_id", "in", reportIds)
    .where("c.expires_at", ">", now)
    .execute();
}

/** Ends the claim on a report, or only that of one user. */
export async function deleteClaim(db: Db, reportId: number, userId?: number): Promise<void> {
  let query = db.deleteFrom("claims").where("report_id", "=", reportId);
  if (userId !== undefined) query = query.where("user_id", "=", userId);
  await query.execute();
}

/** Clears the claims that ended at or before an ISO-8601 UTC instant. */
export async function deleteClaimsBefore(db: Db, instant: string): Promise<void> {
  await db.deleteFrom("claims").where("expires_at", "<=", instant).execute();
}

export async function insertTakeover(db: Db, takeover: Insertable<ClaimTakeoversTable>): Promise<void> {
  await db.insertInto("claim_takeovers").values(takeover).execute();
}

/** Who took a report over from whom, first to last. */
export function takeoversOf(db: Db, reportId: number) {
  return db
    .selectFrom("claim_takeovers as t")
    .innerJoin("users as f", "f.id", "t.from_user_id")
    .innerJoin("users as b", "b.id", "t.by_user_id")
    .select(["t.reason", "t.taken_on", "f.display_name as from_name", "b.display_name as by_name"])
    .where("t.report_id", "=", reportId)
    .orderBy("t.id")
    .execute();
}

/** Deletes all that moderators left on a report by claiming it: their reasons may tell of what it said. */
export async function destroyClaims(db: Db, reportId: number): Promise<void> {
  await db.deleteFrom("claim_takeovers").where("report_id", "=", reportId).execute();
  await deleteClaim(db, reportId);
}
