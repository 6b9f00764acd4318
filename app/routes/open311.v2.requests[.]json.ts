import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { answerGeoReport } from "../open-data/open311/answer.server.ts";
import { REQUESTS_QUERY } from "../open-data/open311/georeport.ts";
import { tellRequests } from "../open-data/open311/read-requests.server.ts";

export const headers = cachePublicly;
export const handle = {
  query: REQUESTS_QUERY,
  // The days and numbers that may be asked for are without number.
  unkept: true,
  reads: () => [SITE_WIDE],
} satisfies AddressReading;

/** Public cases, as requests of Open311. */
export function loader(args: LoaderFunctionArgs) {
  return answerGeoReport(args, ({ db, url, today, text, origin }) => {
    const asked = (name: string) => url.searchParams.get(name);
    return tellRequests(
      db,
      {
        jurisdiction_id: asked("jurisdiction_id"),
        service_request_id: asked("service_request_id"),
        service_code: asked("service_code"),
        start_date: asked("start_date"),
        end_date: asked("end_date"),
        updated_after: asked("updated_after"),
        status: asked("status"),
        page: asked("page"),
        page_size: asked("page_size"),
      },
      { today, text, origin },
    );
  });
}
