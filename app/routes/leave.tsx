import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { clearSiteData } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { endReceiptSession } from "../reports/receipt/receipt-session.server.ts";

/** A page that anyone might be looking at. */
const ELSEWHERE = "https://www.weather.com.cn/";

/** The quick exit of the reporter's pages: ends the session, has the browser forget this site, and leads elsewhere. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const headers = { ...clearSiteData("cache", "cookies", "storage"), "Set-Cookie": await endReceiptSession(visit) };
    return redirect(ELSEWHERE, { headers });
  });
}
