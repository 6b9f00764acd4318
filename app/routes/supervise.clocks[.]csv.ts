import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { CLOCK_TABS, clockFiltersOf } from "../office/inbox.ts";
import { supervisionCsv } from "../office/supervision/supervision.server.ts";

/** The clocks of the departments that somebody watches, for a spreadsheet. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:clocks");
    const { db, url, locale, today } = visit;
    const filters = clockFiltersOf(url.searchParams, CLOCK_TABS);
    const body = Buffer.from(await supervisionCsv(db, actor, filters, dictionary(locale), today));
    const file = { filename: `guiwei-clocks-${today}.csv`, type: "text/csv; charset=utf-8", bytes: body.length };
    return new Response(body, { headers: downloadHeaders(file, "private, no-store") });
  });
}
