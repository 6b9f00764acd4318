/** Pairs of signs counted over the documents of some targets. */
export interface Documents {
  /** For each pair, how often it stands in the documents of each target; of seldom ones a target may be left out. */
  pairs: Map<string, Map<string, number>>;
  /** How often each of these pairs stands in all documents. */
  inAll: Map<string, number>;
  /** All pairs of each target together. */
  totals: Map<string, number>;
  /** All pairs of all documents. */
  total: number;
}

/** What the documents say of a text: a share of 1 for each target, and the pairs that speak for it, the best first. */
export type Shares = Map<string, { share: number; pairs: string[] }>;

/** Added to every count, so that what was never seen is not impossible. */
const SMOOTHING = 0.5;
/** How fast the shares part: 1 would take neighbouring pairs for independent, which they are not. */
const SHARPNESS = 1.2;
/** A pair speaks for a target that has this part of all its occurrences. */
const SPEAKS = 0.3;
/** Pairs named for a target, at most. */
const NAMED = 12;

/** Where nothing was counted. */
export function noDocuments(): Documents {
  return { pairs: new Map(), inAll: new Map(), totals: new Map(), total: 0 };
}

/** Counts a document of a target, or several of the same words. */
export function addDocument(to: Documents, target: string, counts: ReadonlyMap<string, number>, times = 1): void {
  for (const [pair, count] of counts) {
    const by = count * times;
    addCount(to, target, pair, by);
    to.inAll.set(pair, (to.inAll.get(pair) ?? 0) + by);
    to.totals.set(target, (to.totals.get(target) ?? 0) + by);
    to.total += by;
  }
}

/** Counts one pair of a target, of which all documents together are counted elsewhere. */
export function addCount(to: Documents, target: string, pair: string, count: number): void {
  const of = to.pairs.get(pair) ?? new Map<string, number>();
  to.pairs.set(pair, of.set(target, (of.get(target) ?? 0) + count));
}

/** One pair of a text as the documents know it. */
interface Seen {
  pair: string;
  /** Logarithm of how often the text has it. */
  often: number;
  inAll: number;
  of: Map<string, number>;
  past: boolean;
}

/**
 * Complement naive Bayes (Rennie, Shih, Teevan, Karger 2003): a text belongs to the target whose *others* have the
 * least of its pairs, which does not favour whatever has the most documents. The first documents and those of the past
 * are counted together; a pair that the past does not know is weighed by the first alone.
 */
export function weighDocuments(counts: ReadonlyMap<string, number>, first: Documents, past: Documents): Shares {
  const scores = new Map<string, number>();
  const speaking = new Map<string, Seen[]>();
  const read = { first: 0, both: 0 };
  for (const seen of seenIn(counts, first, past)) {
    read[seen.past ? "both" : "first"] += seen.often;
    for (const [target, count] of seen.of) {
      const by = seen.often * Math.log((seen.inAll + SMOOTHING) / (seen.inAll - count + SMOOTHING));
      scores.set(target, (scores.get(target) ?? 0) + by);
      if (count < seen.inAll * SPEAKS) continue;
      const list = speaking.get(target) ?? [];
      list.push(seen);
      speaking.set(target, list);
    }
  }
  if (scores.size === 0) return new Map();
  const all = first.total + SMOOTHING * first.pairs.size;
  const bigness = (target: string) => {
    const own = first.totals.get(target) ?? 0;
    const both = all + past.total;
    return (
      read.first * Math.log((all - own) / all) +
      read.both * Math.log((both - own - (past.totals.get(target) ?? 0)) / both)
    );
  };
  const targets = new Set([...first.totals.keys(), ...past.totals.keys()]);
  const ranked = [...targets].map((target) => ({ target, score: (scores.get(target) ?? 0) + bigness(target) }));
  const best = Math.max(...ranked.map(({ score }) => score));
  const spread = Math.sqrt(read.first + read.both) / SHARPNESS;
  const likely = ranked.map(({ target, score }) => ({ target, weight: Math.exp((score - best) / spread) }));
  const sum = likely.reduce((total, { weight }) => total + weight, 0);
  return new Map(
    likely.map(({ target, weight }) => [target, { share: weight / sum, pairs: bestOf(target, speaking.get(target)) }]),
  );
}

function* seenIn(counts: ReadonlyMap<string, number>, first: Documents, past: Documents): Generator<Seen> {
  for (const [pair, times] of counts) {
    const known = past.inAll.get(pair);
    const inAll = (first.inAll.get(pair) ?? 0) + (known ?? 0);
    if (inAll === 0) continue;
    const of = new Map(first.pairs.get(pair));
    if (known !== undefined)
      for (const [target, count] of past.pairs.get(pair) ?? []) of.set(target, (of.get(target) ?? 0) + count);
    yield { pair, often: Math.log(1 + times), inAll, of, past: known !== undefined };
  }
}

function bestOf(target: string, seen: Seen[] | undefined): string[] {
  const share = (one: Seen) => (one.of.get(target) ?? 0) / one.inAll;
  return (seen ?? [])
    .sort((a, b) => share(b) - share(a) || (a.pair < b.pair ? -1 : 1))
    .slice(0, NAMED)
    .map(({ pair }) => pair);
}
