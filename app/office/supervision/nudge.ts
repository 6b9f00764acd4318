/** What is due of a department, and can be reminded of: signed for, answered, done. */
export const NUDGED_STAGES = ["signed", "answered", "remedied"] as const;
export type NudgedStage = (typeof NUDGED_STAGES)[number];

/** Days after a reminder in which no other is given for the same stage of the case. */
export const DAYS_BETWEEN_NUDGES = 7;
