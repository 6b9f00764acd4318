import type { Response as Res } from "express";
import type { ErrorCode } from "../../domain-error.ts";
import { STATUS } from "../errors.ts";

/** Whether a path is of the interface for programs, which are told of refusals in their own way. */
export function isApiPath(path: string): boolean {
  return /^\/api(?:\/|$)/i.test(path);
}

/** Seconds after which a program may ask again that has asked too often. */
const LATER = "60";

/** A refusal for programs (RFC 9457): the code stands for the words. */
export function problemOf(code: ErrorCode): { status: number; headers: Record<string, string>; body: string } {
  const status = STATUS[code];
  return {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      ...([429, 503].includes(status) && { "Retry-After": LATER }),
    },
    body: JSON.stringify({ type: "about:blank", title: code.replaceAll("_", " "), status, code }),
  };
}

/** Answers a program with a refusal, whatever page it reads that from. */
export function sendProblem(res: Res, code: ErrorCode): void {
  const { status, headers, body } = problemOf(code);
  res.status(status).set(headers).set("Access-Control-Allow-Origin", "*").send(body);
}
