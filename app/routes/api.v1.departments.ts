import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { answerApi, pageAnswered } from "../open-data/api/answer.server.ts";
import { DEPARTMENT_QUERY } from "../open-data/asked.ts";
import { listDepartmentsForApi } from "../open-data/api/read-register.server.ts";
import { departmentShape, listShape } from "../open-data/api/schemas.server.ts";

export const headers = cachePublicly;
// What changes the register makes every page stale.
export const handle = { query: DEPARTMENT_QUERY, reads: () => [] } satisfies AddressReading;

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, listShape(departmentShape), async (visit) => {
    const { searchParams } = visit.url;
    const asked = { region: searchParams.get("region"), after: Number(searchParams.get("after") ?? 0) };
    const { items, after } = await listDepartmentsForApi(visit.db, asked);
    return pageAnswered(visit, items, after);
  });
}
