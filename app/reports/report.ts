import type { DemandedBy, Reporter, ReportState } from "../../db/tables/reports.ts";

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

/**
 * How a reporter may take a report back: `whole` before it is published (or when it never was), `stripped` after that,
 * when the public matter stays and the reporter's words leave it; null when it was taken back already.
 */
export function withdrawalOf(report: { state: ReportState; withdrawn_on: string | null }): "whole" | "stripped" | null {
  if (report.withdrawn_on !== null) return null;
  if (report.state === "published") return "stripped";
  return canBecome(report.state, "withdrawn") ? "whole" : null;
}
