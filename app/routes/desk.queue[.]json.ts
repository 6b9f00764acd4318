import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { filtersOf } from "../desk/queue/narrowing/queue-filters.ts";
import { readPulse } from "../desk/queue/queue.server.ts";

const PAGE = 50;

/** What is new since a page of the list was opened: for that page alone, which asks again and again. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:report");
    const { db, url, today, now } = visit;
    const after = url.searchParams.get("after") ?? undefined;
    const page = { filters: filtersOf(url.searchParams), after, limit: PAGE, today, now };
    return Response.json(await readPulse(db, actor, page, url.searchParams.get("seen") ?? ""), {
      headers: { "Cache-Control": "no-store" },
    });
  });
}
