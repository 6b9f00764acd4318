import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCaseFeed, readCaseEntries } from "../feeds/feed.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { ENTERED_LATER, SITE_WIDE } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [SITE_WIDE, ENTERED_LATER] } satisfies AddressReading;

/** What is new on all cases. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const entries = await readCaseEntries(visit.db, null, visit.today);
    return answerCaseFeed(visit, { title: dictionary(visit.locale).feeds.all, path: "/" }, entries);
  });
}
