import type { Generated } from "kysely";
import type { DeclineReason } from "../../../app/reports/report.ts";

/**
 * Where a report stands with the moderators: nobody has decided; a question waits for the reporter; the reporter has
 * answered it; an appeal waits; an appeal was upheld, so that it is decided anew; decided.
 */
export type Stage = "waiting" | "asked" | "answered" | "appealed" | "reopened" | "decided";

/**
 * What the moderators' list asks of a report, in one row beside it: no text. Written in the transaction that changes the
 * facts, gone when what the reporter told is destroyed.
 */
export interface QueueEntriesTable {
  report_id: number;
  township_id: number;
  county_id: number | null;
  city_id: number | null;
  province_id: number | null;
  /** Line of the department that the reporter named; null = of every line. */
  line_id: number | null;
  department_id: number | null;
  kind: string;
  stage: Stage;
  /** 1 = the report is not decided; an appeal that waits is on one that is. */
  undecided: number;
  /** 1 = somebody has to do something about it. */
  open: number;
  /** A word of retaliation waits. */
  retaliation: number;
  /** Health or safety is at stake, as a rule finds it at submission. */
  health: number;
  /** Several undecided reports tell of the same county, department and kind. */
  alike: number;
  files: number;
  /** The reporter wrote something that no moderator has opened. */
  news: number;
  /** The lower, the sooner: `priorityRankOf`. */
  rank: number;
  received_on: string;
  /** The day since which it waits for us: of an appeal, also of one that was upheld, the day of the appeal. */
  since: string;
}

/** A moderator's own view of the list: a name for a query. */
export interface QueueViewsTable {
  id: Generated<number>;
  user_id: number;
  name: string;
  /** As in the address, without the question mark, in the order of `queryOf`. */
  query: string;
}

/** What became of the reports of an act: declined, linked to a case, or published in a case that was opened with them. */
export type UndoableOutcome = "declined" | "linked" | "opened";

/** A decision on one report, or on several together, for as long as it can be undone; the row goes when the time is over. */
export interface BulkActsTable {
  id: Generated<number>;
  user_id: number;
  outcome: UndoableOutcome;
  /** Why they were declined; null of what was published. */
  reason: DeclineReason | null;
  /** ISO-8601 UTC instant. */
  undo_until: string;
}

/** A report of such an act: the version that it left, and who had decided the report before. */
export interface BulkItemsTable {
  act_id: number;
  report_id: number;
  version: number;
  decided_by: number | null;
}
