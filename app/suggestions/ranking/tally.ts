import type { Suggested } from "../suggestion.ts";

/** Most words shown beside a suggestion. */
const MAX_WORDS = 6;
/** Signs of a word that only neighbouring pairs make: fewer are a shred. */
const MIN_SHRED = 3;
/** Signs that stand in any text: pairs with one of them show nothing. */
const COMMON = new Set(
  "的了们我你您他她它是在有没不就都也还又这那个一二三四五六七八九十两几上下里来去到和与及或把被让叫要给说着过得很么吗呢吧啊对从为以能会可其之等后前中多少每天年月日人家自己只才再到好大小出做",
);

/** Adds up what speaks for each code. */
export class Tally {
  readonly #scores = new Map<string, number>();
  readonly #words = new Map<string, Map<string, number>>();
  readonly #pairs = new Map<string, Map<string, number>>();

  /** `word` is what led there, at a place in the text; empty when there is none to show. */
  add(code: string, score: number, word: string, at: number): void {
    this.#scores.set(code, (this.#scores.get(code) ?? 0) + score);
    if (word === "" || at < 0) return;
    const words = this.#words.get(code) ?? new Map<string, number>();
    this.#words.set(code, words.set(word, at));
  }

  /** A pair of signs that speaks for the code: shown where it makes a word with its neighbours. */
  addPair(code: string, pair: string, at: number): void {
    if (at < 0 || Array.from(pair).some((sign) => COMMON.has(sign))) return;
    const pairs = this.#pairs.get(code) ?? new Map<string, number>();
    this.#pairs.set(code, pairs.set(pair, at));
  }

  of(code: string): number {
    return this.#scores.get(code) ?? 0;
  }

  /** Puts another score in the place of one. */
  set(code: string, score: number): void {
    this.#scores.set(code, score);
  }

  codes(): string[] {
    return [...this.#scores.keys()];
  }

  /** What has a score above 0, the highest first; the code decides between equals, so that the order is always the same. */
  ranked(): Suggested[] {
    return [...this.#scores]
      .filter(([, score]) => score > 0)
      .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .map(([code, score]) => ({ code, score, words: this.#evidence(code) }));
  }

  #evidence(code: string): string[] {
    const words = joined(this.#words.get(code), true);
    const shreds = joined(this.#pairs.get(code), false).filter(({ text }) => Array.from(text).length >= MIN_SHRED);
    const apart = shreds.filter((one) => !words.some((word) => overlap(one, word)));
    return [...words, ...apart]
      .sort((a, b) => a.at - b.at)
      .slice(0, MAX_WORDS)
      .map((span) => span.text);
  }
}

interface Span {
  at: number;
  text: string;
}

function overlap(a: Span, b: Span): boolean {
  return a.at < b.at + b.text.length && b.at < a.at + a.text.length;
}

/** Words that overlap are one: 病死 and 死猪 are 病死猪; those that only touch too, where `touching`. */
function joined(words: ReadonlyMap<string, number> | undefined, touching: boolean): Span[] {
  const spans: Span[] = [];
  for (const [text, at] of [...(words ?? [])].sort((a, b) => a[1] - b[1] || b[0].length - a[0].length)) {
    const last = spans.at(-1);
    const end = last ? last.at + last.text.length : -1;
    if (last && (touching ? at <= end : at < end)) last.text += text.slice(Math.max(0, end - at));
    else spans.push({ at, text });
  }
  return spans;
}
