import type { Suggested } from "../suggestion.ts";

/** Most words shown beside a suggestion. */
const MAX_WORDS = 6;

/** Adds up what speaks for each code. */
export class Tally {
  readonly #scores = new Map<string, number>();
  readonly #words = new Map<string, Map<string, number>>();

  /** `word` is what led there, at a place in the text; empty when there is none to show. */
  add(code: string, score: number, word: string, at: number): void {
    this.#scores.set(code, (this.#scores.get(code) ?? 0) + score);
    if (word === "" || at < 0) return;
    const words = this.#words.get(code) ?? new Map<string, number>();
    this.#words.set(code, words.set(word, at));
  }

  scale(code: string, factor: number): void {
    this.#scores.set(code, (this.#scores.get(code) ?? 0) * factor);
  }

  codes(): string[] {
    return [...this.#scores.keys()];
  }

  /** What has a score above 0, the highest first; the code decides between equals, so that the order is always the same. */
  ranked(): Suggested[] {
    return [...this.#scores]
      .filter(([, score]) => score > 0)
      .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .map(([code, score]) => ({ code, score, words: joined(this.#words.get(code)) }));
  }
}

/** Words that overlap or touch are one: 病死 and 死猪 are 病死猪. */
function joined(words: ReadonlyMap<string, number> | undefined): string[] {
  const spans: { at: number; text: string }[] = [];
  for (const [text, at] of [...(words ?? [])].sort((a, b) => a[1] - b[1] || b[0].length - a[0].length)) {
    const last = spans.at(-1);
    const end = last ? last.at + last.text.length : -1;
    if (last && at <= end) last.text += text.slice(Math.max(0, end - at));
    else spans.push({ at, text });
  }
  return spans.slice(0, MAX_WORDS).map((span) => span.text);
}
