/** Why a use case refused. `http/errors.ts` maps each code to a status, the dictionaries to words. */
export type ErrorCode =
  | "not_found"
  | "forbidden"
  | "signed_out"
  | "second_factor_needed"
  | "wrong_credentials"
  | "wrong_code"
  | "passkey_failed"
  | "invitation_over"
  | "name_taken"
  | "own_account"
  | "last_admin"
  | "last_factor"
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
  | "unexplained"
  | "personal_left"
  | "unseen_left"
  | "image_unknown"
  | "own_decision"
  | "claimed_by_other"
  | "contrary_unexplained"
  | "home_county"
  | "recused"
  | "already_appealed"
  | "too_many_messages"
  | "same_case"
  | "parts_alike"
  | "not_a_part"
  | "too_many_parts"
  | "hours_over"
  | "not_split"
  | "view_exists"
  | "too_many_views"
  | "undo_over"
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
