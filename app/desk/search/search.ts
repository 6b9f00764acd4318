import { bareNumber, isCaseNumber, typedCaseNumber } from "../../cases/case.ts";

/** Longest search; the rest is left out. */
export const MAX_SEARCH = 100;
/** So many words at most must all be found. */
const MAX_WORDS = 5;
/** Reports and cases shown, at most, of each. */
export const FOUND_AT_MOST = 20;

/**
 * What a search for words looks through: the last open and decided reports, the last cases and the first voices of each.
 * What it costs is bounded, however many there are.
 */
export const SEARCHED_AMONG = { open: 2000, closed: 1000, cases: 2000, voices: 50 };

/** What somebody looks for. */
export interface DeskQuery {
  /** As it was typed, for the box. */
  typed: string;
  /** Number of a report, when it may be one. */
  report: number | null;
  /** Number of a case, when it may be one. */
  caseNumber: string | null;
  /** It can be nothing but a case: it names the year. */
  caseAlone: boolean;
  words: readonly string[];
}

/**
 * What a search asks: a number in any form (38, 第38号, #38, 2026-38, GW-2026-000038, full-width) is one of a report, of a
 * case, or of both; everything else is words. `year` is that of a case number without one.
 */
export function deskQueryOf(raw: string, year: string): DeskQuery {
  const typed = raw.slice(0, MAX_SEARCH).trim();
  // As they were typed: texts and names keep their full-width signs.
  const words = typed.split(/\s+/).filter(Boolean);
  const bare = bareNumber(typed);
  const number = typedCaseNumber(bare, year);
  const caseNumber = isCaseNumber(number) ? number : null;
  const report = /^0*\d{1,9}$/.test(bare) ? Number(bare) : null;
  return {
    typed,
    report,
    caseNumber,
    caseAlone: caseNumber !== null && report === null,
    words: [...new Set(words)].slice(0, MAX_WORDS),
  };
}

/** Characters of a report's text on either side of the word that was found. */
const AROUND = 24;

/** The piece of a text around the first of the words that it holds, in three parts; the middle one is the word. */
export function pieceOf(body: string, words: readonly string[]): [string, string, string] | null {
  const lower = body.toLowerCase();
  const word = words.find((one) => lower.includes(one.toLowerCase()));
  if (word === undefined) return null;
  const at = lower.indexOf(word.toLowerCase());
  const before = Array.from(body.slice(0, at));
  const after = Array.from(body.slice(at + word.length));
  return [
    `${before.length > AROUND ? "…" : ""}${before.slice(-AROUND).join("")}`,
    body.slice(at, at + word.length),
    `${after.slice(0, AROUND).join("")}${after.length > AROUND ? "…" : ""}`,
  ];
}
