/** Why somebody keeps out of a matter (Civil Servants Law 2018, article 76). */
export const RECUSAL_REASONS = ["self", "kin", "worked_there", "other"] as const;
export type RecusalReason = (typeof RECUSAL_REASONS)[number];

/** What one can keep out of; from a report alone only on its own page. */
export const RECUSED_FROM = ["department", "line", "region"] as const;
export type RecusedFrom = (typeof RECUSED_FROM)[number];

/** Longest note, in characters. */
export const MAX_RECUSAL_NOTE = 200;
