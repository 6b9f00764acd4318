import type { ToldGroup } from "../voices/told-together.ts";

/** With fewer groups that tell both, no table is made: their cases say the same. */
export const FEWEST_GROUPS = 3;

/** By what means a duty was handed down, against what was missing with it: in how many groups of five both are told. */
export interface ToldPairs {
  /** Groups that tell anything, and cases that they are of. */
  groups: number;
  cases: number;
  gaps: string[];
  rows: { means: string; cells: number[] }[];
  /** The pair that most groups tell; null where several do. */
  most: { means: string; gap: string; groups: number } | null;
}

/**
 * Counts pairs of a means (M) and a gap (G) over the groups that tell both: each ticked by at least three of the same five. It
 * adds up what the pages of the cases tell, group by group, and nothing finer: a cell grows by a whole group or not at all, so that
 * neither a cell, nor a row less its cells, nor two readings say what one voice ticked. Null where fewer than `FEWEST_GROUPS` groups tell both.
 */
export function toldPairs(groups: readonly ToldGroup[]): ToldPairs | null {
  const of = (group: ToldGroup, letter: "M" | "G") => group.marks.filter((code) => code.startsWith(letter));
  const both = groups.filter((group) => of(group, "M").length > 0 && of(group, "G").length > 0);
  if (both.length < FEWEST_GROUPS) return null;
  const codes = (letter: "M" | "G") =>
    [...new Set(both.flatMap((group) => of(group, letter)))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const gaps = codes("G");
  const rows = codes("M").map((means) => ({
    means,
    cells: gaps.map((gap) => both.filter(({ marks }) => marks.includes(means) && marks.includes(gap)).length),
  }));
  const pairs = rows.flatMap(({ means, cells }) => cells.map((of, at) => ({ means, gap: gaps[at] ?? "", groups: of })));
  const [first, second] = pairs.toSorted((a, b) => b.groups - a.groups);
  return {
    groups: both.length,
    cases: new Set(both.map(({ case: number }) => number)).size,
    gaps,
    rows,
    most: first && first.groups > (second?.groups ?? 0) ? first : null,
  };
}
