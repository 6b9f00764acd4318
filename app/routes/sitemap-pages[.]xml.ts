import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerSitemap, readSitemapOfPages } from "../head/sitemap.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [SITE_WIDE] } satisfies AddressReading;

/** The pages of the site and of its register. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url }) => answerSitemap(await readSitemapOfPages(db, url.origin)));
}
