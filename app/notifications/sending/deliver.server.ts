import type { Db } from "../../../db/engine.ts";
import {
  deleteNotificationsBefore,
  dueNotifications,
  endAttempt,
  leaseNotifications,
  noteSuccess,
} from "../../../db/queries/notifications/queue.ts";
import type { NotificationsTable } from "../../../db/tables/notifications.ts";
import { addDays, type Day, shanghaiDay } from "../../day.ts";
import {
  type NotificationChannel,
  KEPT_DAYS,
  MAX_ATTEMPTS,
  type Notification,
  type NotificationFacts,
  waitAfter,
} from "../notification.ts";
import type { Audiences } from "./audience.ts";
import type { ChannelSender } from "./sender.ts";

/** So many are taken, and sent beside one another, at a time: a request waits for no long transaction. */
const BATCH = 10;
/** An attempt is over long before; a worker that died with it leaves it to others after that. */
const LEASE_MS = 5 * 60_000;

export interface Delivery {
  db: Db;
  audiences: Audiences;
  /** A channel that has no sender waits. */
  senders: Readonly<Partial<Record<NotificationChannel, ChannelSender>>>;
  /** The clock of the process. */
  now: () => Date;
  /** True once the process is to stop: nothing more is taken. */
  stopping?: () => boolean;
}

/** What became of what was due. */
export type Delivered = Record<"sent" | "failed" | "dead" | "dropped" | "later", number>;

/**
 * Sends all that is due, batch by batch, until nothing is left or the process stops. Each is sent at least once: a worker that
 * dies between sending and noting it leaves it to be sent again under the same key. Of what goes to one recipient about
 * one case the next is taken when the one before is sent or given up.
 */
export async function deliverDue(delivery: Delivery): Promise<Delivered> {
  const done: Delivered = { sent: 0, failed: 0, dead: 0, dropped: 0, later: 0 };
  while (!delivery.stopping?.()) {
    const batch = await takeBatch(delivery);
    if (batch.length === 0) break;
    const ends = await Promise.allSettled(batch.map((row) => attempt(delivery, row)));
    for (const end of ends) if (end.status === "fulfilled" && end.value) done[end.value] += 1;
    // What could not even be written down is taken up again after its lease; whoever called hears of it.
    const broken = ends.find((end) => end.status === "rejected");
    if (broken) throw broken.reason;
  }
  return done;
}

async function takeBatch({ db, senders, now }: Delivery) {
  const at = now();
  const until = new Date(at.getTime() + LEASE_MS).toISOString();
  const channels = (Object.keys(senders) as NotificationChannel[]).filter((channel) => senders[channel]);
  if (channels.length === 0) return [];
  return db.transaction().execute(async (trx) => {
    const rows = await dueNotifications(trx, channels, at.toISOString(), BATCH);
    await leaseNotifications(
      trx,
      rows.map(({ id }) => id),
      until,
    );
    return rows.map((row) => toNotification({ ...row, attempts: row.attempts + 1 }));
  });
}

type Row = Pick<NotificationsTable, "key" | "recipient_kind" | "recipient_id" | "channel" | "kind" | "about"> &
  Pick<NotificationsTable, "day" | "facts"> & { id: number; attempts: number };

function toNotification(row: Row): Notification {
  const { id, key, channel, kind, about, day, attempts } = row;
  const facts = JSON.parse(row.facts) as NotificationFacts;
  const recipient = { recipientKind: row.recipient_kind, recipientId: row.recipient_id };
  return { id, key, ...recipient, channel, kind, about, day, facts, attempts };
}

async function attempt(delivery: Delivery, one: Notification): Promise<keyof Delivered | null> {
  const { db, senders } = delivery;
  const today = shanghaiDay(delivery.now());
  const end = async (how: keyof Delivered, change: Parameters<typeof endAttempt>[2]) =>
    (await endAttempt(db, one, change)) ? how : null;
  const close = (state: "sent" | "dropped" | "dead", error = "") =>
    end(state, { state, closed_on: shanghaiDay(delivery.now()), error });
  // Whoever took it so often died with it each time.
  if (one.attempts > MAX_ATTEMPTS) return close("dead", "abandoned");
  try {
    const audience = delivery.audiences[one.recipientKind];
    const sender = senders[one.channel];
    const to = await audience?.destinationOf(db, one);
    const letter = to && (await audience?.compose(db, one, to, today));
    if (!audience || !sender || !to || !letter) return await close("dropped");
    const turn = await audience.takeTurn?.(db, one, to, delivery.now());
    // No attempt was made of it, so none is counted.
    if (turn) return await end("later", { next_at: turn.toISOString(), attempts: one.attempts - 1 });
    const result = await sender(to, letter, one.key);
    if (!result.ok) return await fail(result.code, result.forGood);
    const how = await close("sent");
    await noteSuccess(db, one.channel, delivery.now().toISOString());
    await audience.sent?.(db, one, today);
    return how;
  } catch (error) {
    // The words could not be put together, or the database did not answer: tried again as if it had not arrived.
    await fail("internal", false);
    throw error;
  }

  function fail(code: string, forGood: boolean) {
    if (forGood || one.attempts >= MAX_ATTEMPTS) return close("dead", code);
    const next = new Date(delivery.now().getTime() + waitAfter(one.attempts)).toISOString();
    return end("failed", { next_at: next, error: code });
  }
}

/** Forgets what was sent, dropped or given up long ago; answers how many. Call it once a day. */
export function forgetDelivered(db: Db, today: Day): Promise<number> {
  return deleteNotificationsBefore(db, addDays(today, -KEPT_DAYS));
}
