import type { Proportion } from "./funnel.ts";
import { logGamma } from "./gamma.ts";

/** One of the distributions that the true shares of a group may come from: a beta distribution, and how likely it is. */
export interface GridPoint {
  /** Its mean, 0 to 1. */
  mean: number;
  /** α + β: the cases that knowing the group is worth. */
  weight: number;
  probability: number;
}

const MEANS = 20;
const SPREADS = 16;
/** Passes over the grid, each on the part where anything is likely. */
const PASSES = 3;
/** Less likely than the likeliest by this much, in natural logarithms, is left out. */
const NEGLIGIBLE = 12;

interface Range {
  from: number;
  to: number;
}

/**
 * What the counts of a group say of the distribution of its true shares: beta-binomial, with the prior of Gelman and others, Bayesian
 * Data Analysis (3rd ed. 2013) 5.3, p(α, β) ∝ (α + β)^(−5/2): the mean and (α + β)^(−1/2), which measures the spread, are each
 * as likely everywhere. Worked out on a grid; α + β is at least 1.
 */
export function groupDistribution(bodies: readonly Proportion[]): GridPoint[] {
  let means: Range = { from: 0, to: 1 };
  let spreads: Range = { from: 0, to: 1 };
  let points: (GridPoint & { spread: number })[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    points = likelihoods(bodies, middles(means, MEANS), middles(spreads, SPREADS));
    const likely = points.filter(({ probability }) => probability > 0);
    means = around(
      likely.map(({ mean }) => mean),
      means,
      MEANS,
    );
    spreads = around(
      likely.map(({ spread }) => spread),
      spreads,
      SPREADS,
    );
  }
  return points.filter(({ probability }) => probability > 0);
}

function middles({ from, to }: Range, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + ((at + 0.5) * (to - from)) / count);
}

/** The part of a range in which these of its middles lie, with a step on either side. */
function around(values: readonly number[], range: Range, count: number): Range {
  const step = (range.to - range.from) / count;
  return {
    from: Math.max(0, Math.min(...values) - step),
    to: Math.min(1, Math.max(...values) + step),
  };
}

function likelihoods(bodies: readonly Proportion[], means: readonly number[], spreads: readonly number[]) {
  const points = spreads.flatMap((spread) => {
    const weight = spread ** -2;
    const bases = bodies.reduce((sum, { base }) => sum + logGamma(weight) - logGamma(weight + base), 0);
    return means.map((mean) => {
      const [alpha, beta] = [weight * mean, weight * (1 - mean)];
      const [ofAlpha, ofBeta] = [logGamma(alpha), logGamma(beta)];
      const counts = bodies.reduce(
        (sum, { count, base }) => sum + logGamma(alpha + count) - ofAlpha + logGamma(beta + base - count) - ofBeta,
        0,
      );
      return { mean, weight, spread, log: bases + counts };
    });
  });
  const best = points.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const raw = points.map((point) => (best - point.log > NEGLIGIBLE ? 0 : Math.exp(point.log - best)));
  const sum = raw.reduce((total, one) => total + one, 0);
  return points.map(({ mean, weight, spread }, at) => ({ mean, weight, spread, probability: (raw[at] ?? 0) / sum }));
}

/** A body's share drawn towards the group's: the mean of what its own counts and those of the group leave likely, 0 to 1. */
export function shrunkShare({ count, base }: Proportion, group: readonly GridPoint[]): number {
  return group.reduce(
    (sum, { mean, weight, probability }) => sum + (probability * (weight * mean + count)) / (weight + base),
    0,
  );
}
