import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { openApi } from "../open-data/api/openapi.server.ts";
import { readEditions } from "../open-data/editions/edition.server.ts";
import { FOR_EVERY_ORIGIN } from "../open-data/headers.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [] } satisfies AddressReading;

/** The interface described, for programs. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, env }) => {
    const { licence } = await readEditions(db, "en");
    const described = openApi(env.ORIGIN ?? "/", licence);
    return Response.json(described, { headers: { ...cachePublicly(), ...FOR_EVERY_ORIGIN } });
  });
}
