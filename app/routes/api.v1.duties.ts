import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { answerApi, pageAnswered } from "../open-data/api/answer.server.ts";
import { DUTY_QUERY } from "../open-data/asked.ts";
import { listDutiesForApi } from "../open-data/api/read-register.server.ts";
import { dutyShape, listShape } from "../open-data/api/schemas.server.ts";

export const headers = cachePublicly;
// What changes the register makes every page stale.
export const handle = { query: DUTY_QUERY, reads: () => [] } satisfies AddressReading;

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, listShape(dutyShape), async (visit) => {
    const { searchParams } = visit.url;
    const asked = { region: searchParams.get("region"), after: Number(searchParams.get("after") ?? 0) };
    const { items, after } = await listDutiesForApi(visit.db, asked, visit.today);
    return pageAnswered(visit, items, after);
  });
}
