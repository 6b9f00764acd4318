import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { CASE_NUMBER } from "../cases/case.ts";
import { readCase } from "../cases/case.server.ts";
import { answerCaseFeed, readCaseEntries } from "../feeds/feed.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { ENTERED_LATER, ofCase } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = {
  params: { number: CASE_NUMBER },
  reads: ({ params }) => [ofCase(params.number ?? ""), ENTERED_LATER],
} satisfies AddressReading;

/** What is new on a case. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, url, params, today } = visit;
    const matter = await readCase(db, params.number ?? "");
    // As its page does: a merged case may be taken out again.
    if (matter.number !== params.number) throw redirect(`/cases/${matter.number}/${url.pathname.split("/").at(-1)}`);
    const entries = await readCaseEntries(db, [{ column: "case_id", id: matter.id }], today);
    const title = dictionary(visit.locale).site.bracketed(matter.title, matter.number);
    return answerCaseFeed(visit, { title, path: `/cases/${matter.number}` }, entries);
  });
}
