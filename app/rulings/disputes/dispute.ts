import type { DisputeOutcome, DisputeRemedy } from "../../../db/tables/rulings/matters.ts";

export type { DisputeOutcome, DisputeRemedy };

/** On what ground a department disputes a case or a verdict; public. */
export const GROUNDS = ["not_our_duty", "wrong_duty", "facts_wrong", "already_done", "law_changed"] as const;
export type Ground = (typeof GROUNDS)[number];

export const MAX_DISPUTE = 2000;
export const MAX_DISPUTE_REASONS = 1000;
