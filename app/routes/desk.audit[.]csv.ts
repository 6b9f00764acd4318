import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { auditCsv } from "../rulings/fairness/audit/audit.server.ts";

/** The record of views by person and week, for a spreadsheet. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "audit:views");
    const { person, week, opened, decided, undecided, outside } = dictionary(visit.locale).fairness.audit.columns;
    const headings = [person, week, opened, decided, undecided, outside];
    const body = Buffer.from(await auditCsv(visit.db, actor, headings, visit.today));
    const file = { filename: `guiwei-views-${visit.today}.csv`, type: "text/csv; charset=utf-8", bytes: body.length };
    return new Response(body, { headers: downloadHeaders(file, "private, no-store") });
  });
}
