/** Why a body corrects an answer of its own; public. What has happened since is told in a further answer. */
export const REVISION_REASONS = ["slip", "facts", "basis", "contact", "files"] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** How often an answer may be corrected: each version stays on its case's page. */
export const MAX_REVISIONS = 10;

/** Why a moderator sends an answer back as none in substance. */
export const HOLLOW_GROUNDS = ["forwarded", "says_nothing", "same_text", "other"] as const;
export type HollowGround = (typeof HOLLOW_GROUNDS)[number];

/** What the public reads of why an answer was sent back. */
export const MAX_HOLLOW_REASON = 300;

/**
 * Working days in which an answer that was sent back can be mended: one that was never published counts on the day of its
 * first filing, of one that was none in substance the days are not the body's.
 */
export const DAYS_TO_MEND = 3;
