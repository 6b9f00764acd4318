import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import { answerApi, pageAnswered } from "../open-data/api/answer.server.ts";
import { FIGURE_QUERY } from "../open-data/asked.ts";
import { listFiguresForApi } from "../open-data/api/read-figures.server.ts";
import { figureShape, listShape } from "../open-data/api/schemas.server.ts";

export const headers = cachePublicly;
export const handle = { query: FIGURE_QUERY, reads: () => [SITE_WIDE] } satisfies AddressReading;

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, listShape(figureShape), async (visit) => {
    const asked = (name: string) => visit.url.searchParams.get(name);
    const { db, today } = visit;
    const of = { department: asked("department"), region: asked("region"), until: asked("until") };
    return pageAnswered(visit, await listFiguresForApi(db, of, today), null);
  });
}
