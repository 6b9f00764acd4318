import type { DeclineReason } from "../../reports/report.ts";

/** Reports decided together, at most. */
export const MAX_BULK = 100;

/** What a moderator may do to many reports at once. */
export const BULK_REASONS = ["abuse", "duplicate"] as const satisfies readonly DeclineReason[];
export type BulkReason = (typeof BULK_REASONS)[number];

/** Why one of the reports stands in the way. */
export type Obstacle =
  | "not_found"
  | "forbidden"
  | "stale_version"
  | "wrong_state"
  | "own_decision"
  | "in_parts"
  | "claimed"
  | "retaliation"
  | "case_elsewhere";

/** A report as it was ticked: the version that the moderator saw. */
export interface BulkItem {
  id: number;
  version: number;
}

/** `17.3`: report 17 at version 3, as the form carries it; null for what is none. */
export function itemOf(text: string): BulkItem | null {
  const parts = /^(\d{1,9})\.(\d{1,6})$/.exec(text);
  return parts ? { id: Number(parts[1]), version: Number(parts[2]) } : null;
}

export function itemText({ id, version }: BulkItem): string {
  return `${id}.${version}`;
}
