import type { Db } from "../../engine.ts";

/** A person's views, first to last. */
export function viewsOfUser(db: Db, userId: number) {
  return db
    .selectFrom("queue_views")
    .select(["id", "name", "query"])
    .where("user_id", "=", userId)
    .orderBy("id")
    .execute();
}

/** Keeps a view. Fails when the person has one of this name. */
export async function insertView(db: Db, view: { user_id: number; name: string; query: string }): Promise<void> {
  await db.insertInto("queue_views").values(view).execute();
}

/** Gives a view of this person another name; false when it is none of theirs. Fails when they have one of this name. */
export async function renameViewOf(db: Db, userId: number, id: number, name: string): Promise<boolean> {
  const row = await db
    .updateTable("queue_views")
    .set({ name })
    .where("id", "=", id)
    .where("user_id", "=", userId)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets a view of this person; false when it is none of theirs. */
export async function deleteViewOf(db: Db, userId: number, id: number): Promise<boolean> {
  const row = await db
    .deleteFrom("queue_views")
    .where("id", "=", id)
    .where("user_id", "=", userId)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
