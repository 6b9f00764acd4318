import type { Insertable, Updateable } from "kysely";
import type { NotificationChannel, NotificationState, RecipientKind } from "../../../app/notifications/notification.ts";
import { type Db, pastLocked } from "../../engine.ts";
import type { NotificationsTable } from "../../tables/notifications.ts";

/** Adds what is to be told; what is there under its key already stays as it is. */
export async function insertNotifications(db: Db, rows: readonly Insertable<NotificationsTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("notifications")
    .values(rows)
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
}

/**
 * Up to `limit` that may be sent by these channels at the instant `now`, the longest waiting first; what another worker has at hand is passed
 * over, and what would overtake an earlier one to the same recipient about the same. Call it within a transaction.
 */
export function dueNotifications(db: Db, channels: readonly NotificationChannel[], now: string, limit: number) {
  const due = db
    .selectFrom("notifications as n")
    .selectAll("n")
    .where("n.state", "=", "waiting")
    .where("n.next_at", "<=", now)
    .where("n.channel", "in", channels)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("notifications as earlier")
            .select("earlier.id")
            .whereRef("earlier.recipient_kind", "=", "n.recipient_kind")
            .whereRef("earlier.recipient_id", "=", "n.recipient_id")
            .where("earlier.state", "=", "waiting")
            .whereRef("earlier.about", "=", "n.about")
            .whereRef("earlier.id", "<", "n.id"),
        ),
      ),
    )
    .orderBy("n.next_at")
    .orderBy("n.id")
    .limit(limit);
  return pastLocked(db, due).execute();
}

/** Begins an attempt at each: nobody else takes them before the instant `until`. */
export async function leaseNotifications(db: Db, ids: readonly number[], until: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("notifications")
    .set((eb) => ({ next_at: until, attempts: eb("attempts", "+", 1) }))
    .where("id", "in", ids)
    .execute();
}

/** Says what became of an attempt; false when its lease is over and another one has begun, or somebody dropped it. */
export async function endAttempt(
  db: Db,
  { id, attempts }: { id: number; attempts: number },
  change: Pick<Updateable<NotificationsTable>, "state" | "closed_on" | "next_at" | "error" | "attempts">,
): Promise<boolean> {
  const changed = await db
    .updateTable("notifications")
    .set(change)
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return changed.numUpdatedRows > 0;
}

/** Notes that something arrived by a channel at an instant. */
export async function noteSuccess(db: Db, channel: NotificationChannel, now: string): Promise<void> {
  await db
    .insertInto("channel_successes")
    .values({ channel, sent_at: now })
    .onConflict((conflict) => conflict.column("channel").doUpdateSet({ sent_at: now }))
    .execute();
}

/** Closes all that waits for a recipient who is gone. */
export async function dropWaiting(
  db: Db,
  recipientKind: RecipientKind,
  recipientId: number,
  day: string,
): Promise<void> {
  await db
    .updateTable("notifications")
    .set({ state: "dropped", closed_on: day })
    .where("recipient_kind", "=", recipientKind)
    .where("recipient_id", "=", recipientId)
    .where("state", "in", ["gathered", "waiting"])
    .execute();
}

/** Forgets what was closed before a day; answers how many. */
export async function deleteNotificationsBefore(db: Db, day: string): Promise<number> {
  const rows = await db.deleteFrom("notifications").where("closed_on", "<", day).returning("id").execute();
  return rows.length;
}

/** Notes since when those are to be sent that came since the last look. */
export async function stampWaiting(db: Db, now: string): Promise<void> {
  await db
    .updateTable("notifications")
    .set({ since: now })
    .where("state", "=", "waiting")
    .where("since", "=", "")
    .execute();
}

/** How many are in each of these states, by channel, and since when the oldest of them is to be sent. */
export function countNotifications(db: Db, states: readonly NotificationState[]) {
  return db
    .selectFrom("notifications")
    .select((eb) => ["channel", "state", eb.fn.countAll<number>().as("count"), eb.fn.min("since").as("oldest")])
    .where("state", "in", states)
    .groupBy(["channel", "state"])
    .orderBy("channel")
    .orderBy("state")
    .execute();
}

/** When something last arrived by each channel. */
export function lastSuccesses(db: Db) {
  return db.selectFrom("channel_successes").selectAll().orderBy("channel").execute();
}

/** Up to `limit` that were given up, the last first, from before a row id on; null = from the last. */
export function deadNotifications(db: Db, before: number | null, limit: number) {
  const dead = db
    .selectFrom("notifications")
    .select(["id", "recipient_kind", "channel", "kind", "about", "day", "attempts", "closed_on", "error"])
    .where("state", "=", "dead")
    .orderBy("id", "desc")
    .limit(limit);
  return (before === null ? dead : dead.where("id", "<", before)).execute();
}

/** Lets one that was given up be sent again from its first attempt, or drops it for good; false when it is none. */
export async function takeUpDead(db: Db, id: number, what: "again" | { droppedOn: string }): Promise<boolean> {
  const again = { state: "waiting", closed_on: null, attempts: 0, next_at: "", since: "", error: "" } as const;
  const changed = await db
    .updateTable("notifications")
    .set(what === "again" ? again : { state: "dropped", closed_on: what.droppedOn })
    .where("id", "=", id)
    .where("state", "=", "dead")
    .executeTakeFirst();
  return changed.numUpdatedRows > 0;
}
