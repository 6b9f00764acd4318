import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { openAttachment } from "../attachments/attachment.server.ts";
import { downloadHeaders } from "../http/headers.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";

/** A file of a report, for a moderator who may read the report: always a download, never shown as a page of ours. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, storage, params, today } = visit;
    const actor = await requirePermission(visit, "read:report");
    const file = await openAttachment(db, storage, actor, idOf(params.id), today);
    const body = createReadableStreamFromReadable(Readable.from(file.content, { objectMode: false }));
    return new Response(body, { headers: downloadHeaders(file, "private, no-store") });
  });
}
