/** A word or a pair of signs of a text, and where it stands: in signs of the text, `to` not included. */
export interface Term {
  term: string;
  from: number;
  to: number;
}

/**
 * The sorts of texts that are looked through, and how much each tells of what it belongs to: its title most of all. Added up
 * over the words that were asked for.
 */
const WEIGHTS = {
  title: 8,
  name: 4,
  demand: 4,
  basis: 4,
  reasons: 2,
  voice: 2,
  answer: 2,
  earlier: 1,
  file: 2,
  support: 2,
  dispute: 2,
  transfer: 2,
  callout: 2,
  why: 4,
  plan: 2,
  ruling: 2,
  duty: 2,
  method: 2,
} as const;

export type TextSort = keyof typeof WEIGHTS;

/** A public text as it is looked through. */
export interface SearchedText {
  of: TextSort;
  text: string;
}

/** Texts of one sort, without those that are empty. */
export function searchedAs(of: TextSort, texts: readonly string[]): SearchedText[] {
  return texts.filter((text) => text !== "").map((text) => ({ of, text }));
}

/** Longer words are cut, in texts and in what is asked alike. */
const LONGEST_WORD = 40;

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** 〔2024〕12号, whatever its brackets, once its signs are folded. */
const DOCUMENT_NUMBER = /[〔[({【]((?:19|20)\d\d)[〕\])}】]第?0*(\d{1,6})号/g;

/** As it is compared: of the usual width, small, without accents. A sign may become none or several. */
const foldAll = (text: string) => text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");

/** Signs that were folded before: a text has few that others have not. */
const folds = new Map<string, string>();
const MOST_FOLDS = 20_000;

function fold(sign: string): string {
  const known = folds.get(sign);
  if (known !== undefined) return known;
  if (folds.size >= MOST_FOLDS) folds.clear();
  const one = foldAll(sign);
  folds.set(sign, one);
  return one;
}

/** The signs of a text as they are compared, each with its place in the text. */
function folded(text: string): { sign: string; at: number }[] {
  return Array.from(text).flatMap((one, at) => Array.from(fold(one), (sign) => ({ sign, at })));
}

/**
 * The terms of a text, the same on every engine: pairs of neighbouring Chinese signs and each sign by itself, words of
 * other scripts and numbers whole, and the numbers of documents. Full and half width, capital and small are alike.
 */
export function termsOf(text: string): Term[] {
  const signs = folded(text);
  const terms: Term[] = [];
  let word = "";
  let begun = 0;
  const end = (at: number) => {
    const term = word.replace(/^0+(?=\d+$)/, "").slice(0, LONGEST_WORD);
    if (term !== "") terms.push({ term, from: begun, to: at });
    word = "";
  };
  for (const [index, { sign, at }] of signs.entries()) {
    const before = signs[index - 1];
    if (SIGN.test(sign)) {
      if (word !== "") end((before?.at ?? 0) + 1);
      terms.push({ term: sign, from: at, to: at + 1 });
      if (before && SIGN.test(before.sign)) terms.push({ term: before.sign + sign, from: before.at, to: at + 1 });
    } else if (LETTER.test(sign)) {
      if (word === "") begun = at;
      word += sign;
    } else end((before?.at ?? 0) + 1);
  }
  end((signs.at(-1)?.at ?? 0) + 1);
  return [...terms, ...documentNumbers(signs)];
}

/** Numbers of documents as one term each: `2024:12`, which no word is. */
function documentNumbers(signs: readonly { sign: string; at: number }[]): Term[] {
  const written = signs.filter(({ sign }) => !/\s/.test(sign));
  // Each sign in one place, so that places in the text are those in the list.
  const text = written.map(({ sign }) => (sign.length === 1 ? sign : "?")).join("");
  return [...text.matchAll(DOCUMENT_NUMBER)].map((match) => ({
    term: `${match[1]}:${match[2]}`,
    from: written[match.index]?.at ?? 0,
    to: (written[match.index + match[0].length - 1]?.at ?? 0) + 1,
  }));
}

/** The terms of texts, each with the greatest weight of a text that it stands in. */
export function weighTerms(texts: readonly SearchedText[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { of, text } of texts) {
    const weight = WEIGHTS[of];
    for (const { term } of termsOf(text)) if ((weights.get(term) ?? 0) < weight) weights.set(term, weight);
  }
  return weights;
}

/** Longest search, in signs; the rest is left out. */
export const MAX_TYPED = 60;
/** So many terms at most must all be found. */
export const MAX_TERMS = 16;

/** What a search asks for, each term once: a sign by itself only where it stands alone. All of them must be found. */
export function askedTerms(typed: string): string[] {
  const terms = termsOf(Array.from(typed).slice(0, MAX_TYPED).join(""));
  const paired = new Set(terms.filter(isPair).flatMap(({ from, to }) => [from, to - 1]));
  const asked = terms.filter((one) => !(isSign(one) && paired.has(one.from)));
  return [...new Set(asked.map(({ term }) => term))].slice(0, MAX_TERMS);
}

const isOfSigns = (term: string) => Array.from(term).every((sign) => SIGN.test(sign));
const isSign = ({ term }: Term) => Array.from(term).length === 1 && SIGN.test(term);
const isPair = ({ term }: Term) => Array.from(term).length === 2 && SIGN.test(term);

/** A piece of a text; `hit` where it is what was asked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Signs of a piece before the first hit, and in all. */
const [BEFORE, IN_ALL] = [24, 96];

/** A text in pieces, those marked that were asked for. */
export function markedText(text: string, asked: readonly string[]): Piece[] {
  const signs = Array.from(text);
  const hits = hitsIn(text, asked);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= signs.length; at += 1) {
    if (at < signs.length && hits.has(at) === hits.has(from)) continue;
    pieces.push({ text: signs.slice(from, at).join(""), hit: hits.has(from) });
    from = at;
  }
  return pieces;
}

/** The part of a text around the first place that was asked for, in pieces. */
export function excerptOf(text: string, asked: readonly string[]): Piece[] {
  const signs = Array.from(text);
  const from = Math.max(0, Math.min(...hitsIn(text, asked)) - BEFORE);
  const cut = (at: number) => (at > 0 && at < signs.length ? [{ text: "…", hit: false }] : []);
  return [...cut(from), ...markedText(signs.slice(from, from + IN_ALL).join(""), asked), ...cut(from + IN_ALL)];
}

/** Of texts the first that has the most of what was asked for; undefined where none has any of it. */
export function bestText(texts: readonly SearchedText[], asked: readonly string[]): SearchedText | undefined {
  const has = ({ text }: SearchedText) => {
    const compared = foldAll(text);
    // A sign or a pair of signs stands there as it is; a word may be part of another, and a number be written otherwise.
    const [signs, words] = [asked.filter(isOfSigns), asked.filter((one) => !isOfSigns(one))];
    const counted = signs.filter((one) => compared.includes(one)).length;
    if (!words.some((one) => compared.includes(one.split(":", 1)[0] ?? ""))) return counted;
    const terms = new Set(termsOf(text).map(({ term }) => term));
    return counted + words.filter((one) => terms.has(one)).length;
  };
  return texts
    .map((one) => ({ one, count: has(one) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .at(0)?.one;
}

/** The places of a text, in signs, at which something stands that was asked for. */
function hitsIn(text: string, asked: readonly string[]): Set<number> {
  const wanted = new Set(asked);
  const hits = new Set<number>();
  for (const { term, from, to } of termsOf(text)) {
    if (wanted.has(term)) for (let at = from; at < to; at += 1) hits.add(at);
  }
  return hits;
}
