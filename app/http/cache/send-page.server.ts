import type { Request as Req, Response as Res } from "express";
import type { Encoding, FinishedPage } from "./page-cache.server.ts";

/**
 * Sends a finished page in the encoding that the visitor takes, its bytes as `bodyIn` gives them; only that nothing has changed
 * to whoever has it already.
 */
export async function sendPage(
  req: Req,
  res: Res,
  { status, headers, etag, packs }: FinishedPage,
  bodyIn: (encoding: Encoding) => Promise<Buffer>,
): Promise<void> {
  const encoding = packs ? (["br", "gzip"] as const).find((one) => req.acceptsEncodings(one)) : undefined;
  res.status(status).set(headers).set("Vary", "Accept-Encoding, Cookie");
  // A shared cache must not hand one visitor's choice of language to the next.
  if (res.hasHeader("Set-Cookie")) res.set("Cache-Control", "private, no-cache");
  if (status === 200) {
    res.set("ETag", etag);
    if (req.headers["if-none-match"] === etag) return void res.status(304).end();
  }
  const body = await bodyIn(encoding ?? "identity");
  if (encoding) res.set("Content-Encoding", encoding);
  res.set("Content-Length", String(body.length));
  res.end(req.method === "HEAD" ? undefined : body);
}
