import { incompleteBeta } from "./gamma.ts";

/** How many of how many: what a share is worked out from. */
export interface Proportion {
  count: number;
  base: number;
}

/** The tails of two-sided limits, and the quantiles of the normal distribution that leave as much on either side. */
export const TAILS = {
  /** 95 %: 1 in 20 of those that are like all others lies outside. */
  near: { each: 0.025, z: 1.959963984540054 },
  /** 99.8 %: 1 in 500. */
  far: { each: 0.001, z: 3.090232306167813 },
} as const;

type Tail = (typeof TAILS)[keyof typeof TAILS];

export interface Limits {
  low: number;
  high: number;
}

/** Probability of at most `most` of `base`, each with the probability `share`: the binomial distribution. */
export function binomialUpTo(most: number, base: number, share: number): number {
  if (most < 0) return 0;
  if (most >= base) return 1;
  return 1 - incompleteBeta(share, most + 1, base - most);
}

/**
 * The limits within which a share of `base` lies when its true value is `target`, exact and made continuous by interpolation:
 * Spiegelhalter 2005 (Stat. Med. 24:1185, doi 10.1002/sim.1970), appendix A.1.1. The upper limit is the lower one of those
 * that are not counted: as it is printed, it takes the highest count there can be for one beyond chance (10 of 10, where 95 % is
 * the rule). So a value is outside only if it, or one further out, has a smaller probability than the tail. A probability of 0
 * or 1 leaves no room.
 */
export function exactLimits(target: number, base: number, tail: Tail): Limits {
  return { low: lowerLimit(target, base, tail.each), high: 1 - lowerLimit(1 - target, base, tail.each) };
}

function lowerLimit(target: number, base: number, each: number): number {
  const least = smallestReaching(each, base, target);
  const reached = binomialUpTo(least, base, target);
  const before = binomialUpTo(least - 1, base, target);
  const beyond = reached > before ? (reached - each) / (reached - before) : 0;
  return Math.max(0, (least - beyond) / base);
}

/** The smallest count up to which the probability is at least `each`. */
function smallestReaching(each: number, base: number, share: number): number {
  let [low, high] = [0, base];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialUpTo(middle, base, share) >= each) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a group has in common. */
export interface Centre {
  /** The share of all its bodies together, 0 to 1. */
  target: number;
  /** Variance between its bodies that chance does not explain; 0 = none. */
  tau2: number;
}

/**
 * The limits for a body of a group. Where the bodies differ more than by chance, they are widened by that
 * (Spiegelhalter 2005, QSHC 14:347, additive): the wider of these and the exact ones.
 */
export function limitsAt({ target, tau2 }: Centre, base: number, tail: Tail): Limits {
  const exact = exactLimits(target, base, tail);
  if (tau2 === 0) return exact;
  const spread = tail.z * Math.sqrt((target * (1 - target)) / base + tau2);
  return {
    low: Math.max(0, Math.min(exact.low, target - spread)),
    high: Math.min(1, Math.max(exact.high, target + spread)),
  };
}

/** Where a share lies: within the limits, outside of those of 95 %, outside of those of 99.8 %. */
export const FUNNEL_BANDS = ["far_below", "below", "within", "above", "far_above"] as const;
export type FunnelBand = (typeof FUNNEL_BANDS)[number];

export function funnelBand({ count, base }: Proportion, centre: Centre): FunnelBand {
  const value = count / base;
  const [near, far] = [limitsAt(centre, base, TAILS.near), limitsAt(centre, base, TAILS.far)];
  if (value < far.low) return "far_below";
  if (value > far.high) return "far_above";
  if (value < near.low) return "below";
  return value > near.high ? "above" : "within";
}
