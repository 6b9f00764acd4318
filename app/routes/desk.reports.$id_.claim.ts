import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { readClaim, renewClaim } from "../rulings/claims/claim.server.ts";

/** The page of a report says that it is in use: its moderator's claim lasts as long again. Answers who is at it now. */
export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const id = idOf(visit.params.id);
    const renewed = await renewClaim(visit.db, actor, id, visit.now);
    // Who holds it is told to whom it was taken from, and to nobody who may not see the report.
    return Response.json({
      minutesLeft: renewed ? (await readClaim(visit.db, actor, id, visit.now)).claim?.minutesLeft : null,
    });
  });
}
