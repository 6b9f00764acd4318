import type { ErrorCode } from "../domain-error.ts";

/** The HTTP status of each refusal; the dictionaries hold the words. */
export const STATUS: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  signed_out: 401,
  wrong_credentials: 400,
  too_many_tries: 429,
  receipt_unknown: 400,
  stale_version: 409,
  wrong_state: 409,
  already_sent: 409,
  unknown_department: 404,
  unknown_duty: 404,
  unknown_region: 404,
  unknown_case: 404,
  duty_not_in_force: 400,
  parts_needed: 400,
  unknown_part: 400,
  cross_origin: 403,
  too_large: 413,
  bad_request: 400,
  busy: 503,
  case_withdrawn: 410,
  unredacted: 400,
  internal: 500,
};
