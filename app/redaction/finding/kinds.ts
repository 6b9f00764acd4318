/** What in a text could tell a person, or a place below the county. */

export const FINDING_KINDS = [
  "mobile",
  "id_number",
  "bank_card",
  "account",
  "plate",
  "landline",
  "email",
  "name",
  "post",
  "unit",
  "document",
  "copy",
  "date",
  "township",
  "village",
  "community",
  "group",
  "address",
  "school",
  "company",
  "unique",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Kinds of places and bodies, hidden because the county is all that is public. */
export const PLACE_KINDS: readonly FindingKind[] = [
  "township",
  "village",
  "community",
  "group",
  "address",
  "school",
  "company",
];

/** Kinds that are never anything else and that nobody may read. */
const CERTAIN: readonly FindingKind[] = ["mobile", "id_number", "bank_card", "account", "plate"];

/** Where something identifying stands: UTF-16 offsets, the end exclusive. */
export interface Span {
  kind: FindingKind;
  start: number;
  end: number;
  /** Leaves no doubt: it is never public. What is only likely may stay once somebody has looked at it. */
  certain: boolean;
  /** The reporter wants it hidden. */
  asked?: true;
}

export interface Finding extends Span {
  text: string;
}

/** A place in the text that a rule has found. */
export type Hit = readonly [start: number, end: number];

/** What a rule of a kind makes of its hits. */
export function spansOf(kind: FindingKind, hits: readonly Hit[], certain = CERTAIN.includes(kind)): Span[] {
  return hits.map(([start, end]) => ({ kind, start, end, certain }));
}

/**
 * Every hit of a pattern, which must be global. Each repetition in a pattern is bounded, so that no text takes more than
 * a fixed number of steps for each of its characters.
 */
export function hitsOf(text: string, pattern: RegExp, holds: (match: string) => boolean = () => true): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    holds(match[0]) ? [[match.index, match.index + match[0].length] as const] : [],
  );
}
