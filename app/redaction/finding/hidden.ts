import type { Finding, Span } from "./kinds.ts";

/** Words that a reporter wants hidden in public, with what they were taken for. */
export type HiddenWords = Pick<Finding, "kind" | "text">;

/** Every mention of the words that a reporter wants hidden. They are certain: nobody but the reporter can let them stand. */
export function findHidden(text: string, hidden: readonly HiddenWords[]): Span[] {
  return hidden.flatMap(({ kind, text: words }): Span[] => {
    const spans: Span[] = [];
    if (words === "") return spans;
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
      spans.push({ kind, start, end: start + words.length, certain: true, asked: true });
    }
    return spans;
  });
}
