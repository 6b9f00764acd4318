import type { LoaderFunctionArgs } from "@remix-run/node";
import { listPublicCases } from "../cases/read-case.server.ts";
import { MAX_ENTRIES } from "../feeds/feed.ts";
import { answerFeed } from "../feeds/feed.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { KINDS } from "../reports/vocabulary.ts";

export const headers = cachePublicly;
export const handle = { query: { kind: KINDS }, reads: () => [SITE_WIDE] } satisfies AddressReading;

/** The newest cases, of all kinds or of one: each once, as it was published. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, url, today, locale } = visit;
    const kind = KINDS.find((one) => one === url.searchParams.get("kind"));
    const { cases } = await listPublicCases(db, { kind, limit: MAX_ENTRIES }, today);
    const { feeds, head, register, site, vocabulary } = dictionary(locale);
    return answerFeed(
      visit,
      {
        title: head.narrowed(register.cases.title, kind ? [vocabulary.kinds[kind].label] : []),
        path: kind ? `/cases?kind=${kind}` : "/cases",
      },
      // As in the other feeds, what is published shows from the day after: none tells the hour of an act.
      cases
        .filter(({ publishedOn }) => publishedOn < today)
        .map(({ number, title, publishedOn, department }) => ({
          id: `case/${number}`,
          title,
          summary: feeds.summary(number, site.nameOf(department), null),
          href: `/cases/${number}`,
          day: publishedOn,
        })),
    );
  });
}
