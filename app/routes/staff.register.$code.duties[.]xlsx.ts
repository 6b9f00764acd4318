import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";

import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { exportRegister } from "../imports/export.server.ts";
import { readCountyRegion } from "../imports/import.server.ts";
import { toXlsx } from "../tables/table.server.ts";

/** A county's register, for a spreadsheet: imported again it changes nothing. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "import:duties");
    const county = await readCountyRegion(visit.db, visit.params.code ?? "");
    const rows = await exportRegister(visit.db, actor, county, visit.today);
    const body = Buffer.from(toXlsx(county.code, rows));
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const file = { filename: `guiwei-duties-${county.code}-${visit.today}.xlsx`, type, bytes: body.length };
    return new Response(body, { headers: downloadHeaders(file, "private, no-store") });
  });
}
