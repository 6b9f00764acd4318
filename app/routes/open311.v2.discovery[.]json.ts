import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { answerGeoReport } from "../open-data/open311/answer.server.ts";
import { tellDiscovery } from "../open-data/open311/read-requests.server.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [] } satisfies AddressReading;

/** Where the interface of Open311 is. */
export function loader(args: LoaderFunctionArgs) {
  return answerGeoReport(args, ({ origin, text }) => tellDiscovery(origin, text));
}
