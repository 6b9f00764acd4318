import { pairsOf, plainText } from "../../suggestions/suggestion.ts";

/** Signs of a text that are looked at: what comes after tells no other matter. */
export const LOOKED_AT = 600;
/** Most that is shown: as many as one look takes in. */
export const MOST_ALIKE = 5;
/** Share of the rarer words, of the shorter text, that two tellings of one matter have in common at the least. */
const LEAST = 0.2;
/** What the same department counts beside that share. */
const SAME_DEPARTMENT = 0.08;

interface Told {
  title: string;
  demand: string;
}

/**
 * The cases most like a text, the most alike first, at most `MOST_ALIKE`: by the pairs of signs that both have, each
 * counting the more the fewer cases have it, as a share of the shorter text (overlap coefficient, weighted). `near` tells
 * a case of the department that is meant. One walk over the cases' texts; of a text that is long, its beginning counts.
 */
export function mostAlike<Case extends Told>(
  text: string,
  cases: readonly Case[],
  near: (matter: Case) => boolean = () => false,
): Case[] {
  const pairs = [...pairsOf(plainText(Array.from(text).slice(0, LOOKED_AT).join("")))];
  if (pairs.length === 0) return [];
  const placeOf = new Map(pairs.map((pair, place) => [codeOf(pair, 0), place]));
  const found = cases.map((matter) => shared(plainText(`${matter.title}。${matter.demand}`), placeOf));
  const having = new Float64Array(pairs.length);
  for (const { places } of found) for (const place of places) having[place] = (having[place] ?? 0) + 1;
  const weights = having.map((count) => Math.log(1 + cases.length / (1 + count)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = found.map(({ places, length }, at) => {
    const both = places.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
    const share = both / Math.min(whole, (whole / pairs.length) * length);
    return share + (both > 0 && near(cases[at] as Case) ? SAME_DEPARTMENT : 0);
  });
  return cases
    .map((matter, at) => ({ matter, score: scores[at] ?? 0 }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_ALIKE)
    .map(({ matter }) => matter);
}

/** Two signs as one number: this is asked of every pair of every case, and a string for each would take longer. */
const codeOf = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Which of the pairs a text has, each once, and how many pairs it has itself. */
function shared(plain: string, placeOf: ReadonlyMap<number, number>): { places: number[]; length: number } {
  const places = new Set<number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const place = placeOf.get(codeOf(plain, at));
    if (place !== undefined) places.add(place);
  }
  return { places: [...places], length: Math.max(1, plain.length - 1) };
}
