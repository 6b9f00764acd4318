import type { Db } from "../../engine.ts";

/** Makes the address of somebody's calendar, in place of the one that they had. */
export async function putFeed(db: Db, feed: { user_id: number; token_hash: string; made_on: string }): Promise<void> {
  await db
    .insertInto("calendar_feeds")
    .values(feed)
    .onConflict((on) => on.column("user_id").doUpdateSet({ token_hash: feed.token_hash, made_on: feed.made_on }))
    .execute();
}

/** Whose calendar it is; undefined when there is none with this digest. */
export function findFeed(db: Db, tokenHash: string) {
  return db.selectFrom("calendar_feeds").select("user_id").where("token_hash", "=", tokenHash).executeTakeFirst();
}

/** When somebody's address was made; undefined when they have none. */
export function feedOf(db: Db, userId: number) {
  return db.selectFrom("calendar_feeds").select("made_on").where("user_id", "=", userId).executeTakeFirst();
}

/** Takes somebody's address away; false when they had none. */
export async function deleteFeed(db: Db, userId: number): Promise<boolean> {
  const gone = await db
    .deleteFrom("calendar_feeds")
    .where("user_id", "=", userId)
    .returning("user_id")
    .executeTakeFirst();
  return gone !== undefined;
}
