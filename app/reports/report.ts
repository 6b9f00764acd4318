import type { DemandedBy, Reporter, ReportState } from "../../db/tables/reports/reports.ts";

export type { DemandedBy, Reporter, ReportState };

export const REPORTERS = ["citizen", "cadre"] as const satisfies readonly Reporter[];

/** Longest text a reporter can send, in characters. */
export const MAX_BODY = 5000;
export const MAX_DEPARTMENT_TEXT = 100;
/** Longest document number. */
export const MAX_DOCUMENT = 60;
/** More than a large township has on its payroll, villages included. */
export const MAX_PEOPLE = 10_000;
/** Longest words to a reporter whose report is declined. */
export const MAX_DECLINE_NOTE = 500;
/** A month has at most 744 hours; a township's whole staff may be named. */
export const MAX_HOURS_PER_MONTH = 10_000;

/** Why a moderator does not publish a report; the reporter reads it in these words. */
export const DECLINE_REASONS = [
  "no_department",
  "no_facts",
  "not_our_matter",
  "duplicate",
  "private_matter",
  "abuse",
  "unit_unproven",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

const NEXT: Record<ReportState, readonly ReportState[]> = {
  received: ["published", "declined", "withdrawn"],
  published: [],
  // An appeal that is upheld opens it again.
  declined: ["received", "withdrawn"],
  withdrawn: [],
};

/** True when a report may go from one state to the other. */
export function canBecome(from: ReportState, to: ReportState): boolean {
  return NEXT[from].includes(to);
}

/** What is asked of a report's row by the rules below. */
interface Standing {
  state: ReportState;
  decided_on: string | null;
  withdrawn_on: string | null;
  rest_declined_on: string | null;
}

/**
 * The day on which the report, or what is left of it while a part is public, was declined: then its reporter may appeal,
 * and an appeal that is upheld brings it back to the queue. Null when nothing of it is declined, or it was taken back.
 */
export function declinedOn(report: Standing): string | null {
  if (report.withdrawn_on !== null) return null;
  if (report.state === "published") return report.rest_declined_on;
  return report.state === "declined" ? report.decided_on : null;
}

/**
 * How a reporter may take a report back: `whole` before it is published (or when it never was), `stripped` after that,
 * when the public matters stay and the reporter's words leave them, `partly` while one matter is public and another
 * waits: stripped there, whole here. Null when it was taken back already. `parts` is the number of matters that were published.
 */
export function withdrawalOf(
  report: Pick<Standing, "state" | "withdrawn_on">,
  parts: number,
): "whole" | "stripped" | "partly" | null {
  if (report.withdrawn_on !== null) return null;
  if (report.state === "published") return "stripped";
  if (!canBecome(report.state, "withdrawn")) return null;
  return parts > 0 ? "partly" : "whole";
}
