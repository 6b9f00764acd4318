import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { typedDay } from "../day.ts";
import { readFinding } from "../duties/duty.server.ts";
import { respond } from "../http/respond.server.ts";
import { withProposal } from "../rulings/finding/finding.ts";

/** What the register says of a duty on a day, today unless one is named: asked for as the moderator chooses. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    await requirePermission(visit, "judge:case");
    const { searchParams } = visit.url;
    const day = searchParams.get("day") ?? "";
    const finding = await readFinding(
      visit.db,
      searchParams.get("duty") ?? "",
      typedDay(day, visit.today) ?? visit.today,
    );
    return Response.json(withProposal(finding));
  });
}
