import type { LoaderFunctionArgs } from "@remix-run/node";
import { readDuty } from "../duties/duty.server.ts";
import { answerCaseFeed, readCaseEntries } from "../feeds/feed.server.ts";
import { type AddressReading, CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { ENTERED_LATER, ofDuty } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = {
  params: { code: CODE },
  reads: ({ params }) => [ofDuty(params.code ?? ""), ENTERED_LATER],
} satisfies AddressReading;

/** What is new on the cases about a duty item. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, params, today } = visit;
    const duty = await readDuty(db, params.code ?? "", today);
    const entries = await readCaseEntries(db, [{ column: "duty_id", id: duty.id }], today);
    return answerCaseFeed(
      visit,
      { title: duty.versions[0]?.title ?? duty.code, path: `/duties/${duty.code}` },
      entries,
    );
  });
}
