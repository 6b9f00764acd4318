import type { DisputeOutcome, DisputeRemedy } from "../../../db/tables/rulings/matters.ts";

export type { DisputeOutcome, DisputeRemedy };

/** On what ground a department disputes a case or a verdict; public. */
export const GROUNDS = ["not_our_duty", "wrong_duty", "facts_wrong", "already_done", "law_changed"] as const;
export type Ground = (typeof GROUNDS)[number];

/**
 * Working days from the start of the clock in which a department says that a case is not its own and is rid of the clock:
 * as long as the Regulations on Petitions (信访工作条例, 2022, article 23) give for such an objection.
 */
export const DAYS_TO_REFUSE = 5;

export const MAX_DISPUTE = 2000;
export const MAX_DISPUTE_REASONS = 1000;
