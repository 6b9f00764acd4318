/**
 * Every refusal, by what it says: its one home beside its words, which stand in the dictionaries under `site.errors`.
 * `http/errors.ts` has a status for each kind.
 */
export const REFUSALS = {
  /** What was sent is wrong, or does not fit what there is. */
  unfit: [
    "wrong_credentials",
    "wrong_code",
    "passkey_failed",
    "reason_needed",
    "receipt_unknown",
    "receipt_miscopied",
    "no_copy_left",
    "duty_not_in_force",
    "parts_needed",
    "no_parts",
    "unknown_part",
    "file_many",
    "bad_request",
    "unknown_act",
    "unredacted",
    "unexplained",
    "personal_left",
    "unseen_left",
    "contrary_unexplained",
    "parts_alike",
    "not_a_part",
    "hours_over",
    "not_split",
    "identifying_left",
    "reason_unfit",
    "department_elsewhere",
    "nothing_changed",
    "adds_words",
    "promise_unfit",
    "wanted_unfit",
    "receipt_unfit",
    "day_ahead",
    "case_elsewhere",
    "bodies_few",
    "step_day_unfit",
    "figure_by_body",
  ],
  /** Whoever asks has not shown enough of who they are. */
  stranger: ["signed_out", "second_factor_needed", "password_needed", "receipt_over"],
  /** It is not for this person. */
  forbidden: ["forbidden", "own_account", "not_two", "cross_origin", "own_decision", "home_county", "recused"],
  /** It is not there. */
  missing: ["not_found", "unknown_department", "unknown_duty", "unknown_region", "unknown_case", "case_hidden"],
  /** It does not go with the present state. */
  conflict: [
    "demonstration",
    "real_site",
    "already_ended",
    "name_taken",
    "last_admin",
    "roles_apart",
    "last_factor",
    "stale_version",
    "wrong_state",
    "already_sent",
    "file_missing",
    "not_mergeable",
    "pending_matter",
    "already_disputed",
    "support_full",
    "support_over",
    "support_stands",
    "case_gathered",
    "cases_many",
    "cases_few",
    "mentions_full",
    "topic_over",
    "steps_many",
    "step_over",
    "moves_many",
    "transfer_back",
    "transfer_late",
    "transfer_open",
    "transfer_over",
    "transfer_signed",
    "transfer_used",
    "call_open",
    "calls_many",
    "call_over",
    "call_early",
    "nudged_lately",
    "promise_over",
    "sent_back_once",
    "approval_needed",
    "joint_changed",
    "stale_draft",
    "own_draft",
    "files_stale",
    "files_unchecked",
    "files_many",
    "files_full",
    "files_identifying",
    "uploads_many",
    "draft_past",
    "already_proposed",
    "image_unknown",
    "claimed_by_other",
    "colleague_unfit",
    "already_appealed",
    "too_many_messages",
    "same_case",
    "too_many_parts",
    "view_exists",
    "too_many_views",
    "undo_over",
    "not_corrected",
    "answer_waiting",
    "unit_waits",
    "unit_stopped",
    "letter_missing",
    "letter_not_refused",
  ],
  /** It was there once. */
  gone: ["invitation_over", "case_withdrawn", "import_over"],
  /** It is more than is taken. */
  too_large: ["too_large", "upload_too_large"],
  /** Once more, later. */
  too_often: ["too_many_tries", "too_many_pages", "too_early"],
  /** It is not the visitor's fault. */
  failed: ["internal"],
  /** Nothing can be done just now. */
  busy: ["busy", "crowded", "clock_jumped"],
} as const;

export type RefusalKind = keyof typeof REFUSALS;

/** Why a use case refused. */
export type ErrorCode = (typeof REFUSALS)[RefusalKind][number];

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
