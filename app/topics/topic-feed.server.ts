import type { Db } from "../../db/engine.ts";
import { topicEntries } from "../../db/queries/topics/topics.ts";
import type { Day } from "../day.ts";
import { MAX_ENTRIES } from "../feeds/feed.ts";
import { answerFeed, type FeedAsked, type FeedOf } from "../feeds/feed.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import type { Act } from "../ledger/ledger.ts";

/**
 * What was done about topics, as a feed: of one, of those of some counties, or of all. An entry is told from the day after it on
 * and names no case, since a case may have to disappear.
 */
export async function answerTopicFeed(
  db: Db,
  asked: FeedAsked,
  of: FeedOf & { code?: string; regionIds?: readonly number[] },
  today: Day,
): Promise<Response> {
  const { code: one, regionIds, ...feed } = of;
  const entries = await topicEntries(db, { code: one, regionIds, before: today, limit: MAX_ENTRIES });
  const { feeds, site, topics, vocabulary } = dictionary(asked.locale);
  return answerFeed(
    asked,
    { ...feed, subtitle: topics.feedSubtitle },
    entries.map(({ seq, day, kind, code, question, ...row }) => ({
      id: `ledger/${seq}`,
      title: feeds.entry(vocabulary.acts[kind as Act], question),
      summary: topics.feedSummary(code, site.nameOf({ name: row.lead_name, nameEn: row.lead_name_en })),
      href: `/topics/${code}`,
      day,
    })),
  );
}
