import type { Db } from "../../engine.ts";
import type { FollowsTable } from "../../tables/followers.ts";

/** The follower with this digest of an address, entered with the sealed address where there is none. */
export async function ensureFollower(
  db: Db,
  follower: { address_key: string; address: string; locale: string },
): Promise<{ id: number }> {
  await db
    .insertInto("followers")
    .values({ ...follower, digest_on: null })
    .onConflict((conflict) => conflict.column("address_key").doNothing())
    .execute();
  return db
    .selectFrom("followers")
    .select("id")
    .where("address_key", "=", follower.address_key)
    .executeTakeFirstOrThrow();
}

/** By row id; undefined when there is none. */
export function findFollower(db: Db, id: number) {
  return db.selectFrom("followers").selectAll().where("id", "=", id).executeTakeFirst();
}

/** All that one follows, and what waits to be confirmed, in the order of asking. */
export function followsOf(db: Db, followerId: number) {
  return db.selectFrom("follows").selectAll().where("follower_id", "=", followerId).orderBy("id").execute();
}

/** By row id; undefined when there is none. */
export function findFollow(db: Db, id: number) {
  return db.selectFrom("follows").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Enters that somebody may want to follow something; nothing where it is there already. */
export async function insertFollow(
  db: Db,
  follow: Pick<FollowsTable, "follower_id" | "of" | "code" | "asked_on">,
): Promise<void> {
  await db
    .insertInto("follows")
    .values({ ...follow, confirmed_on: null })
    .onConflict((conflict) => conflict.columns(["follower_id", "of", "code"]).doNothing())
    .execute();
}

/** Enters that it is followed, from after this entry on. */
export async function confirmFollowing(db: Db, id: number, day: string, seq: number): Promise<void> {
  await db.updateTable("follows").set({ confirmed_on: day, since_seq: seq }).where("id", "=", id).execute();
}

/** Up to `limit` followers with something confirmed for whom nobody has looked on this day. */
export function followersToTell(db: Db, day: string, limit: number) {
  return db
    .selectFrom("followers as f")
    .select(["f.id", "f.told_seq"])
    .where((eb) => eb.or([eb("f.digest_on", "is", null), eb("f.digest_on", "<", day)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("follows as w")
          .select("w.id")
          .whereRef("w.follower_id", "=", "f.id")
          .where("w.confirmed_on", "is not", null),
      ),
    )
    .orderBy("f.id")
    .limit(limit)
    .execute();
}

/** Notes up to which entry a follower was told, and the day. */
export async function noteTold(db: Db, id: number, day: string, seq: number): Promise<void> {
  await db.updateTable("followers").set({ digest_on: day, told_seq: seq }).where("id", "=", id).execute();
}

/** Number of the last entry of the days before `day`; 0 before the first. */
export async function lastEntryBefore(db: Db, day: string): Promise<number> {
  const row = await db
    .selectFrom("ledger_entries")
    .select("seq")
    .where("day", "<", day)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Deletes a follower and all that they follow. */
export async function deleteFollowerRows(db: Db, id: number): Promise<void> {
  await db.deleteFrom("follows").where("follower_id", "=", id).execute();
  await db.deleteFrom("followers").where("id", "=", id).execute();
}

/** Deletes what was asked before this day and never confirmed; answers the followers to whom nothing is left, who stay. */
export async function deleteUnconfirmed(db: Db, before: string): Promise<number[]> {
  const gone = await db
    .deleteFrom("follows")
    .where("confirmed_on", "is", null)
    .where("asked_on", "<", before)
    .returning("follower_id")
    .execute();
  if (gone.length === 0) return [];
  const left = await db
    .selectFrom("followers as f")
    .leftJoin("follows as w", "w.follower_id", "f.id")
    .select("f.id")
    .where("f.id", "in", [...new Set(gone.map((row) => row.follower_id))])
    .where("w.id", "is", null)
    .execute();
  return left.map((row) => row.id);
}
