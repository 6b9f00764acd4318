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
