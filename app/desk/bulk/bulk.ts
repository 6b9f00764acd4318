import type { DeclineReason } from "../../reports/report.ts";

/** Reports decided together, at most. */
export const MAX_BULK = 100;

/** What a moderator may do to many reports at once. */
export const BULK_REASONS = ["abuse", "duplicate"] as const satisfies readonly DeclineReason[];
export type BulkReason = (typeof BULK_REASONS)[number];

/** What the list offers for the ticked ones: declining for a reason, linking to a case, one question to all. */
export const BULK_WAYS = [...BULK_REASONS, "link", "ask"] as const;
export type BulkWay = (typeof BULK_WAYS)[number];

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
  | "case_elsewhere"
  | "to_mask"
  | "unit"
  | "asked_enough"
  | "refused";

/** What a refusal of one of the reports is called beside it. */
export function obstacleOf(code: string): Obstacle {
  return OF_REFUSAL[code] ?? "refused";
}

const OF_REFUSAL: Record<string, Obstacle> = {
  not_found: "not_found",
  forbidden: "forbidden",
  home_county: "forbidden",
  recused: "forbidden",
  stale_version: "stale_version",
  wrong_state: "wrong_state",
  own_decision: "own_decision",
  claimed_by_other: "claimed",
  unknown_case: "case_elsewhere",
  personal_left: "to_mask",
  unseen_left: "to_mask",
  unit_waits: "unit",
  unit_stopped: "unit",
  too_many_messages: "asked_enough",
};

/** A report as it was ticked: the version that the moderator saw. */
export interface BulkItem {
  id: number;
  version: number;
}

/** `17.3`: report 17 at version 3, as a form carries it; several with a comma between; none of what is none. */
export function itemsOf(text: string): BulkItem[] {
  return text.split(",").flatMap((one) => {
    const parts = /^(\d{1,9})\.(\d{1,6})$/.exec(one);
    return parts ? [{ id: Number(parts[1]), version: Number(parts[2]) }] : [];
  });
}

/** As a box carries the reports that it ticks. */
export function itemsText(items: readonly BulkItem[]): string {
  return items.map(({ id, version }) => `${id}.${version}`).join(",");
}
