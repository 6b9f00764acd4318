import { pairsOf, plainText, type Ranking, SHOWN } from "../suggestion.ts";
import { likenessTo } from "./likeness.ts";

interface CaseText {
  number: string;
  title: string;
  demand: string;
  /** The public words of its first voice; empty where nobody may read them. */
  said: string;
  department_code: string;
  /** Null where it is off the list. */
  duty_code: string | null;
}

/** A public case that may be the matter of a report. */
export interface SuggestedCase {
  number: string;
  title: string;
  words: string[];
}

/** What a fitting department and a fitting duty count beside the likeness of the words, which is 1 for the same text. */
const FITS = { department: 0.15, duty: 0.25 };
/** Less is not worth a look. */
const MIN_SCORE = 0.2;

/** The cases most like a text, first those on the duty and department that are proposed for it. */
export function rankCases(cases: readonly CaseText[], ranking: Ranking, body: string): SuggestedCase[] {
  const pairs = pairsOf(plainText(body));
  const fit = (list: readonly { code: string; score: number }[], code: string | null) => {
    const found = list.find((one) => one.code === code);
    return found ? found.score / (list[0]?.score || 1) : 0;
  };
  const title = likenessTo(
    body,
    cases.map((matter) => `${matter.title}。${matter.demand}`),
  );
  const said = likenessTo(
    body,
    cases.map((matter) => matter.said),
  );
  return cases
    .map((matter, at) => {
      const likeness = Math.max(title[at] ?? 0, said[at] ?? 0);
      const score =
        likeness +
        FITS.department * fit(ranking.departments, matter.department_code) +
        FITS.duty * fit(ranking.duties, matter.duty_code);
      return { number: matter.number, title: matter.title, score, words: wordsIn(matter.title, pairs) };
    })
    .filter((matter) => matter.score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ number, title, words }) => ({ number, title, words }));
}

/** The parts of a title that the text has too. */
function wordsIn(title: string, pairs: ReadonlySet<string>): string[] {
  const words: string[] = [];
  let word = "";
  for (let at = 0; at < title.length; at += 1) {
    if (pairs.has(title.slice(at, at + 2)))
      word = word === "" ? title.slice(at, at + 2) : `${word}${title.charAt(at + 1)}`;
    else {
      if (word !== "") words.push(word);
      word = "";
    }
  }
  return words;
}
