import type { LoaderFunctionArgs } from "@remix-run/node";
import { readRegion } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { answerCaseFeed, readCaseEntries } from "../feeds/feed.server.ts";
import { type AddressReading, CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { ENTERED_LATER, ofRegion } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = {
  params: { code: CODE },
  reads: ({ params }) => [ofRegion(params.code ?? ""), ENTERED_LATER],
} satisfies AddressReading;

/** What is new on the cases of a county; of no other region, since none goes further down and none is summed up. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, params, today, locale } = visit;
    const county = await readRegion(db, params.code ?? "");
    if (county.level !== "county") throw new DomainError("not_found");
    const entries = await readCaseEntries(db, [{ column: "region_id", id: county.id }], today);
    const title = dictionary(locale).site.nameOf({ name: county.name, nameEn: county.name_en });
    return answerCaseFeed(visit, { title, path: `/regions/${county.code}` }, entries);
  });
}
