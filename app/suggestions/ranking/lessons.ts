/** How often a pair stands in past links, and in how many. */
export interface Counted {
  voices: number;
  times: number;
}

/** Pairs looked up of a text: more tell little more, and each may bring a row for many a target. */
const MAX_TERMS = 64;
/** What stands in one public version only may be a slip, or a name. */
const MIN_VOICES = 2;
/** What stands in a larger share of all tells nothing (我们, 要求). */
const MAX_SHARE = 0.2;
/** Rare tells much, too rare tells little: so many before a pair counts half. */
const HALF = 4;

/** The pairs of a text that tell the most of past links: neither in a single one nor in most. */
export function pickTerms(
  pairs: Iterable<string>,
  inAll: ReadonlyMap<string, Counted>,
  lessons: number,
): { term: string; times: number }[] {
  const most = Math.max(MIN_VOICES, lessons * MAX_SHARE);
  return [...pairs]
    .map((term) => ({ term, ...(inAll.get(term) ?? { voices: 0, times: 0 }) }))
    .filter(({ voices }) => voices >= MIN_VOICES && voices <= most)
    .sort((a, b) => tell(b.voices, lessons) - tell(a.voices, lessons) || (a.term < b.term ? -1 : 1))
    .slice(0, MAX_TERMS);
}

function tell(voices: number, lessons: number): number {
  return Math.log(lessons / voices) * (voices / (voices + HALF));
}
