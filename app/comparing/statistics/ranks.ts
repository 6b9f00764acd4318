import type { Proportion } from "./funnel.ts";
import type { GridPoint } from "./shrinkage.ts";
import { quantileOf } from "./spread.ts";

/** Numbers from 0 up to below 1, the same for the same seed: the generator sfc32 of PractRand (Doty-Humphrey). */
export function seeded(seed: number): () => number {
  let [a, b, c, counter] = [0, seed, 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11) | 0) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warming = 0; warming < 12; warming += 1) next();
  return next;
}

/** A value of the standard normal distribution: Box and Muller 1958. */
function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A value of the gamma distribution of scale 1: Marsaglia and Tsang 2000 (ACM Trans. Math. Softw. 26:363). */
function drawGamma(random: () => number, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A value of the beta distribution, 0 to 1. */
export function drawBeta(random: () => number, alpha: number, beta: number): number {
  const [a, b] = [drawGamma(random, alpha), drawGamma(random, beta)];
  return a / (a + b);
}

/** The places that a body may have among its peers, the highest true share being the first. */
export interface RankRange {
  /** With 95 % it is no better and no worse than these. */
  best: number;
  worst: number;
}

/** Draws of one comparison, and how many values it draws at most in all: what a page costs does not grow with the group. */
const DRAWS = { least: 200, most: 1000, values: 40_000 };
/** Any number will do; always the same one gives everybody the same ranges. */
const SEED = 20_051_970;

/**
 * For each body the range of places that it has in 95 of 100 draws of the true shares of all (Goldstein and Spiegelhalter
 * 1996, J. R. Stat. Soc. A 159:385), from the distribution of the group and its own counts.
 */
export function rankRanges(bodies: readonly Proportion[], group: readonly GridPoint[], seed = SEED): RankRange[] {
  const random = seeded(seed);
  const places = bodies.map((): number[] => []);
  const draws = Math.max(DRAWS.least, Math.min(DRAWS.most, Math.floor(DRAWS.values / bodies.length)));
  for (let draw = 0; draw < draws; draw += 1) {
    const { mean, weight } = pick(group, random());
    const values = bodies.map(({ count, base }) =>
      drawBeta(random, weight * mean + count, weight * (1 - mean) + base - count),
    );
    const order = values.map((_, at) => at).sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
    order.forEach((body, place) => places[body]?.push(place + 1));
  }
  return places.map((all) => {
    const sorted = all.sort((a, b) => a - b);
    return { best: Math.floor(quantileOf(sorted, 0.025)), worst: Math.ceil(quantileOf(sorted, 0.975)) };
  });
}

/** The grid point at which the probabilities add up to `at`. */
function pick(group: readonly GridPoint[], at: number): GridPoint {
  let sum = 0;
  for (const point of group) {
    sum += point.probability;
    if (at < sum) return point;
  }
  return group.at(-1) ?? { mean: 0.5, weight: 2, probability: 1 };
}
