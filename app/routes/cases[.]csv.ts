import { createReadableStreamFromReadable, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { respond } from "../http/respond.server.ts";
import { casesAskedBy } from "../open-data/asked.ts";
import { newestCasesFile, streamCases } from "../open-data/stream/case-stream.server.ts";
import { FOR_EVERY_ORIGIN } from "../open-data/headers.ts";

/** The cases of a list as a file, narrowed as the list is; all of them are in the newest edition. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, url, today }) => {
    const of = { ...casesAskedBy(url.searchParams), after: null };
    const all = Object.values(of).every((one) => !one) ? await newestCasesFile(db) : null;
    if (all !== null) throw redirect(all);
    const lines = await streamCases(db, of, today);
    return new Response(createReadableStreamFromReadable(lines), {
      headers: {
        ...FOR_EVERY_ORIGIN,
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": `attachment; filename="guiwei-cases-${today}.csv"`,
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "no-store",
      },
    });
  });
}
