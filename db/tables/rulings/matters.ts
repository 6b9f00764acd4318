import type { ColumnType, Generated } from "kysely";
import type { WithdrawalReason } from "../../../app/cases/case.ts";
import type { CorrectionReason } from "../../../app/rulings/corrections/correction.ts";
import type { Ground } from "../../../app/rulings/disputes/dispute.ts";
import type { MergeReason, UnmergeReason } from "../../../app/rulings/merging/merging.ts";
import type { PublicText } from "../cases/cases.ts";
import type { Vetted } from "../vetted.ts";

/** A case merged into an older one; taken out again once `undone_on` is set. */
export interface MergersTable {
  id: Generated<number>;
  case_id: number;
  into_id: number;
  reason: MergeReason;
  merged_on: string;
  merged_by: number;
  undone_on: string | null;
  undone_by: number | null;
  undone_reason: UnmergeReason | null;
  /** The due day of the merged case if it passed unanswered or was answered late: the missed deadline goes on counting. */
  missed_due_on: string | null;
  /** The due day of the other case if it was late by then and this one brought an answer in time: that it was late goes on counting. */
  overdue_due_on: Generated<string | null>;
}

export type ProposalOutcome = "confirmed" | "refused" | "lapsed";

/** One person's proposal to merge a case into another, where it takes two; one a pair waits at most. */
export interface MergeProposalsTable {
  id: Generated<number>;
  case_id: number;
  into_id: number;
  reason: MergeReason;
  /** What the proposer saw of the pair: `versionOfPair`. */
  seen: string;
  proposed_by: number;
  proposed_on: string;
  decided_by: number | null;
  decided_on: string | null;
  outcome: ProposalOutcome | null;
}

export type MovedKind = "voice" | "reply" | "verdict";

/** A row that a merger brought along, and where it stood before (0 for a verdict). Goes when the merger is undone. */
export interface MergerMovesTable {
  kind: MovedKind;
  row_id: number;
  merger_id: number;
  position: number;
}

/** `shown`: what its reporter had hidden is shown again, corrected. */
export type TakedownOutcome = "confirmed" | "refused" | "lapsed" | "shown";

/**
 * One person's proposal to hide a voice or an answer, or to withdraw a case (neither), and what another made of it. The
 * reporter of a voice may be that person: then it is hidden already.
 */
export interface TakedownsTable {
  id: Generated<number>;
  case_id: number;
  voice_id: number | null;
  reply_id: number | null;
  reason: WithdrawalReason;
  /** To the second person; emptied with the decision, since it may quote what must not be read. */
  words: string;
  /** Null for the reporter of the voice. */
  proposed_by: number | null;
  proposed_on: string;
  /** The day on which what was hidden at once comes back, or `UNTIL_LOOKED_AT`; null when nothing was. */
  hidden_until: string | null;
  /** 1 = words were taken out of the voice since its reporter had it hidden. */
  corrected: Generated<number>;
  decided_by: number | null;
  decided_on: string | null;
  outcome: TakedownOutcome | null;
}

/** `case`: its own words and kind. */
export type CorrectedPart = "case" | "voice" | "reply" | "verdict";

/** Something published that was corrected. */
export interface CorrectionsTable {
  id: Generated<number>;
  /** The case that it was corrected in; a voice, an answer or a verdict may have moved since. */
  case_id: number;
  part: CorrectedPart;
  /** Row id in the part's table. */
  part_id: number;
  /** What was changed, codes with a blank between. */
  fields: string;
  /** What stood there, by field, as JSON, for the staff; null when it pointed to a person and was destroyed. */
  before: string | null;
  reason: CorrectionReason;
  /** Public. */
  words: string;
  corrected_on: string;
  corrected_by: number;
}

export type DisputeOutcome = "upheld" | "refused" | "lapsed";
export type DisputeRemedy = "verdict" | "move" | "takedown";

/** A department's dispute of a case that was put to it, or of a verdict on it. One a case is open at most. */
export interface DisputesTable {
  id: Generated<number>;
  case_id: number;
  /** The verdict; null = that the case was put to this department and duty item. */
  verdict_id: number | null;
  /** The department that filed it. */
  department_id: number;
  ground: Ground;
  /** The department's own words; with the decision they may become public. */
  body: ColumnType<string, string, Vetted>;
  filed_by: number;
  filed_on: string;
  decided_by: number | null;
  decided_on: string | null;
  outcome: DisputeOutcome | null;
  remedy: DisputeRemedy | null;
  /** Public once decided. */
  reasons: PublicText;
  /** 1 = the decider has checked that the department's text points to nobody: it is public. */
  body_public: number;
  /** Mixed into the digests of both texts in the ledger; null for entries made without one. */
  body_salt: string | null;
  reasons_salt: string | null;
}

/** A case put to another department. */
export interface CaseMovesTable {
  id: Generated<number>;
  case_id: number;
  /** Null where it was a transfer, which is of the watch. */
  dispute_id: number | null;
  from_department_id: number;
  /** Null where it was off the list. */
  from_duty_id: number | null;
  to_department_id: number;
  moved_on: string;
  moved_by: number;
  /** The watch that ended with it; its lateness stays with it. */
  watch_id: number | null;
}
