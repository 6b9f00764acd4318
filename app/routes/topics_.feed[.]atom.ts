import type { LoaderFunctionArgs } from "@remix-run/node";
import { type AddressReading, CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { LEDGER } from "../ledger/scopes.ts";
import { listHref } from "../register/register.ts";
import { chooseCounty, countiesMeant } from "../register/register.server.ts";
import { answerTopicFeed } from "../topics/topic-feed.server.ts";

export const headers = cachePublicly;
export const handle = { query: { region: CODE }, reads: () => [LEDGER] } satisfies AddressReading;

/** What was done about the topics of all counties, or of those in a region. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, url, today, locale } = visit;
    const region = url.searchParams.get("region") || undefined;
    const choice = region ? await chooseCounty(db, region, today) : null;
    const regionIds = choice ? await countiesMeant(db, choice) : undefined;
    const { register, site, topics } = dictionary(locale);
    const title = choice?.register
      ? register.county.titleOf(topics.feedTitle, site.nameOf(choice.register.county))
      : topics.feedTitle;
    return answerTopicFeed(db, visit, { title, path: listHref("/topics", region), regionIds }, today);
  });
}
