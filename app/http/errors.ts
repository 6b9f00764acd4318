import { type ErrorCode, REFUSALS, type RefusalKind } from "../domain-error.ts";

const STATUS_OF_KIND: Record<RefusalKind, number> = {
  unfit: 400,
  stranger: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_often: 429,
  failed: 500,
  busy: 503,
};

const KINDS = Object.keys(REFUSALS) as RefusalKind[];

/** The HTTP status of each refusal; the dictionaries hold the words. */
export const STATUS = Object.fromEntries(
  KINDS.flatMap((kind) => REFUSALS[kind].map((code) => [code, STATUS_OF_KIND[kind]])),
) as Readonly<Record<ErrorCode, number>>;
