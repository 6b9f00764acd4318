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

/** Groups that tell the same codes, a means and a gap among them. */
export interface GroupsTelling {
  marks: readonly string[];
  groups: number;
}

/**
 * Counts pairs of a means (M) and a gap (G) over the groups that tell both, which are of so many cases: each ticked by at least three of the same five. It
 * adds up what the pages of the cases tell, group by group, and nothing finer: a cell grows by a whole group or not at all, so that
 * neither a cell, nor a row less its cells, nor two readings say what one voice ticked. Null where fewer than `FEWEST_GROUPS` groups tell both.
 */
export function toldPairs(both: readonly GroupsTelling[], cases: number): ToldPairs | null {
  const sum = (some: readonly GroupsTelling[]) => some.reduce((all, { groups }) => all + groups, 0);
  if (sum(both) < FEWEST_GROUPS) return null;
  const codes = (letter: "M" | "G") =>
    [...new Set(both.flatMap(({ marks }) => marks.filter((code) => code.startsWith(letter))))].sort(
      (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
    );
  const gaps = codes("G");
  const rows = codes("M").map((means) => ({
    means,
    cells: gaps.map((gap) => sum(both.filter(({ marks }) => marks.includes(means) && marks.includes(gap)))),
  }));
  const pairs = rows.flatMap(({ means, cells }) => cells.map((of, at) => ({ means, gap: gaps[at] ?? "", groups: of })));
  const [first, second] = pairs.toSorted((a, b) => b.groups - a.groups);
  return {
    groups: sum(both),
    cases,
    gaps,
    rows,
    most: first && first.groups > (second?.groups ?? 0) ? first : null,
  };
}
