import { bareNumber, isCaseNumber, type StateOfClock, typedCaseNumber, type Verdict } from "../cases/case.ts";
import type { Day } from "../day.ts";
import type { Kind } from "../reports/vocabulary.ts";
import { askedTerms, MAX_TYPED, type Piece, type TextSort } from "./terms.ts";

/** What is looked for, in the order in which it is shown. */
export const SOUGHT = ["case", "topic", "duty", "body", "method"] as const;
export type Sought = (typeof SOUGHT)[number];

/** How a search may be typed: one line; longer ones are no search. */
export const TYPED = /^[^\p{Cc}]{1,200}$/u;
export const YEAR = /^20\d\d$/;
/** Where a further page begins: the weight and the row id of the last thing before. */
export const FOUND_CURSOR = /^(\d{1,6})\.(\d{1,9})$/;

/** So many of each sort at first, and on a page of one sort. */
export const [AT_FIRST, ON_A_PAGE] = [5, 20];

/** The newest things with the rarest word among which a search looks: what it costs does not grow with the site. */
export const SEARCHED_NEWEST = 2000;

/** What somebody looks for. */
export interface PublicQuery {
  /** As it was typed, for the box. */
  typed: string;
  terms: string[];
  /** Number of a case, where it may be one. */
  caseNumber: string | null;
  /** It can be nothing but a case: it names the year. */
  caseAlone: boolean;
  /** One sort alone. */
  sought: Sought | null;
  type: Kind | null;
  verdict: Verdict | null;
  year: string | null;
  /** Row ids of a body and of those that were merged into it. */
  bodies: readonly number[] | null;
  /** Row id of a duty item, or null for what is off the list. */
  duty: { id: number | null } | null;
  /** How the clock stands, and on which day. */
  clock: { state: StateOfClock; today: Day } | null;
  after: { score: number; id: number } | null;
}

/** What is typed, bounded before anything looks at it. `year`: of a case number without one. */
export function publicQueryOf(
  raw: string,
  year: string,
): Pick<PublicQuery, "typed" | "terms" | "caseNumber" | "caseAlone"> {
  const typed = Array.from(raw.trim()).slice(0, MAX_TYPED).join("");
  const bare = bareNumber(typed);
  const number = typedCaseNumber(bare, year);
  const caseNumber = isCaseNumber(number) ? number : null;
  return { typed, terms: askedTerms(typed), caseNumber, caseAlone: caseNumber !== null && !/^\d+$/.test(bare) };
}

/** The words between blanks, where there are several: no more than a reader would try one by one. */
export function searchedWords(typed: string): string[] {
  const words = [...new Set(typed.split(/\s+/).filter((word) => askedTerms(word).length > 0))];
  return words.length > 1 ? words.slice(0, 4) : [];
}

/** Where a further page begins; null for what is no such place. */
export function foundCursor(after: string): PublicQuery["after"] {
  const parts = FOUND_CURSOR.exec(after);
  return parts?.[1] && parts[2] ? { score: Number(parts[1]), id: Number(parts[2]) } : null;
}

/** A thing that was found, for the list. */
export interface FoundThing {
  href: string;
  title: Piece[];
  /** In English, where the site has it. */
  titleEn: string | null;
  /** Number and day of a case or a topic, code of an item. */
  code: string;
  on: string | null;
  department: { code: string; name: string; nameEn: string } | null;
  /** What it was found by, where it says more than the title. */
  excerpt: { of: TextSort; pieces: Piece[] } | null;
}

/** Things of one sort. */
export interface FoundOfSort {
  sought: Sought;
  things: FoundThing[];
  /** How many there are on all pages; of those that were looked through where it is `bounded`. */
  count: number;
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** More things have the words than were looked through. */
  bounded: boolean;
}
