import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../domain-error.ts";
import { openSearchOf } from "../head/open-search.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [] } satisfies AddressReading;

/** How browsers search the site from their own field; only a site that knows its address can say where. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ env, locale }) => {
    if (!env.ORIGIN) throw new DomainError("not_found");
    const { site, head } = dictionary(locale);
    const words = { name: site.name, description: head.search };
    return new Response(openSearchOf(env.ORIGIN, locale, words), {
      headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8", ...cachePublicly() },
    });
  });
}
