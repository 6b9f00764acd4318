import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { downloadHeaders } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { openPublicFile } from "../replies/reply.server.ts";

/** A file of an answer. Kept in no cache: it is as large as many pages, and gone the moment that its answer is hidden. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, storage, params }) => {
    const file = await openPublicFile(db, storage, params.id ?? "");
    const body = createReadableStreamFromReadable(Readable.from(file.content, { objectMode: false }));
    return new Response(body, {
      headers: downloadHeaders(file, "private, no-store"),
    });
  });
}
