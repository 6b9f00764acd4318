import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { toCsv } from "../csv.server.ts";
import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { exportRegister } from "../imports/export.server.ts";
import { readCountyRegion } from "../imports/import.server.ts";

/** A county's register, for a spreadsheet: imported again it changes nothing. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "import:duties");
    const county = await readCountyRegion(visit.db, visit.params.code ?? "");
    const rows = await exportRegister(visit.db, actor, county, visit.today);
    const body = Buffer.from(toCsv(rows));
    const type = "text/csv; charset=utf-8";
    const file = { filename: `guiwei-duties-${county.code}-${visit.today}.csv`, type, bytes: body.length };
    return new Response(body, { headers: downloadHeaders(file, "private, no-store") });
  });
}
