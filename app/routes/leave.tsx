import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { respond } from "../http/respond.server.ts";
import { endSession } from "../reports/receipt/receipt-session.server.ts";

/** A page that anyone might be looking at. */
const ELSEWHERE = "https://www.weather.com.cn/";

/** The quick exit of the reporter's pages: forgets which report was open, and leads elsewhere. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => redirect(ELSEWHERE, { headers: { "Set-Cookie": await endSession(visit) } }));
}
