import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { answerApi, pageAnswered } from "../open-data/api/answer.server.ts";
import { listCasesForApi } from "../open-data/api/read-cases.server.ts";
import { caseSummaryShape, listShape } from "../open-data/api/schemas.server.ts";
import { CASE_PAGE_QUERY, casesAskedBy } from "../open-data/asked.ts";

export const headers = cachePublicly;
export const handle = { query: CASE_PAGE_QUERY, reads: () => [SITE_WIDE] } satisfies AddressReading;

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, listShape(caseSummaryShape), async (visit) => {
    const asked = casesAskedBy(visit.url.searchParams);
    const { items, after } = await listCasesForApi(visit.db, asked, visit.today);
    return pageAnswered(visit, items, after);
  });
}
