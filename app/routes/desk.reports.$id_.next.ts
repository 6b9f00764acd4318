import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { readReportForDesk } from "../desk/report/desk-report.server.ts";
import { nextReport } from "../desk/queue/next-report.server.ts";
import { queueAddress, reportAddress } from "../desk/queue/way-back.ts";

/** Leads from a report to the next one of the queue; decides and claims nothing. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const report = await readReportForDesk(visit.db, actor, idOf(visit.params.id), visit.today);
    const from = visit.url.searchParams.get("from") ?? "";
    const next = await nextReport(visit, actor, from, report.id);
    return redirect(next === null ? queueAddress(from, "last") : reportAddress(next, from));
  });
}
