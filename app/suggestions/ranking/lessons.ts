/** Lessons about one target: how many, and in how many of them each term stands. */
export interface Counted {
  lessons: number;
  terms: Map<string, number>;
}

/** Terms looked up for a text: more tell little more, and each may bring a row for every target. */
const MAX_TERMS = 24;
/** What stands in one public version only may be a slip, or a name. */
const MIN_LESSONS = 2;
/** What stands in a larger share of all tells nothing (我们, 要求). */
const MAX_SHARE = 0.2;
/** Lessons that a target must have before they count half. */
const HALF = 4;
/** Terms that speak for a target, at most: a long text is not surer than a short one. */
const SPEAKING = 8;
/** How strongly a share among few lessons is drawn to that among all. */
const PRIOR = 1.5;

/** The terms of a text that tell the most: neither in a single lesson nor in most of them. */
export function pickTerms(pairs: readonly string[], inAll: ReadonlyMap<string, number>, lessons: number): string[] {
  if (lessons === 0) return [];
  const most = Math.max(MIN_LESSONS, lessons * MAX_SHARE);
  return pairs
    .map((pair) => ({ pair, in: inAll.get(pair) ?? 0 }))
    .filter((one) => one.in >= MIN_LESSONS && one.in <= most)
    .sort((a, b) => tell(b.in, lessons) - tell(a.in, lessons) || (a.pair < b.pair ? -1 : 1))
    .slice(0, MAX_TERMS)
    .map((one) => one.pair);
}

/** Rare tells much, too rare tells little. */
function tell(inLessons: number, lessons: number): number {
  return Math.log(lessons / inLessons) * (inLessons / (inLessons + HALF));
}

/**
 * How much likelier each term is among a target's lessons than among all: the logarithms of the ratios that speak for
 * the target, the strongest `SPEAKING` of them, on average; less where a target has few lessons (log likelihood ratio
 * of naive Bayes with a Dirichlet prior; Manning, Raghavan, Schütze 2008, chapter 13).
 */
export function weighLessons(
  targets: ReadonlyMap<string, Counted>,
  picked: readonly string[],
  inAll: ReadonlyMap<string, number>,
  lessons: number,
): Map<string, { score: number; pairs: string[] }> {
  const weighed = new Map<string, { score: number; pairs: string[] }>();
  const speaking = Math.min(SPEAKING, picked.length);
  for (const [code, counted] of targets) {
    const ratios = [...counted.terms].flatMap(([term, voices]) => {
      const share = (inAll.get(term) ?? 0) / lessons;
      const own = (voices + PRIOR * share) / (counted.lessons + PRIOR);
      return own > share ? [{ term, ratio: Math.log(own / share) }] : [];
    });
    ratios.sort((a, b) => b.ratio - a.ratio || (a.term < b.term ? -1 : 1));
    const best = ratios.slice(0, speaking);
    const sure = counted.lessons / (counted.lessons + HALF);
    const sum = best.reduce((total, one) => total + one.ratio, 0);
    if (sum > 0) weighed.set(code, { score: (sure * sum) / speaking, pairs: best.slice(0, 4).map((one) => one.term) });
  }
  return weighed;
}
