export { CLOCK_JUMPED } from "./day-jump.ts";

/** Official acts that the public ledger records. */
export const ACTS = [
  "report_received",
  "report_withdrawn",
  "report_declined",
  "decline_undone",
  "appeal_filed",
  "appeal_decided",
  "case_published",
  "clock_started",
  "clock_recounted",
  "voice_published",
  "voice_stripped",
  "verdict_given",
  "reply_published",
  "reply_held",
  "reply_returned",
  "reply_hidden",
  "case_corrected",
  "voice_corrected",
  "reply_corrected",
  "verdict_corrected",
  "relief_confirmed",
  "case_withdrawn",
  "case_merged",
  "case_unmerged",
  "case_moved",
  "takedown_proposed",
  "takedown_refused",
  "takedown_lapsed",
  "voice_hidden",
  "dispute_filed",
  "dispute_decided",
  "contact_opened",
  "original_opened",
  "texts_destroyed",
  "staff_changed",
] as const;
export type Act = (typeof ACTS)[number];

/**
 * The texts that the digest of an act (`textHash`) covers, after the salt, in this order; acts without one tell of no text.
 * The method page gives them as the recipe.
 */
export const HASHED_TEXTS = {
  case_published: ["title", "demand", "claimedBasis"],
  voice_published: ["text", "images"],
  verdict_given: ["reasons"],
  reply_published: ["text"],
  case_corrected: ["title", "demand", "claimedBasis"],
  voice_corrected: ["text"],
  reply_corrected: ["text"],
  verdict_corrected: ["reasons"],
  dispute_filed: ["text"],
  dispute_decided: ["reasons"],
  contact_opened: ["reason"],
  original_opened: ["reason"],
} as const satisfies Partial<Record<Act, readonly string[]>>;
export type HashedAct = keyof typeof HASHED_TEXTS;

/** Acts of reporters. They enter the ledger after their day or week has passed, so that nothing tells the time of day. */
export const REPORTERS_ACTS: readonly Act[] = [
  "report_received",
  "report_withdrawn",
  "appeal_filed",
  "relief_confirmed",
  "voice_stripped",
];

/**
 * Those of them that are entered by week: under the Sunday (Asia/Shanghai) that ends the week, once it has passed. Whoever
 * saw somebody in a county office on a Tuesday finds no Tuesday to lay beside it.
 */
export const BY_WEEK: readonly Act[] = ["report_received", "relief_confirmed"];

export const FIRST_HASH = "0".repeat(64);

/** JSON with the keys of every object in order and no white space, so that equal facts have equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
