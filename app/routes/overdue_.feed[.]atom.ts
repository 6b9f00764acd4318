import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOverdue } from "../cases/overdue/overdue.server.ts";
import { MAX_ENTRIES } from "../feeds/feed.ts";
import { answerOverdueFeed } from "../feeds/overdue-feed.server.ts";
import { type AddressReading, CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { listHref } from "../register/register.ts";
import { chooseCounty, countiesMeant } from "../register/register.server.ts";

export const headers = cachePublicly;
export const handle = { query: { region: CODE }, reads: () => [SITE_WIDE] } satisfies AddressReading;

/** What became overdue in the last seven days, of all counties or of those in a region. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, url, today, locale } = visit;
    const region = url.searchParams.get("region") || undefined;
    const choice = region ? await chooseCounty(db, region, today) : null;
    const regionIds = choice ? await countiesMeant(db, choice) : undefined;
    const { cases } = await listOverdue(db, { regionIds, order: "newest", limit: MAX_ENTRIES }, today);
    const { register, site } = dictionary(locale);
    const title = choice?.register
      ? register.county.titleOf(register.overdue.feedTitle, site.nameOf(choice.register.county))
      : register.overdue.feedTitle;
    return answerOverdueFeed(visit, { title, path: listHref("/overdue", region) }, cases);
  });
}
