import type { Db } from "../../../db/engine.ts";
import { countNotifications, lastSuccesses } from "../../../db/queries/notifications/queue.ts";
import { NOTIFICATION_CHANNELS, type NotificationChannel } from "../notification.ts";

/** How a channel stands. */
export interface ChannelState {
  channel: NotificationChannel;
  waiting: number;
  dead: number;
  /** Since when the oldest that waits is to be sent; null when none does. */
  oldestAt: Date | null;
  /** When something last arrived; null = never yet. */
  arrivedAt: Date | null;
}

/** How each channel stands. */
export async function readChannels(db: Db): Promise<ChannelState[]> {
  const counts = await countNotifications(db, ["waiting", "dead"]);
  const successes = await lastSuccesses(db);
  return NOTIFICATION_CHANNELS.map((channel) => {
    const of = (state: "waiting" | "dead") => counts.find((row) => row.channel === channel && row.state === state);
    const oldest = of("waiting")?.oldest ?? "";
    const arrived = successes.find((row) => row.channel === channel)?.sent_at;
    return {
      channel,
      waiting: of("waiting")?.count ?? 0,
      dead: of("dead")?.count ?? 0,
      oldestAt: oldest === "" ? null : new Date(oldest),
      arrivedAt: arrived === undefined ? null : new Date(arrived),
    };
  });
}
