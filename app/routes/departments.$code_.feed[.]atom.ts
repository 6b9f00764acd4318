import type { LoaderFunctionArgs } from "@remix-run/node";
import { countedFor, readDepartment } from "../departments/department.server.ts";
import { answerCaseFeed, readCaseEntries } from "../feeds/feed.server.ts";
import { type AddressReading, CODE } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { ENTERED_LATER, ofDepartment } from "../ledger/scopes.ts";

export const headers = cachePublicly;
export const handle = {
  params: { code: CODE },
  reads: ({ params }) => [ofDepartment(params.code ?? ""), ENTERED_LATER],
} satisfies AddressReading;

/** What is new on the cases of a body, and of those that were merged into it. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, params, today, locale } = visit;
    const department = await readDepartment(db, params.code ?? "");
    const counted = await countedFor(db, department.id);
    const of = counted.map((id) => ({ column: "department_id" as const, id }));
    const title = dictionary(locale).site.nameOf(department);
    return answerCaseFeed(
      visit,
      { title, path: `/departments/${department.code}` },
      await readCaseEntries(db, of, today),
    );
  });
}
