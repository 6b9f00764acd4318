import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { openDraftFile } from "../replies/files/keep-file.server.ts";

/** A file of an answer that is not public yet, for the department: as the public would get it. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "read:own-case");
    const file = await openDraftFile(visit.db, visit.storage, actor, visit.params.id ?? "");
    const body = createReadableStreamFromReadable(Readable.from(file.content, { objectMode: false }));
    return new Response(body, {
      headers: downloadHeaders(file, "private, no-store"),
    });
  });
}
