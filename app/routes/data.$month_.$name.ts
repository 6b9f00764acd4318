import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { openDataHeaders, takesGzip } from "../open-data/headers.ts";
import { respond } from "../http/respond.server.ts";
import { EDITION_FILE, EDITION_MONTH, MANIFEST_FILE } from "../open-data/editions/edition.ts";
import { openEditionFile } from "../open-data/editions/edition.server.ts";

export const handle = { params: { month: EDITION_MONTH, name: EDITION_FILE } } satisfies AddressReading;

/** A file of an edition: it never changes, and its name has the beginning of its digest. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params, request }) => {
    const { month = "", name = "" } = params;
    const file = await openEditionFile(db, { month, name, gzip: takesGzip(request.headers.get("Accept-Encoding")) });
    const headers = openDataHeaders(file, { lasting: name !== MANIFEST_FILE });
    if (request.headers.get("If-None-Match") === file.etag) return new Response(null, { status: 304, headers });
    return new Response(createReadableStreamFromReadable(file.content()), { headers });
  });
}
