import { plainText } from "../suggestion.ts";
import { Phrases } from "./phrases.ts";
import { Tally } from "./tally.ts";

/** Words divided by blanks, for each code. */
export function phrasesOf(cues: Readonly<Record<string, string>>): Phrases<string> {
  const phrases = new Phrases<string>();
  for (const [code, words] of Object.entries(cues)) {
    for (const word of new Set(words.split(" ").map(plainText))) phrases.add(word, code);
  }
  return phrases.ready();
}

/** What the phrases of a text say of each code; each phrase counts once. */
export function tallyCues(phrases: Phrases<string>, plain: string): Tally {
  const tally = new Tally();
  const counted = new Set<string>();
  for (const hit of phrases.find(plain)) {
    if (counted.has(hit.phrase)) continue;
    counted.add(hit.phrase);
    for (const code of hit.tags) tally.add(code, Math.sqrt(hit.phrase.length) / hit.tags.length, hit.phrase, hit.at);
  }
  return tally;
}
