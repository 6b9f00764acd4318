import { plainText } from "../suggestion.ts";

/** Signs read of a text, at most. */
const MAX_SIGNS = 1000;
/** As if there were so many texts more: among two, what both have is not common. */
const FEW = 40;
const WRITTEN = /[\p{Script=Han}A-Z0-9]/u;

/** Pairs of neighbouring signs as numbers, with how often each stands there: many texts are read at once. */
function numberedPairs(text: string): Map<number, number> {
  const plain = plainText(text.slice(0, MAX_SIGNS));
  const pairs = new Map<number, number>();
  let before = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charCodeAt(at);
    // Most signs are Han: the pattern is asked for the others alone.
    const own = (sign >= 0x4e00 && sign <= 0x9fff) || WRITTEN.test(plain.charAt(at)) ? sign : 0;
    if (before !== 0 && own !== 0) {
      const pair = before * 0x10000 + own;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    before = own;
  }
  return pairs;
}

/**
 * How alike each of some texts is to one, 0 to 1: the cosine of their pairs of signs (Salton, Wong, Yang 1975), of
 * which those count more that few of these texts have. Unlike MinHash it finds what was told again in other words.
 */
export function likenessTo(text: string, others: readonly string[]): number[] {
  const own = numberedPairs(text);
  const read = others.map(numberedPairs);
  const within = new Map<number, number>();
  for (const pairs of [own, ...read]) for (const pair of pairs.keys()) within.set(pair, (within.get(pair) ?? 0) + 1);
  const rarity = Float64Array.from({ length: read.length + 2 }, (_, times) =>
    Math.log((read.length + FEW) / (times + 0.5)),
  );
  const weigh = (pair: number, times: number) =>
    (times === 1 ? 1 : 1 + Math.log(times)) * (rarity[within.get(pair) ?? 1] ?? 0);
  const lengthOf = (pairs: ReadonlyMap<number, number>) => {
    let sum = 0;
    for (const [pair, times] of pairs) sum += weigh(pair, times) ** 2;
    return Math.sqrt(sum);
  };
  const ownLength = lengthOf(own);
  return read.map((pairs) => {
    let shared = 0;
    for (const [pair, times] of own) {
      const other = pairs.get(pair);
      if (other !== undefined) shared += weigh(pair, times) * weigh(pair, other);
    }
    return shared === 0 ? 0 : shared / (ownLength * lengthOf(pairs));
  });
}
