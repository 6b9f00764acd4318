import type { PeerComparison } from "./comparison.ts";
import type { Proportion } from "./statistics/funnel.ts";

/** What a comparison says in sentences, worked out of its numbers and nothing else. */
export interface PeerFinding<Body> {
  /** Those outside of the limits of 99.8 %, lowest share first: the only ones that are called different. */
  different: Body[];
  /** Those outside of the limits of 95 % alone. */
  perhaps: Body[];
  /** How many were compared. */
  compared: number;
  /** The bodies differ from one another by more than chance, and the limits were widened by it. */
  spread: boolean;
}

/** Null where nothing was compared. */
export function findingOf<Body extends Proportion>({
  group,
  compared,
  rows,
}: PeerComparison<Body>): PeerFinding<Body> | null {
  if (!group) return null;
  const inBands = (far: boolean) =>
    rows
      .filter(({ standing }) => standing && standing.band !== "within" && standing.band.startsWith("far") === far)
      .toSorted((a, b) => a.count / a.base - b.count / b.base);
  return { different: inBands(true), perhaps: inBands(false), compared, spread: group.tau2 > 0 };
}
