import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [] } satisfies AddressReading;

/** Pages of staff and of reporters, and those whose addresses are without number. */
const NOT_FOR_ROBOTS = [
  "/desk",
  "/office",
  "/report",
  "/status",
  "/leave",
  "/search",
  "/compare/bodies",
  "/api",
  "/data/used/tell",
  "/embed",
  "/oembed",
  "/open311",
];

/** Tells robots what to leave alone, and where all that they may read is listed. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ env }) => {
    const lines = ["User-agent: *", ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`)];
    // The protocol (sitemaps.org) wants a whole address, which only a site that was told its own can give.
    if (env.ORIGIN) lines.push("", `Sitemap: ${env.ORIGIN}/sitemap.xml`);
    return new Response(`${lines.join("\n")}\n`, {
      headers: { "Content-Type": "text/plain; charset=utf-8", ...cachePublicly() },
    });
  });
}
