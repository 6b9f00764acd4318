import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { typedCaseNumber } from "../cases/case.ts";
import { readCaseForStaff } from "../cases/case.server.ts";
import { respond } from "../http/respond.server.ts";

/** Leads from a case number, as somebody typed it, to the desk's page of that case. Throws `unknown_case`. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    await requirePermission(visit, "read:report");
    const typed = visit.url.searchParams.get("number") ?? "";
    const { number } = await readCaseForStaff(visit.db, typedCaseNumber(typed.slice(0, 40), visit.today.slice(0, 4)));
    return redirect(`/desk/cases/${number}`);
  });
}
