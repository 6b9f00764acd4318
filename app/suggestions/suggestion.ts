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
  /** The rules and the documents, each for itself, put the same department first. */
  agree: boolean;
}

/** One sign for each way to write it, so that words are found whatever the keyboard: full width, Latin case, blanks. */
export function plainText(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(/\s+/g, "");
}

const WRITTEN = /[\p{Script=Han}A-Z0-9]+/gu;

/** Different pairs read of a text, at most: a text of a thousand signs; what follows tells little more. */
const MAX_PAIRS = 800;

/**
 * Pairs of neighbouring signs of a plain text, with how often each stands there, in the order in which they come: no
 * dictionary breaks 黄标车 or a word of the village.
 */
export function countPairs(plain: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of plain.matchAll(WRITTEN)) {
    const signs = Array.from(run);
    for (let at = 0; at + 1 < signs.length; at += 1) {
      const pair = `${signs[at]}${signs[at + 1]}`;
      const known = counts.get(pair);
      if (known === undefined && counts.size >= MAX_PAIRS) return counts;
      counts.set(pair, (known ?? 0) + 1);
    }
  }
  return counts;
}

/** The pairs of `countPairs`, each once. */
export function pairsOf(plain: string): Set<string> {
  return new Set(countPairs(plain).keys());
}

/** Rank of what was chosen among what was proposed, from 1; 0 when it was not proposed. */
export function rankOf(chosen: string, proposed: readonly { code: string; bodies?: readonly string[] }[]): number {
  return proposed.findIndex((one) => one.code === chosen || (one.bodies?.includes(chosen) ?? false)) + 1;
}
