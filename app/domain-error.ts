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
  | "roles_apart"
  | "reason_needed"
  | "not_two"
  | "last_factor"
  | "too_many_tries"
  | "too_many_pages"
  | "receipt_unknown"
  | "receipt_miscopied"
  | "receipt_over"
  | "stale_version"
  | "wrong_state"
  | "already_sent"
  | "unknown_department"
  | "unknown_duty"
  | "unknown_region"
  | "unknown_case"
  | "no_copy_left"
  | "duty_not_in_force"
  | "parts_needed"
  | "unknown_part"
  | "cross_origin"
  | "too_large"
  | "upload_too_large"
  | "file_missing"
  | "file_many"
  | "bad_request"
  | "unknown_act"
  | "busy"
  | "crowded"
  | "too_early"
  | "case_withdrawn"
  | "case_hidden"
  | "not_mergeable"
  | "pending_matter"
  | "already_disputed"
  | "already_proposed"
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
  | "identifying_left"
  | "answer_waiting"
  | "reason_unfit"
  | "clock_jumped"
  | "internal";

/** A refusal that a person can do something about. Never carries private text. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  /** What the page of the refusal shows besides its words; goes to the visitor's browser. */
  readonly detail: unknown;

  constructor(code: ErrorCode, detail?: unknown) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.detail = detail;
  }
}
