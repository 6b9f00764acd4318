import type { Db } from "../../../db/engine.ts";
import {
  findFollower,
  followersToTell,
  followsOf,
  lastEntryBefore,
  noteTold,
} from "../../../db/queries/notifications/followers.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import type { CaseEntry } from "../../feeds/feed.ts";
import { readCaseEntries } from "../../feeds/feed.server.ts";
import { DIGEST, isDigestTime } from "../bodies/digest.server.ts";
import { enqueueNotifications } from "../notification.server.ts";
import { findFollowed, type ShownFollowed } from "./followed.server.ts";

/** Followers of one round: the next is a minute later. */
const AT_ONCE = 200;

/** What is new of one thing that is followed. */
export interface FollowersNews {
  followed: ShownFollowed;
  entries: CaseEntry[];
}

/**
 * From half past eight on, makes a digest for each follower for whom there is anything new, one a day at most. What it
 * tells is what the feeds tell. Answers how many.
 */
export async function gatherFollowersDigests(db: Db, now: Date): Promise<number> {
  if (!isDigestTime(now)) return 0;
  const today = shanghaiDay(now);
  const upTo = await lastEntryBefore(db, today);
  let made = 0;
  for (const { id, told_seq: from } of await followersToTell(db, today, AT_ONCE)) {
    const news = await readFollowersNews(db, id, { from, upTo }, today);
    await db.transaction().execute(async (trx) => {
      // Gone in between.
      if (!(await findFollower(trx, id))) return;
      await noteTold(trx, id, today, Math.max(from, upTo));
      if (news.length === 0) return;
      const mail = { recipientKind: "follower", recipientId: id, channel: "mail", kind: DIGEST } as const;
      const key = `follower:${id}:${DIGEST}:${today}`;
      await enqueueNotifications(trx, [{ key, ...mail, about: "", day: today, facts: { from, upTo } }]);
      made += 1;
    });
  }
  return made;
}

/** What happened in this range of entries to all that somebody follows, as far as it is public now. */
export async function readFollowersNews(
  db: Db,
  followerId: number,
  { from, upTo }: { from: number; upTo: number },
  today: Day,
): Promise<FollowersNews[]> {
  const news: FollowersNews[] = [];
  for (const { of, code, confirmed_on, since_seq } of await followsOf(db, followerId)) {
    if (confirmed_on === null) continue;
    const followed = await findFollowed(db, { of, code }, today);
    if (!followed) continue;
    const all = await readCaseEntries(db, followed.entries, today);
    const entries = all.filter(({ seq }) => seq > Math.max(from, since_seq) && seq <= upTo);
    if (entries.length > 0) news.push({ followed, entries });
  }
  return news;
}
