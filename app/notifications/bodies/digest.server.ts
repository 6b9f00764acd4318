import type { Db } from "../../../db/engine.ts";
import {
  addressesToDigest,
  carryGathered,
  changeAddress,
  findAddress,
} from "../../../db/queries/notifications/addresses.ts";
import { readCalendar } from "../../cases/case.server.ts";
import { isWorkingDay } from "../../cases/clock/clock.ts";
import { type Day, daysBetween, shanghaiDay } from "../../day.ts";
import { enqueueNotifications } from "../notification.server.ts";
import { channelOf, UNSEEN_DAYS } from "../notification.ts";

/** The kind of a notification that carries others. */
export const DIGEST = "digest";

const MINUTE_MS = 60_000;
const SHANGHAI_AHEAD_MINUTES = 8 * 60;
/** 08:30 in Shanghai, in minutes of its day. */
const DIGEST_AT = 8 * 60 + 30;

/**
 * Whether an address may have a digest: nobody is written to day after day who does not look. `digestOn`: the day of the
 * last one; `seenOn`: the last day on which somebody of the body looked at its inbox.
 */
export function mayDigest({ digestOn, seenOn }: { digestOn: Day | null; seenOn: Day | null }, today: Day): boolean {
  if (digestOn === null || (seenOn !== null && seenOn >= digestOn)) return true;
  return daysBetween(digestOn, today) >= UNSEEN_DAYS;
}

/** True from half past eight in Shanghai on. */
export function isDigestTime(now: Date): boolean {
  const minutes = Math.floor(now.getTime() / MINUTE_MS) + SHANGHAI_AHEAD_MINUTES;
  return minutes % (24 * 60) >= DIGEST_AT;
}

/** On working days from half past eight on, makes one digest for each address for which something was gathered. Answers how many. */
export async function gatherDigests(db: Db, now: Date): Promise<number> {
  const today = shanghaiDay(now);
  if (!isDigestTime(now)) return 0;
  const addresses = await addressesToDigest(db, today);
  if (addresses.length === 0 || !isWorkingDay(today, await readCalendar(db))) return 0;
  let made = 0;
  for (const { id, department_id, format, digest_on, seen_on } of addresses) {
    if (!mayDigest({ digestOn: digest_on, seenOn: seen_on }, today)) continue;
    await db.transaction().execute(async (trx) => {
      // Stopped in between, and all that waited dropped.
      if ((await findAddress(trx, id))?.stopped_on !== null) return;
      const key = `${DIGEST}:${id}:${today}`;
      const recipientKind = department_id === null ? "staff" : "body";
      const digest = { key, recipientKind, recipientId: id, channel: channelOf(format), kind: DIGEST } as const;
      await enqueueNotifications(trx, [{ ...digest, about: "", day: today }]);
      await carryGathered(trx, key, id, today);
      await changeAddress(trx, id, { digest_on: today });
      made += 1;
    });
  }
  return made;
}
