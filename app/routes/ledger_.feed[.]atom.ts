import type { LoaderFunctionArgs } from "@remix-run/node";
import { MAX_ENTRIES } from "../feeds/feed.ts";
import { answerFeed } from "../feeds/feed.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { readLedger } from "../ledger/ledger.server.ts";
import type { Act } from "../ledger/ledger.ts";
import { LEDGER } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [LEDGER] } satisfies AddressReading;

/** The newest entries of the ledger, of whatever kind, each with its digest: whoever keeps them can tell if one is changed. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const entries = await readLedger(visit.db, visit.today, { limit: MAX_ENTRIES });
    const { feeds, register, vocabulary } = dictionary(visit.locale);
    return answerFeed(
      visit,
      { title: register.ledger.title, path: "/ledger" },
      entries.map(({ seq, kind, hash, day }) => ({
        id: `ledger/${seq}`,
        title: feeds.ledgerEntry(seq, vocabulary.acts[kind as Act]),
        summary: feeds.ledgerDigest(hash),
        href: `/ledger?before=${seq + 1}`,
        day,
      })),
    );
  });
}
