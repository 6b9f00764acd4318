import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../domain-error.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { ofCase } from "../ledger/scopes.ts";
import { answerGeoReport } from "../open-data/open311/answer.server.ts";
import { tellRequests } from "../open-data/open311/read-requests.server.ts";

const FILE = /^(GW-\d{4}-\d{6,9})\.(?:json|xml)$/;
const numberIn = (file: string) => FILE.exec(file)?.[1] ?? "";

export const headers = cachePublicly;
export const handle = {
  params: { file: FILE },
  reads: ({ params }) => [ofCase(numberIn(params.file ?? ""))],
} satisfies AddressReading;

/** One public case, as a request of Open311. */
export function loader(args: LoaderFunctionArgs) {
  return answerGeoReport(args, async ({ db, params, today, text, origin }) => {
    const told = await tellRequests(db, { service_request_id: numberIn(params.file ?? "") }, { today, text, origin });
    if (told.items.length === 0) throw new DomainError("unknown_case");
    return told;
  });
}
