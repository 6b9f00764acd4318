import { pairsOf, plainText } from "../../suggestions/suggestion.ts";

/** Signs of a text that are looked at: what comes after tells no other matter. */
export const LOOKED_AT = 600;
/** Most that is shown: as many as one look takes in. */
export const MOST_ALIKE = 5;
/**
 * What two tellings of one matter have in common at the least, where a pair of signs that one case alone has counts 1. Found on
 * the demonstration, where of 201 reports that belong to one of 51 cases 141 have it among the five shown, 161 with the
 * department known, and 38 and 36 of 53 texts that belong to none get silence.
 */
const LEAST = 2;
/** Or this share of what was typed, for a few words. */
const LEAST_SHARE = 0.4;
/** How many times as much a case counts that the department meant has to answer. */
const OF_THE_DEPARTMENT = 1.5;
/** Among few cases a pair that one alone has is no rare one yet: counts as among so many. */
const FEW = 50;

interface Told {
  title: string;
  demand: string;
}

/**
 * The cases most like a text, the most alike first, at most `MOST_ALIKE`: by the pairs of signs that both have, each counting
 * the more the fewer cases have it (inverse document frequency). `near` tells a case of the department that is meant. One walk
 * over the cases' texts; of a text that is long, the beginning counts.
 */
export function mostAlike<Case extends Told>(
  text: string,
  cases: readonly Case[],
  near: (matter: Case) => boolean = () => false,
): Case[] {
  const read = Array.from(text).slice(0, LOOKED_AT).join("").trim();
  // Words apart make no pair.
  const pairs = [...pairsOf(plainText(read.replace(/\s+/g, "，")))];
  const placeOf = new Map(pairs.map((pair, place) => [codeOf(pair, 0), place]));
  const found = cases.map((matter) => placesIn(plainText(`${matter.title}。${matter.demand}`), placeOf));
  const having = new Float64Array(pairs.length);
  for (const places of found) for (const place of places) having[place] = (having[place] ?? 0) + 1;
  const most = Math.log(1 + Math.max(cases.length, FEW));
  const weights = having.map((count) => Math.log(1 + cases.length / Math.max(1, count)) / most);
  const sum = (places: Iterable<number>) => [...places].reduce((all, place) => all + (weights[place] ?? 0), 0);
  const whole = sum(placeOf.values());
  return cases
    .map((matter, at) => ({ matter, both: sum(found[at] ?? []) * (near(matter) ? OF_THE_DEPARTMENT : 1) }))
    .filter(({ both }) => both >= Math.min(LEAST, LEAST_SHARE * whole) && both > 0)
    .sort((a, b) => b.both - a.both)
    .slice(0, MOST_ALIKE)
    .map(({ matter }) => matter);
}

/** Two signs as one number: this is asked of every pair of every case, and a string for each would take longer. */
const codeOf = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Which of the pairs a text has, each once. */
function placesIn(plain: string, placeOf: ReadonlyMap<number, number>): Set<number> {
  const places = new Set<number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const place = placeOf.get(codeOf(plain, at));
    if (place !== undefined) places.add(place);
  }
  return places;
}
