import type { Generated } from "kysely";
import type { NudgedStage } from "../../app/office/supervision/nudge.ts";

/** A supervisor's public reminder to a department of a case that it has not answered. Rows stay. */
export interface NudgesTable {
  id: Generated<number>;
  case_id: number;
  /** That had to answer on the day. */
  department_id: number;
  stage: NudgedStage;
  /** Whose supervisor it was; null for one without bounds. */
  region_id: number | null;
  /** Never shown to the public. */
  user_id: number;
  nudged_on: string;
}

/** The secret address at which somebody's calendar reads the due days of their departments; one a person. */
export interface CalendarFeedsTable {
  user_id: number;
  /** SHA-256 of what the address carries. */
  token_hash: string;
  made_on: string;
}

export type DraftState = "draft" | "submitted" | "returned" | "published" | "emptied";

/** An answer that a department works on, one a case at most; seen by the department alone. Its words go when it ends. */
export interface ReplyDraftsTable {
  id: Generated<number>;
  case_id: number;
  department_id: number;
  /** Who typed it last; never shown to the public. */
  author_id: number;
  /** JSON of the answer form's fields as they were typed, be they right or not. */
  fields: string;
  /** As `writeAnswer` wrote it when it was sent to the approver; else empty. */
  contents: Generated<string>;
  /** 1 = what may point to a person stays in: a moderator looks at it first. */
  keep: Generated<number>;
  /** Goes up with every change. */
  version: Generated<number>;
  state: DraftState;
  saved_on: string;
  /** Who approved or returned it; never shown to the public. */
  decided_by: number | null;
  decided_on: string | null;
  /** Why it was returned. */
  note: Generated<string>;
  /** The joint answer that it was sent to the approver in, until somebody changes it for its case alone. */
  joint_id: Generated<number | null>;
  /** Since when its case is no more the department's. */
  left_on: string | null;
}

/** Whether the answers of a department that has an approver need one; without a row they do. */
export interface ReplyApprovalsTable {
  department_id: number;
  required: number;
  set_by: number;
  set_on: string;
}
