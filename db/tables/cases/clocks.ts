import type { ColumnType, Generated } from "kysely";
import type { Kind } from "../../../app/reports/vocabulary.ts";
import type { Vetted } from "../vetted.ts";

/** What is due of a body: 签收, 实质答复, 办结. */
export type ClockStage = "signed" | "answered" | "remedied";

/** 主办 or 协办. */
export type Part = "lead" | "supporting";

/** Why a body's watch ended before its case did; `ended`: a moderator asks it for no support any more. */
export type WatchEnd = "moved" | "transferred" | "ended";

/** What the moderators have in their hands, so that its days are not charged to the body. */
export type HoldKind = "answer_held" | "dispute" | "hidden" | "transfer" | "hollow";

/** 盯办: one body's turn at one case, from the day on which it is put to it to the one on which it is taken from it. */
export interface WatchesTable {
  id: Generated<number>;
  case_id: number;
  department_id: number;
  /** The duty item that the case was on; null where it was off the list. */
  duty_id: number | null;
  part: Part;
  opened_on: string;
  /** 签收: the day on which the body said that the case is its own; null while it has not, also where its answer said it. */
  signed_on: Generated<string | null>;
  /** Null while the body has the case; also once the case is withdrawn or merged, which it says itself. */
  closed_on: Generated<string | null>;
  closed_as: Generated<WatchEnd | null>;
  /** 0 = it ended soon enough for the body to have no part in its lateness. */
  charged: Generated<number>;
}

/** What is due of a watch, and by when. The due day is a copy of what `clock.ts` computes from the rest. */
export interface StagesTable {
  id: Generated<number>;
  case_id: number;
  watch_id: number;
  stage: ClockStage;
  /** 1, and one more each time that a reporter says that the demand came back. */
  round: Generated<number>;
  /** 1 = the clock that the case goes by: its lead body's, in the last round; else null. */
  current: number | null;
  started_on: string;
  working_days: number;
  due_on: string;
  /** 1 = reaches into a year whose public holidays were not announced yet. */
  provisional: number;
  met_on: Generated<string | null>;
  /** The day from which it stands still, while it does: the due day is that of before. */
  held_on: Generated<string | null>;
  /** The day on which the due day was worked out anew by the announced holidays, and the one before that; null if it never moved. */
  recounted_on: Generated<string | null>;
  due_before: Generated<string | null>;
  /** 承诺时限: the day that the body has promised instead, with its public reason; lateness is counted from the due day all the same. */
  promised_on: Generated<string | null>;
  promise_reason: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  promise_salt: Generated<string | null>;
}

/** Working days that a region sets for a stage otherwise than the region above, or this site. */
export interface StageDaysTable {
  region_id: number;
  stage: ClockStage;
  /** Empty = of every kind; of the answer `regions.reply_working_days` says that. */
  kind: Kind | "";
  working_days: number;
}

/** The clock that a case goes by: a view of the stage `answered` that is current. */
export type ClocksView = {
  [
    Column in
      | "id"
      | "case_id"
      | "watch_id"
      | "round"
      | "started_on"
      | "working_days"
      | "due_on"
      | "provisional"
      | "met_on"
      | "held_on"
      | "recounted_on"
      | "due_before"
      | "promised_on"
  ]: ColumnType<
    StagesTable[Column] extends ColumnType<infer Selected, infer _Insert, infer _Update>
      ? Selected
      : StagesTable[Column],
    never,
    never
  >;
};

/** Days of a case that are not charged to the body, both ends among them. */
export interface HoldsTable {
  id: Generated<number>;
  case_id: number;
  kind: HoldKind;
  from_day: string;
  /** Null while it lasts. */
  until_day: Generated<string | null>;
  /** The one stage that they are of; null = all that are due. */
  stage_id: Generated<number | null>;
}
