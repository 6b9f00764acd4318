import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { DomainError } from "../domain-error.ts";

/** Largest form that is read: 5,000 characters many times over. */
export const MAX_FORM_BYTES = 256 * 1024;

/** More fields than any form of ours has. */
const MAX_FIELDS = 300;

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * A web Request for an Express one. The Host header has no part in it: pages must not depend on it. A HEAD is rendered
 * as a GET. The body is read first and bounded. Throws `too_large`, `bad_request`.
 */
export async function toRequest(req: ExpressRequest, address: string, origin: string, signal: AbortSignal) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  // Remix compares Origin with these once more; ours has been checked against the settings already.
  const posts = req.method === "POST";
  headers.delete("X-Forwarded-Host");
  headers.set("Host", new URL((posts && req.headers.origin) || origin).host);
  if (posts && !FORM_TYPES.test(req.headers["content-type"] ?? "")) throw new DomainError("bad_request");
  return new Request(origin + address, {
    method: posts ? "POST" : "GET",
    headers,
    signal,
    body: posts ? new Uint8Array(withFewFields(await readRequestBody(req))) : undefined,
  });
}

/** Taking tens of thousands of fields apart would take longer than all the rest. Throws `too_large`. */
function withFewFields(body: Buffer): Buffer {
  for (const mark of ["&", "form-data"]) {
    let at = -1;
    for (let found = 0; (at = body.indexOf(mark, at + 1, "latin1")) >= 0; found += 1) {
      if (found >= MAX_FIELDS) throw new DomainError("too_large");
    }
  }
  return body;
}

const bodies = new WeakMap<ExpressRequest, Promise<Buffer>>();

/** The whole body of a request; the same one however often it is asked for. Throws `too_large`, `bad_request` when it is cut off. */
export function readRequestBody(req: ExpressRequest): Promise<Buffer> {
  const read = bodies.get(req) ?? readStream(req);
  bodies.set(req, read);
  return read;
}

/** Hands over a body in the place of the one that came. */
export function replaceBody(req: ExpressRequest, body: Buffer): void {
  bodies.set(req, Promise.resolve(body));
}

async function readStream(req: ExpressRequest): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > MAX_FORM_BYTES) throw new DomainError("too_large");
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_FORM_BYTES) throw new DomainError("too_large");
      chunks.push(chunk);
    }
  } catch (error) {
    // Whoever hangs up in the middle is no failure of ours.
    throw error instanceof DomainError ? error : new DomainError("bad_request");
  }
  return Buffer.concat(chunks);
}

/** Writes status, headers and, unless only the head was asked for, body of a web Response. */
export async function sendResponse(req: ExpressRequest, res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") res.setHeader(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) res.append("Set-Cookie", cookie);
  if (!response.body) return void res.end();
  if (req.method === "HEAD") return response.body.cancel().then(() => void res.end());
  const body = Readable.fromWeb(response.body as ReadableStream);
  // A body that fails half way cuts the answer off: the visitor must not take the half for the whole.
  body.once("error", () => res.destroy());
  res.once("close", () => body.destroy());
  body.pipe(res);
}
