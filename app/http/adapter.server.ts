import { Readable } from "node:stream";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { DomainError } from "../domain-error.ts";

/** Largest form that is read: 5,000 characters many times over. */
export const MAX_FORM_BYTES = 256 * 1024;

/** A web Request for an Express one; the body is read first and bounded. Throws `too_large`. */
export async function toRequest(req: ExpressRequest, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  const url = `${req.protocol}://${req.get("host") ?? "localhost"}${req.originalUrl}`;
  const hasBody = req.method !== "GET" && req.method !== "HEAD";
  return new Request(url, {
    method: req.method,
    headers,
    signal,
    body: hasBody ? new Uint8Array(await readBody(req)) : undefined,
  });
}

async function readBody(req: ExpressRequest): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > MAX_FORM_BYTES) throw new DomainError("too_large");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES) throw new DomainError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Writes status, headers and body of a web Response. */
export async function sendResponse(res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") res.setHeader(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) res.append("Set-Cookie", cookie);
  if (!response.body) return void res.end();
  Readable.fromWeb(response.body as import("node:stream/web").ReadableStream).pipe(res);
}
