import { type Proportion, type FunnelBand, funnelBand } from "./statistics/funnel.ts";
import { RANKABLE_FROM, rankabilityOf } from "./statistics/rankability.ts";
import { type RankRange, rankRanges } from "./statistics/ranks.ts";
import { groupDistribution, shrunkShare } from "./statistics/shrinkage.ts";
import { overdispersion } from "./statistics/spread.ts";

/** A body with fewer is shown with its two numbers and not compared. */
export const FEWEST_COMPARED = 10;
/** With fewer bodies to compare, a group has no level of its own: there is the table and no picture. */
export const FEWEST_PEERS = 5;

/** What a group of bodies that do the same has in common. */
export interface Group {
  /** The share of all its bodies together, 0 to 1. */
  target: number;
  /** How many times as large as by chance the differences are; about 1 where chance is all. */
  phi: number;
  /** Variance between its bodies that chance does not explain. */
  tau2: number;
  /** How much of the differences is real, 0 to 1. */
  rankability: number;
  /** Whether the bodies may be put in an order. */
  rankable: boolean;
}

/** Where a body stands among its peers. */
export interface PeerStanding {
  band: FunnelBand;
  /** Its share drawn towards the group's, 0 to 1. */
  shrunk: number;
  /** Where it may stand; null where no order is shown. */
  ranks: RankRange | null;
}

export interface PeerComparison<Body extends Proportion> {
  /** All its bodies together, those with few cases among them. */
  total: Proportion;
  /** Null where too few can be compared. */
  group: Group | null;
  /** How many bodies have enough cases. */
  compared: number;
  rows: (Body & { standing: PeerStanding | null })[];
}

/**
 * Compares the bodies of one group by one share. The group's level is that of all its bodies together; limits, spread and order
 * are of those with `FEWEST_COMPARED` cases or more, and there are none where fewer than `FEWEST_PEERS` have as many. `fewer` says that less
 * of it is better: then the smallest share has the first place.
 */
export function compareBodies<Body extends Proportion>(bodies: readonly Body[], fewer = false): PeerComparison<Body> {
  const compared = bodies.filter(({ base }) => base >= FEWEST_COMPARED);
  const sum = (key: keyof Proportion) => bodies.reduce((all, body) => all + body[key], 0);
  const total = { count: sum("count"), base: sum("base") };
  if (compared.length < FEWEST_PEERS) {
    return { total, group: null, compared: compared.length, rows: bodies.map((body) => ({ ...body, standing: null })) };
  }
  const target = total.count / total.base;
  const spread = overdispersion(compared, target);
  const distribution = groupDistribution(compared);
  const rankability = rankabilityOf(compared);
  const rankable = rankability >= RANKABLE_FROM;
  const ranks = rankable ? rankRanges(compared, distribution) : [];
  const standings = new Map(
    compared.map((body, at) => [
      body,
      {
        band: funnelBand(body, { target, tau2: spread.tau2 }),
        shrunk: shrunkShare(body, distribution),
        ranks: placed(ranks[at], fewer ? compared.length : null),
      },
    ]),
  );
  return {
    total,
    group: { target, ...spread, rankability, rankable },
    compared: compared.length,
    rows: bodies.map((body) => ({ ...body, standing: standings.get(body) ?? null })),
  };
}

/** Places counted from the other end where less is better. */
function placed(range: RankRange | undefined, last: number | null): RankRange | null {
  if (!range) return null;
  return last === null ? range : { best: last + 1 - range.worst, worst: last + 1 - range.best };
}
