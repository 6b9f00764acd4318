import type { Gap, Kind } from "../reports/vocabulary.ts";

/** Most that is proposed of each sort: as many as one look takes in. */
export const SHOWN = 5;

/** Days that the published accuracy looks back. */
export const ACCURACY_DAYS = 365;

/** Bands of the signature by which likely duplicates are found. */
export const SIGNATURE_BANDS = 24;

/** Something proposed, and the words of the report that led there, in the order in which they stand. */
export interface Suggested<Code extends string = string> {
  code: Code;
  /** Higher is likelier; comparable within one list only. */
  score: number;
  words: string[];
}

/** A department that may answer for the matter, with the bodies whose name the demand may have borne. */
export interface SuggestedDepartment extends Suggested {
  /** The body to choose: the one that was named, be it a temporary one, else the department itself. */
  bodies: string[];
}

/** What the rules and the links of the past propose for a text. Nothing of it is a decision. */
export interface Ranking {
  departments: SuggestedDepartment[];
  duties: Suggested[];
  kinds: Suggested<Kind>[];
  gaps: Suggested<Gap>[];
}

/** One sign for each way to write it, so that words are found whatever the keyboard: full width, Latin case, blanks. */
export function plainText(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(/\s+/g, "");
}

const WRITTEN = /[\p{Script=Han}A-Z0-9]+/gu;

/** Pairs of neighbouring signs of a plain text, each once: no dictionary breaks 黄标车 or a word of the village. */
export function pairsOf(plain: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of plain.matchAll(WRITTEN)) {
    const signs = Array.from(run);
    for (let at = 0; at + 1 < signs.length; at += 1) pairs.add(`${signs[at]}${signs[at + 1]}`);
  }
  return pairs;
}

/** Rank of what was chosen among what was proposed, from 1; 0 when it was not proposed. */
export function rankOf(chosen: string, proposed: readonly { code: string; bodies?: readonly string[] }[]): number {
  return proposed.findIndex((one) => one.code === chosen || (one.bodies?.includes(chosen) ?? false)) + 1;
}
