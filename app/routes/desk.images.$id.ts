import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../accounts/guard.server.ts";
import { openDrawn } from "../attachments/attachment.server.ts";
import { pictureHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";

/** A picture drawn for the public, before it is public: for a moderator who may read its report. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, storage, params, today } = visit;
    const actor = await requirePermission(visit, "read:report");
    const { type, bytes } = await openDrawn(db, storage, actor, params.id ?? "", today);
    return new Response(new Uint8Array(bytes), {
      headers: { ...pictureHeaders(type, bytes.length), "Cache-Control": "private, no-store" },
    });
  });
}
