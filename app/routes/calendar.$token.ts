import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarLimit } from "../http/limits/limits.server.ts";
import { respond } from "../http/respond.server.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { calendarAt } from "../office/feed/feed.server.ts";

/** The due days behind a secret address, for a calendar that cannot sign in. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, env, url, params, clientKey, locale, today }) => {
    await calendarLimit.spend(clientKey);
    const text = await calendarAt(db, params.token ?? "", env.ORIGIN ?? url.origin, dictionary(locale), today);
    return new Response(text, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'inline; filename="guiwei.ics"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
      },
    });
  });
}
