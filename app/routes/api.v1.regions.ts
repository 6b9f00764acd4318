import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { answerApi, pageAnswered } from "../open-data/api/answer.server.ts";
import { REGION_QUERY } from "../open-data/asked.ts";
import { listRegionsForApi } from "../open-data/api/read-register.server.ts";
import { listShape, regionShape } from "../open-data/api/schemas.server.ts";

export const headers = cachePublicly;
export const handle = { query: REGION_QUERY, reads: () => [] } satisfies AddressReading;

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, listShape(regionShape), async (visit) => {
    const { items, after } = await listRegionsForApi(visit.db, visit.url.searchParams.get("after") ?? "");
    return pageAnswered(visit, items, after);
  });
}
