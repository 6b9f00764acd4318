import type { Generated } from "kysely";

/** What a member of staff keeps out of: one department, line, region or report. */
export interface RecusalsTable {
  id: Generated<number>;
  user_id: number;
  department_id: number | null;
  line_id: number | null;
  region_id: number | null;
  report_id: number | null;
  /** A code of `RECUSAL_REASONS`. */
  reason: string;
  /** For the one who is recused and the administrators; always empty on a report, of which it might tell who sent it. */
  note: string;
  from_day: string;
  /** The last day; null = until it is ended. */
  until_day: string | null;
  entered_by: number;
}

/** A report that two moderators decide without knowing of one another. Only the first decision has an effect. */
export interface SecondLooksTable {
  report_id: number;
  /** The version that the first moderator decided on: the second one sees it too. */
  version: number;
  drawn_on: string;
  first_user_id: number;
  first_outcome: SecondLookOutcome;
  first_reason: string | null;
  first_department_id: number | null;
  first_duty_id: number | null;
  first_kind: string | null;
  first_verdict: string | null;
  second_on: string | null;
  second_user_id: number | null;
  second_outcome: SecondLookOutcome | null;
  second_reason: string | null;
  second_department_id: number | null;
  second_duty_id: number | null;
  second_kind: string | null;
  second_verdict: string | null;
}

export type SecondLookOutcome = "publish" | "decline";

/** How many times a member of staff opened what a reporter gave with a report, on a day. */
export interface ReportViewsTable {
  report_id: number;
  user_id: number;
  day: string;
  times: number;
}

/** A look that an administrator took at the record of views. */
export interface AuditViewsTable {
  id: Generated<number>;
  user_id: number;
  day: string;
  /** A code of `AUDIT_LOOKS`. */
  what: string;
  /** The report that was looked up. */
  report_id: number | null;
}
