import type { LoaderFunctionArgs } from "@remix-run/node";
import { type AddressReading, NUMBER } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { LEDGER } from "../ledger/scopes.ts";
import { readLedgerAfter } from "../ledger/ledger.server.ts";

const PAGE = 1000;

export const headers = cachePublicly;
export const handle = { query: { after: NUMBER }, reads: () => [LEDGER] } satisfies AddressReading;

/** The ledger word for word, oldest first, 1,000 entries at a time: `?after=` the last number read. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const after = /^\d{1,9}$/.exec(url.searchParams.get("after") ?? "")?.[0];
    const entries = await readLedgerAfter(db, today, { after: Number(after ?? 0), limit: PAGE });
    return Response.json(entries, { headers: cachePublicly() });
  });
}
