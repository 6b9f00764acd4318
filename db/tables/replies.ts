import type { ColumnType, Generated } from "kysely";
import type { WithdrawalReason } from "../../app/cases/case.ts";
import type { AnswerChannel, HollowGround, Remedy, RevisionReason } from "../../app/replies/reply.ts";
import type { PublicText } from "./cases/cases.ts";
import type { Vetted } from "./vetted.ts";

/** The acts whose entries may have the digest of an answer as it stands. */
export type DigestOfReply = "reply_published" | "reply_revised" | "reply_corrected";

/** A department's published answer. */
export interface RepliesTable {
  id: Generated<number>;
  case_id: number;
  position: number;
  department_id: number;
  user_id: number;
  /** What was done. */
  body: PublicText;
  /** What was checked, where a remedy says that nothing was found; else empty. */
  checked: PublicText;
  /** What remains to be done, and by which day (null: none is named); may be empty. */
  rest: PublicText;
  rest_by: string | null;
  /** Of the office that can be asked; each may be empty. */
  contact: PublicText;
  telephone: PublicText;
  document_number: PublicText;
  /** What answers that say the same have in common; null once the text is gone for good. */
  text_key: string | null;
  /** The day on which the department filed it: the day that counts. */
  published_on: string;
  /** The day on which a moderator let it appear, when it was held; null = it appeared when it was filed. */
  released_on: string | null;
  /** 1 = given by a department that the case was moved away from: it stays to be read and counts no more. */
  set_aside: Generated<number>;
  /** The joint answer that it was given in, with one text for several cases; null for one of its own. */
  joint_id: Generated<number | null>;
  /** The way on which it came, where a moderator entered it and another confirmed it; null where the department did. */
  channel: Generated<AnswerChannel | null>;
  /** Which round of the case it answers: the one after a reporter said that the demand came back is the second. */
  round: Generated<number>;
  /** The day on which a moderator sent it back as hollow: it signs for the case and is no answer. */
  hollow_on: Generated<string | null>;
  /** Why: a standard ground and, for everybody to read, the moderator's words; all null while it stands. */
  hollow_ground: Generated<HollowGround | null>;
  hollow_reason: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  hollow_salt: Generated<string | null>;
  hollow_by: Generated<number | null>;
  /** Mixed into the digest of its text in the ledger; null for an entry made without one, and once the text is gone for good. */
  hash_salt: string | null;
  /** The act whose last entry has that digest. */
  digest_in: Generated<DigestOfReply>;
  /** Since when its words are hidden by the moderators, and for which public reason; it still counts as an answer. */
  hidden_on: string | null;
  hidden_reason: WithdrawalReason | null;
  /** The day they come back, while nobody has confirmed it. */
  hidden_until: string | null;
}

/** What an answer said before its department corrected it. */
export interface ReplyVersionsTable {
  id: Generated<number>;
  reply_id: number;
  /** 1, 2, 3… of the answer. */
  version: number;
  /** Codes with a blank between. */
  remedies: string;
  body: PublicText;
  checked: PublicText;
  rest: PublicText;
  rest_by: string | null;
  contact: PublicText;
  telephone: PublicText;
  document_number: PublicText;
  /** Null once its words are destroyed, or the answer's are hidden for good. */
  hash_salt: string | null;
  digest_in: DigestOfReply;
  replaced_on: string;
  replaced_by: number;
  reason: RevisionReason;
}

/** What an answer claims: one remedy or several. */
export interface ReplyRemediesTable {
  reply_id: number;
  remedy: Remedy;
}

export type HeldOutcome = "published" | "returned" | "replaced" | "lapsed";

/** An answer that may point to a reporter: a moderator looks at it before it is public. One a case waits at most. */
export interface HeldRepliesTable {
  id: Generated<number>;
  case_id: number;
  department_id: number;
  user_id: number;
  /** The whole answer, as JSON. Emptied once it is published, replaced or has nothing to be about any more. */
  contents: string;
  filed_on: string;
  /** The day that it counts on when it is published: an earlier one when it mends an answer that was sent back. */
  counts_on: string;
  decided_by: number | null;
  decided_on: string | null;
  outcome: HeldOutcome | null;
  /** Why it was sent back, to the department alone. */
  note: Generated<string>;
  /** As of the answer that it becomes. */
  joint_id: Generated<number | null>;
  /** The same: a moderator has entered it, and another confirms it. */
  channel: Generated<AnswerChannel | null>;
}

/** One text with which a department answers several cases at once. */
export interface JointAnswersTable {
  id: Generated<number>;
  department_id: number;
  filed_on: string;
}

export type Outcome = "gone" | "partly" | "not" | "back";

/** When a reporter is asked: once the department has answered, and 30 and 90 days later. */
export type Occasion = "answer" | "day30" | "day90";

/** The standard reasons for which a reporter says that a burden is not gone, gone in part, or came back. */
export type ReliefReason = "on_paper" | "not_yet" | "renamed" | "other_body" | "by_word" | "in_assessment" | "other";

/** The reporter's word on whether the burden is gone; the latest round on a case counts. */
export interface ConfirmationsTable {
  report_id: number;
  round: number;
  case_id: number;
  outcome: Outcome;
  /** Null where none was chosen, and of a burden that is gone. */
  reason: Generated<ReliefReason | null>;
  occasion: Generated<Occasion>;
  given_on: string;
  /** The round of the case's clock that it has opened, if it did. */
  reopens: Generated<number | null>;
  /** 1 = counts in no figure: said of the answer of a department that the case was moved away from, or on a voice found untrue. */
  set_aside: Generated<number>;
}

/** Days on which the weekday rule does not hold: public holidays and shifted working days. */
export interface CalendarDaysTable {
  day: string;
  working: number;
  name: string;
}

/** On which announcement the holidays of a year rest. */
export interface HolidayNotesTable {
  year: string;
  note: PublicText;
  /** The day on which an administrator entered them; null of those that came with the software. */
  entered_on: string | null;
}
