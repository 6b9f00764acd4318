/** Why a use case refused. `http/errors.ts` maps each code to a status, the dictionaries to words. */
export type ErrorCode =
  | "not_found"
  | "forbidden"
  | "signed_out"
  | "wrong_credentials"
  | "too_many_tries"
  | "receipt_unknown"
  | "stale_version"
  | "wrong_state"
  | "already_sent"
  | "unknown_department"
  | "unknown_duty"
  | "unknown_region"
  | "unknown_case"
  | "duty_not_in_force"
  | "parts_needed"
  | "unknown_part"
  | "cross_origin"
  | "too_large"
  | "upload_too_large"
  | "file_missing"
  | "file_many"
  | "bad_request"
  | "busy"
  | "crowded"
  | "too_early"
  | "case_withdrawn"
  | "case_hidden"
  | "not_mergeable"
  | "pending_matter"
  | "already_disputed"
  | "unredacted"
  | "own_decision"
  | "already_appealed"
  | "too_many_messages"
  | "internal";

/** A refusal that a person can do something about. Never carries private text. */
export class DomainError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.name = "DomainError";
    this.code = code;
  }
}
