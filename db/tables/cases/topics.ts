import type { ColumnType, Generated } from "kysely";
import type { Named, TopicCode } from "../named.ts";
import type { Vetted } from "../vetted.ts";
import type { PublicText } from "./cases.ts";

/** 专题: cases of several bodies of one county under one question. Days, not instants. */
export interface TopicsTable {
  id: Generated<number>;
  /** `T-2026-001`. */
  code: Named<TopicCode>;
  /** The county. */
  region_id: number;
  /** 主责单位. */
  lead_id: number;
  question: PublicText;
  why: PublicText;
  /** Mixed into the digest of both in the ledger. */
  hash_salt: string;
  opened_on: string;
  opened_by: number;
  /** Grows with each act: a page that was opened before is stale. */
  version: Generated<number>;
  /** The day of the last act. */
  changed_on: string;
  closed_on: Generated<string | null>;
  closed_by: Generated<number | null>;
  /** Public: what came of it. */
  closing: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  closing_salt: Generated<string | null>;
}

/** A case under a topic, for as long as it stands there. */
export interface TopicCasesTable {
  id: Generated<number>;
  topic_id: number;
  case_id: number;
  added_on: string;
  added_by: number;
  removed_on: Generated<string | null>;
  removed_by: Generated<number | null>;
  /** Public. */
  removed_reason: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  removed_salt: Generated<string | null>;
}

/** A step of a topic's plan. */
export interface TopicStepsTable {
  id: Generated<number>;
  topic_id: number;
  /** 1, 2, 3… in the order in which they were set. */
  position: number;
  words: PublicText;
  hash_salt: string;
  due_on: string;
  set_on: string;
  set_by: number;
  done_on: Generated<string | null>;
  done_by: Generated<number | null>;
  /** Public: what was done. */
  done_words: ColumnType<string | null, Vetted | null | undefined, Vetted | null>;
  done_salt: Generated<string | null>;
}

/** The day of a step was moved. */
export interface TopicStepMovesTable {
  id: Generated<number>;
  step_id: number;
  before_on: string;
  due_on: string;
  reason: PublicText;
  reason_salt: string;
  moved_on: string;
  moved_by: number;
}
