import type { CaseFacts, CheckedEntry } from "./facts.server.ts";
import type { Findings } from "./findings.server.ts";

/** The entries about a case, by kind. */
export type EntriesByKind = (kind: CheckedEntry["kind"]) => readonly CheckedEntry[];

/** Holds the entries of one kind against the case, both ways: an entry without its fact, a fact without its entry. */
export type CaseCheck = (
  found: Findings,
  entries: readonly CheckedEntry[],
  facts: CaseFacts,
  story: EntriesByKind,
) => void;

/**
 * The entry of the last correction of what stands at a place: the digest that fits the text now is there. Of what was
 * corrected in a case that was merged since, the entry is under another number.
 */
export function correctionAt(entries: readonly CheckedEntry[], position: unknown): CheckedEntry | undefined {
  return entries.findLast(({ facts }) => facts.position === position);
}
