import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { answerApi, pageAnswered } from "../open-data/api/answer.server.ts";
import { listMeasuresForApi } from "../open-data/api/read-register.server.ts";
import { measureShape, listShape } from "../open-data/api/schemas.server.ts";

export const headers = cachePublicly;
export const handle = { reads: () => [] } satisfies AddressReading;

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, listShape(measureShape), async (visit) => pageAnswered(visit, listMeasuresForApi(), null));
}
