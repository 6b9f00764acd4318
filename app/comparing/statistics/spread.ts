import type { Proportion } from "./funnel.ts";

/** The share of the lowest and of the highest values that are drawn in before the spread is estimated. */
const WINSORISED = 0.1;
/** Quantile of the standard normal distribution beyond which a tenth lies, and its density there. */
const [EDGE, DENSITY] = [1.2815515655446004, 0.17549833193248685];
/** The mean square that drawing in leaves of a standard normal distribution; without it 95 % limits would hold some 90 %. */
export const LEFT_BY_WINSORISING = 1 - 2 * WINSORISED - 2 * EDGE * DENSITY + 2 * WINSORISED * EDGE ** 2;

/** The share of all bodies together, 0 to 1. */
export function pooledShare(bodies: readonly Proportion[]): number {
  const sum = (key: keyof Proportion) => bodies.reduce((total, body) => total + body[key], 0);
  return sum("count") / sum("base");
}

/** Value at a quantile of sorted numbers, between two of them by proportion (type 7 of Hyndman and Fan 1996). */
export function quantileOf(sorted: readonly number[], at: number): number {
  const place = at * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  return low + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? low) - low);
}

/** How far each body is from the target, in standard deviations of chance alone. */
function scores(bodies: readonly Proportion[], target: number): number[] {
  return bodies.map(({ count, base }) => (count / base - target) / Math.sqrt((target * (1 - target)) / base));
}

/**
 * Overdispersion of a group by Spiegelhalter 2005 (QSHC 14:347): φ is the mean square of the z-scores, the tenth at either
 * end drawn in to the next (so that a body that is different widens no limits by which it is to be found), divided by what that leaves of
 * normal ones; τ² by DerSimonian and Laird, 0 where φ is not above 1, what chance leaves. A target of 0 or 1 has no spread.
 */
export function overdispersion(bodies: readonly Proportion[], target: number): { phi: number; tau2: number } {
  if (target <= 0 || target >= 1) return { phi: 0, tau2: 0 };
  const z = scores(bodies, target);
  const sorted = z.toSorted((a, b) => a - b);
  const [low, high] = [quantileOf(sorted, WINSORISED), quantileOf(sorted, 1 - WINSORISED)];
  const squares = z.map((one) => Math.min(high, Math.max(low, one)) ** 2);
  const phi = squares.reduce((sum, one) => sum + one, 0) / z.length / LEFT_BY_WINSORISING;
  return { phi, tau2: phi > 1 ? varianceBeyond(phi * z.length, variances(bodies, target)) : 0 };
}

/** Variance between the bodies from all z-scores, none drawn in: for how far they can be put in an order. */
export function varianceBetween(bodies: readonly Proportion[], target: number): number {
  if (target <= 0 || target >= 1) return 0;
  const q = scores(bodies, target).reduce((sum, z) => sum + z ** 2, 0);
  return varianceBeyond(q, variances(bodies, target));
}

/** The variance of each body's share that chance makes. */
export function variances(bodies: readonly Proportion[], target: number): number[] {
  return bodies.map(({ base }) => (target * (1 - target)) / base);
}

/**
 * τ² = (Q − (I − 1)) ÷ (Σw − Σw² ÷ Σw), w = 1 ÷ s², never below 0: DerSimonian and Laird 1986 (Controlled Clinical Trials 7:177).
 * `q` is the sum of the squared z-scores of I values, `within` the variance s² of each.
 */
export function varianceBeyond(q: number, within: readonly number[]): number {
  const w = within.map((variance) => 1 / variance);
  const sum = w.reduce((total, one) => total + one, 0);
  const squares = w.reduce((total, one) => total + one ** 2, 0);
  const room = sum - squares / sum;
  return room > 0 ? Math.max(0, (q - (within.length - 1)) / room) : 0;
}
