import type { Db } from "../../../db/engine.ts";
import { changeAddress, findAddress, staffToDigest } from "../../../db/queries/notifications/addresses.ts";
import { isWorkingDay } from "../../cases/clock/clock.ts";
import { readCalendar } from "../../cases/case.server.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { LOCALES } from "../../i18n/locale.ts";
import { openAddress } from "../addresses/sealed.server.ts";
import { DIGEST, isDigestTime, mayDigest } from "../bodies/digest.server.ts";
import { enqueueNotifications } from "../notification.server.ts";
import type { Audience } from "../sending/audience.ts";
import { stopLink, type StopLinks } from "../stop/stop.server.ts";

/**
 * What a mail may say of the desk: how much is open, and what waits at public cases. Queues that would tell that some reporter
 * has just spoken, appealed or been harmed are in the first number alone, since a mail is read on other people's machines.
 */
export const TOLD_TO_MODERATORS = ["open", "disputes", "answers", "takedowns", "mergers"] as const;
type Told = (typeof TOLD_TO_MODERATORS)[number];

/** How much waits for a member of staff in each queue; null for whoever reads no reports any more. */
export type WaitingOf = (
  db: Db,
  userId: number,
  today: Day,
  now: Date,
) => Promise<Partial<Record<Told, number>> | null>;

/** On working days from half past eight on, makes one digest for each moderator who gave an address and has looked since the last. Answers how many. */
export async function gatherStaffDigests(db: Db, now: Date): Promise<number> {
  const today = shanghaiDay(now);
  if (!isDigestTime(now)) return 0;
  const addresses = await staffToDigest(db, today);
  if (addresses.length === 0 || !isWorkingDay(today, await readCalendar(db))) return 0;
  let made = 0;
  for (const { id, digest_on: digestOn, used_at: usedAt } of addresses) {
    const seenOn = usedAt === null ? null : shanghaiDay(new Date(usedAt));
    if (!mayDigest({ digestOn, seenOn }, today)) continue;
    await db.transaction().execute(async (trx) => {
      // Stopped or forgotten in between.
      if ((await findAddress(trx, id))?.stopped_on !== null) return;
      const digest = { recipientKind: "staff", recipientId: id, channel: "mail", kind: DIGEST } as const;
      await enqueueNotifications(trx, [{ ...digest, key: `${DIGEST}:${id}:${today}`, about: "", day: today }]);
      await changeAddress(trx, id, { digest_on: today });
      made += 1;
    });
  }
  return made;
}

/** Moderators, at the address that each gave: how much waits for them, by the numbers of their bar, and nothing of a report. Dropped where nothing waits. */
export function staffAudience(links: StopLinks, waitingOf: WaitingOf, now: () => Date): Audience {
  return {
    async destinationOf(db, { recipientId }) {
      const row = await findAddress(db, recipientId);
      if (!row || row.stopped_on !== null || row.user_id === null) return null;
      const opened = openAddress(links.secret, row);
      const locale = LOCALES.find((one) => one === row.locale);
      return opened && locale ? { ...opened, format: row.format, locale } : null;
    },

    async compose(db, { key, kind, day, recipientId }, { locale }, today) {
      const row = await findAddress(db, recipientId);
      if (!row?.user_id) return null;
      const { bar, staffDigest: words } = dictionary(locale);
      const counts = (await waitingOf(db, row.user_id, today, now())) ?? {};
      const lines = TOLD_TO_MODERATORS.flatMap((queue) => {
        const count = counts[queue] ?? 0;
        return count > 0 ? [words.mail.line(bar.long[queue], count)] : [];
      });
      if (lines.length === 0) return null;
      const stopAt = stopLink(links, "staff", recipientId);
      return {
        subject: words.mail.subject,
        paragraphs: [lines.join("\n"), `${links.origin}/desk`, words.mail.foot, words.mail.stop, stopAt],
        stopAt,
        data: { id: key, kind, day },
      };
    },

    async sent(db, { recipientId }, today) {
      await changeAddress(db, recipientId, { sent_on: today });
    },
  };
}
