import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerSitemap, readSitemapOfCases } from "../head/sitemap.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";

/** Of the cases in a block: no more blocks than row ids have room for. */
const BLOCK_NUMBER = /^(0|[1-9]\d{0,4})$/;

export const headers = cachePublicly;
export const handle = { query: { block: BLOCK_NUMBER }, reads: () => [SITE_WIDE] } satisfies AddressReading;

/** The pages of one block of cases. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url }) =>
    answerSitemap(await readSitemapOfCases(db, url.origin, Number(url.searchParams.get("block") ?? 0))),
  );
}
