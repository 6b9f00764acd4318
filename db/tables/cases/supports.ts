import type { ColumnType, Generated } from "kysely";
import type { HollowGround, RevisionReason } from "../../../app/cases/answers/answer.ts";
import type { Vetted } from "../vetted.ts";
import type { PublicText } from "./cases.ts";

/** 协办: why a body is asked for its part in a case, and why no more. Its turn, its clock and its item are those of the watch. */
export interface SupportsTable {
  id: Generated<number>;
  case_id: number;
  watch_id: number;
  /** Public. */
  reason: PublicText;
  /** Mixed into the digests of the texts in the ledger; null once the case is withdrawn, and while there is no text. */
  reason_salt: string | null;
  asked_by: number;
  /** Null while it lasts, and where it ended because the body has the whole case now. */
  ended_by: Generated<number | null>;
  /** Public. */
  end_reason: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  end_salt: Generated<string | null>;
}

/** What a supporting body has answered, on its own watch. */
export interface SupportAnswersTable {
  id: Generated<number>;
  watch_id: number;
  /** 1, 2, 3… of the watch. */
  position: number;
  /** Never shown to the public. */
  user_id: number;
  body: PublicText;
  published_on: string;
  /** As `SupportsTable.reason_salt`. */
  hash_salt: string | null;
  /** The day on which a moderator sent it back as hollow: it signs for the body's part and is no answer. */
  hollow_on: Generated<string | null>;
  /** Public, as the reason. */
  hollow_ground: Generated<HollowGround | null>;
  hollow_reason: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  hollow_salt: Generated<string | null>;
  hollow_by: Generated<number | null>;
}

/** What a supporting body's answer said before that body corrected it. */
export interface SupportAnswerVersionsTable {
  id: Generated<number>;
  answer_id: number;
  /** 1, 2, 3… of the answer. */
  version: number;
  body: PublicText;
  /** As `SupportsTable.reason_salt`. */
  hash_salt: string | null;
  replaced_on: string;
  replaced_by: number;
  reason: RevisionReason;
}

/**
 * An answer that a supporting body works on, or the correction of one; seen by that body alone. One for each text, and the
 * row goes when it is published.
 */
export interface SupportDraftsTable {
  id: Generated<number>;
  watch_id: number;
  /** The position of the answer that it corrects; 0 for a further answer. */
  corrects: Generated<number>;
  /** Why it corrects, as far as that is said. */
  reason: Generated<RevisionReason | null>;
  /** Who typed it last; never shown to the public. */
  author_id: number;
  body: string;
  /** Goes up with every change. */
  version: number;
  state: "draft" | "submitted" | "returned";
  saved_on: string;
  /** Who returned it. */
  decided_by: number | null;
  decided_on: string | null;
  /** Why it was returned. */
  note: Generated<string>;
}
