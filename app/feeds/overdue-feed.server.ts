import type { OverdueCase } from "../cases/overdue/overdue.ts";
import { addDays } from "../day.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { answerFeed, type FeedAsked, type FeedOf } from "./feed.server.ts";

/** What became overdue, as a feed. An entry does not change when it is answered: it became overdue all the same. */
export function answerOverdueFeed(asked: FeedAsked, of: FeedOf, cases: readonly OverdueCase[]): Response {
  const { site, register } = dictionary(asked.locale);
  const words = register.overdue;
  return answerFeed(
    asked,
    of,
    cases.map(({ number, title, dueOn, department }) => ({
      id: `overdue/${number}/${dueOn}`,
      title: words.feedEntry(title),
      summary: words.feedSummary(number, site.nameOf(department), site.day(dueOn)),
      href: `/cases/${number}`,
      day: addDays(dueOn, 1),
    })),
  );
}
