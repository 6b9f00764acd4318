import type { CorrectedPart } from "../../../db/tables/rulings/matters.ts";
import { compareTexts, type Finding, type Kept, keyOfFinding } from "../../redaction/redaction.ts";

export type { CorrectedPart };

/** Why something published was corrected; public. Whatever points to a person is `identifies`, asked for or not. */
export const CORRECTION_REASONS = ["identifies", "typo", "wrong"] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** The reason for which nobody keeps what stood there before. */
export const DESTROYS: CorrectionReason = "identifies";

/** What of a case is corrected; a voice, an answer and a verdict have their text alone. */
export const CASE_FIELDS = ["title", "demand", "claimedBasis", "kind"] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

export const MAX_CORRECTION_WORDS = 200;

/** What stands for words that were taken out. */
const MASK = /^(?:【[^【】\n]{1,12}】|…{1,2}|\s)*$/u;

/**
 * In how many places words were taken out of somebody's text; null when something else was done to it. Where they stood
 * may be `【…】` or `……`, nothing else: what a reporter or a department said is shortened, never written by us.
 */
export function placesTakenOut(before: string, after: string): number | null {
  const hunks = compareTexts(before, after);
  const fit = hunks.every((hunk) => hunk.end > hunk.start && MASK.test(after.slice(hunk.publicStart, hunk.publicEnd)));
  return fit && after !== "" ? hunks.length : null;
}

/** What a correction did: to which row, to which of its fields, and what stood there. */
export interface CorrectionDone {
  id: number;
  fields: string[];
  before: Record<string, string>;
}

/** What is likely only and stood there already was looked at when it was published: it does not stop what mends it. */
export function keptAsBefore(findings: readonly Finding[]): Kept {
  return Object.fromEntries(findings.map((finding) => [keyOfFinding(finding), "kept_not_personal" as const]));
}
