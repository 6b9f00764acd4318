import type { Proportion } from "../../app/comparing/statistics/funnel.ts";
import { drawBeta, seeded } from "../../app/comparing/statistics/ranks.ts";

/** A group made up for a test: its true shares, and what was counted of them. */
export interface MadeGroup {
  truth: number[];
  bodies: Proportion[];
}

export interface Making {
  size: number;
  /** The least and the largest base. */
  bases: readonly [number, number];
  /** Mean of the true shares, and α + β of the beta distribution that they come from; Infinity = all alike. */
  mean: number;
  weight: number;
}

/** How many of `base` come about, each with the same probability. */
export function drawCount(random: () => number, base: number, share: number): number {
  let count = 0;
  for (let one = 0; one < base; one += 1) if (random() < share) count += 1;
  return count;
}

/** Makes groups without end, the same for the same seed. */
export function makeGroups(seed: number, { size, bases: [least, most], mean, weight }: Making): () => MadeGroup {
  const random = seeded(seed);
  return () => {
    const truth = Array.from({ length: size }, () =>
      weight === Infinity ? mean : drawBeta(random, weight * mean, weight * (1 - mean)),
    );
    const bodies = truth.map((share) => {
      const base = least + Math.floor(random() * (most - least + 1));
      return { base, count: drawCount(random, base, share) };
    });
    return { truth, bodies };
  };
}

/** Rat tumours: Tarone 1982 (Biometrics 38:215), as in Gelman and others, Bayesian Data Analysis (3rd ed. 2013), table 5.1. */
const TUMOURS =
  "0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 2 2 2 2 2 2 2 2 2 1 5 2 5 3 2 7 7 3 3 2 9 10 4 4 4 4 4 4 4 10 4 4 4 5 11 12 5 5 6 5 6 6 6 6 16 15 15 9 4";
const RATS_OF =
  "20 20 20 20 20 20 20 19 19 19 19 18 18 17 20 20 20 20 19 19 18 18 25 24 23 20 20 20 20 20 20 10 49 19 46 27 17 49 47 20 20 13 48 50 20 20 20 20 20 20 20 48 19 19 19 22 46 49 20 20 23 19 22 20 20 20 52 46 47 24 14";

export const RATS: Proportion[] = RATS_OF.split(" ").map((base, at) => ({
  base: Number(base),
  count: Number(TUMOURS.split(" ")[at]),
}));

/** Six bodies with 20 cases each: small enough to work out by hand. */
export const SIX: Proportion[] = [9, 12, 15, 10, 18, 14].map((count) => ({ count, base: 20 }));
