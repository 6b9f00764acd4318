import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { openHeldFile } from "../rulings/answers/open-held-file.server.ts";

/** A file of an answer that waits for a moderator's look, for whoever may decide on it. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const file = await openHeldFile(visit.db, visit.storage, actor, visit.params.id ?? "");
    const body = createReadableStreamFromReadable(Readable.from(file.content, { objectMode: false }));
    return new Response(body, {
      headers: downloadHeaders(file, "private, no-store"),
    });
  });
}
