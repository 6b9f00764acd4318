import type { LoaderFunctionArgs } from "@remix-run/node";
import { openPublicImage } from "../attachments/attachment.server.ts";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly, pictureHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";

export const headers = cachePublicly;
// Its address names no case.
export const handle = { reads: () => [SITE_WIDE] } satisfies AddressReading;

/** A picture of a public case, with what must not be public burnt black. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, storage, params }) => {
    const { type, bytes } = await openPublicImage(db, storage, params.id ?? "");
    return new Response(new Uint8Array(bytes), {
      headers: { ...pictureHeaders(type, bytes.length), ...cachePublicly() },
    });
  });
}
