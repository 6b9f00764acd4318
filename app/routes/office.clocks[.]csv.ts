import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { clockFiltersOf, INBOX_TABS } from "../office/inbox.ts";
import { inboxCsv } from "../office/inbox.server.ts";

/** The department's own clocks, for a spreadsheet. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:own-case");
    const { db, url, locale, today } = visit;
    const filters = clockFiltersOf(url.searchParams, INBOX_TABS);
    const body = Buffer.from(await inboxCsv(db, actor, filters, dictionary(locale), today));
    const file = { filename: `guiwei-clocks-${today}.csv`, type: "text/csv; charset=utf-8", bytes: body.length };
    return new Response(body, { headers: downloadHeaders(file, "private, no-store") });
  });
}
