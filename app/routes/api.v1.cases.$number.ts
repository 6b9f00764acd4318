import type { LoaderFunctionArgs } from "@remix-run/node";
import { CASE_NUMBER } from "../cases/case.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { ofCase } from "../ledger/scopes.ts";
import { answerApi } from "../open-data/api/answer.server.ts";
import { readCaseForApi } from "../open-data/api/read-cases.server.ts";
import { caseDetailShape } from "../open-data/api/schemas.server.ts";

export const headers = cachePublicly;
export const handle = {
  params: { number: CASE_NUMBER },
  reads: ({ params }) => [ofCase(params.number ?? "")],
} satisfies AddressReading;

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, caseDetailShape, async ({ db, params, today }) => ({
    value: await readCaseForApi(db, params.number ?? "", today),
  }));
}
