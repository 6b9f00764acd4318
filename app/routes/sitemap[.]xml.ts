import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerSitemap, readSitemaps } from "../head/sitemap.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [SITE_WIDE] } satisfies AddressReading;

/** Where all sitemaps of the site are. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url }) => answerSitemap(await readSitemaps(db, url.origin)));
}
