import type { NextFunction, Request as Req, Response as Res } from "express";
import { readClock } from "../../clock.ts";
import { shanghaiDay } from "../../day.ts";
import { replaceBody } from "../adapter.server.ts";
import { clientKeyOf } from "../limits/limits.server.ts";
import type { FormKind, UploadDesk } from "./receive-uploads.server.ts";
import { MAX_ANSWER_FILE_BYTES, MAX_FILE_BYTES, PART_BYTES, type Upload } from "./upload.ts";

/** Forms that may carry files; anywhere else a form in parts is as small as any other. */
const PATHS = /^\/(report|status\/report|staff\/register\/import|setup\/bodies|office\/cases\/[\w-]+\/(files|parts))$/;
const URLENCODED = "application/x-www-form-urlencoded";

const received = new WeakMap<Req, Upload[]>();

/** The files that came with a request; none unless `uploadGate` took them. */
export function uploadsOf(req: Req): Upload[] {
  return received.get(req) ?? [];
}

/**
 * Takes the files off a form, so that whoever comes after sees an ordinary one with its text fields alone. The files
 * are gone when the response has ended or the visitor has left.
 */
export function uploadGate(desk: UploadDesk) {
  return (req: Req, res: Res, next: NextFunction): void => {
    const inParts = /^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "");
    if (req.method !== "POST" || !inParts || !PATHS.test(req.path)) return next();
    take(req, res).then(() => next(), next);
  };

  async function take(req: Req, res: Res): Promise<void> {
    const now = readClock();
    const visitor = clientKeyOf(req.ip ?? "", shanghaiDay(now));
    const { fields, uploads, remove } = await desk.receive(req, visitor, now, kindOf(req.path));
    // What cannot be removed now is swept within the hour.
    const forget = () => void remove().catch(() => {});
    if (res.closed) return forget();
    res.once("close", forget);
    received.set(req, uploads);
    const body = Buffer.from(fields.toString());
    req.headers["content-type"] = URLENCODED;
    req.headers["content-length"] = String(body.length);
    replaceBody(req, body);
  }
}

/** What comes to a department's page is a file of its answer, or a part of one. */
function kindOf(path: string): FormKind {
  if (!path.startsWith("/office/")) return { fileBytes: MAX_FILE_BYTES };
  return path.endsWith("/parts") ? { fileBytes: PART_BYTES, isPart: true } : { fileBytes: MAX_ANSWER_FILE_BYTES };
}
