import type { LoaderFunctionArgs } from "@remix-run/node";
import { openPublicImage } from "../attachments/attachment.server.ts";
import { cachePublicly, pictureHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";

export const headers = cachePublicly;

/** A picture of a public case, with what must not be public burnt black. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, storage, params }) => {
    const { type, bytes } = await openPublicImage(db, storage, params.id ?? "");
    return new Response(new Uint8Array(bytes), {
      headers: { ...pictureHeaders(type, bytes.length), ...cachePublicly() },
    });
  });
}
