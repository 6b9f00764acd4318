import { addDays, type Day } from "../../day.ts";
import { monthAfter } from "../../measures/measure.ts";
import type { EditionTable } from "./tables.ts";

export {
  COLUMNS,
  type ColumnTexts,
  type ColumnType,
  columnsOfTable,
  EDITION_TABLES,
  type EditionTable,
} from "./tables.ts";

export const EDITION_FORMATS = ["csv", "ndjson", "xlsx", "json"] as const;
export type EditionFormat = (typeof EDITION_FORMATS)[number];
export type EditionPart = EditionTable | "workbook" | "dictionary" | "changes" | "manifest";

/** Version of the formulas of all figures: goes up when a figure of the same facts becomes another; `layouts/layout.ts` says when. */
export const FORMULA = 1;

/** An edition comes out on this day of the month after. */
const DAY_OF_MONTH = "05";
/** And at this hour in Shanghai at the latest: the house-keeping looks every hour. */
export const HOUR = 9;
/** So many months ahead the days are told on which editions come out. */
export const MONTHS_AHEAD = 12;
/** A site that is older than its first edition begins with so many months that are over. */
export const FIRST_MONTHS = 2;
/** An edition that has not come out so many days after its day is late. */
export const DAYS_UNTIL_LATE = 1;

/** How a month is written in addresses. */
export const EDITION_MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;
/** How a file of an edition is called: what it holds, the beginning of its SHA-256, its format; the manifest alone has no digest. */
export const EDITION_FILE = /^(?:[a-z]+-[0-9a-f]{12}\.(?:csv|ndjson|xlsx|json)|manifest\.json)$/;

export const MANIFEST_FILE = "manifest.json";

export function editionFileName(part: EditionPart, format: EditionFormat, sha256: string): string {
  return part === "manifest" ? MANIFEST_FILE : `${part}-${sha256.slice(0, 12)}.${format}`;
}

/** What a browser is told of a format. */
export const MEDIA_TYPES: Record<EditionFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  ndjson: "application/x-ndjson; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** The day on which the edition of a month comes out. */
export function comesOutOn(month: string): Day {
  return `${monthAfter(month, 1)}-${DAY_OF_MONTH}`;
}

/** The newest month whose edition should be out on a day. */
export function newestDue(today: Day): string {
  const before = monthAfter(today.slice(0, 7), -1);
  return comesOutOn(before) <= today ? before : monthAfter(before, -1);
}

/**
 * The months whose editions are due and not there, the oldest first: all since the last one; where there is none yet,
 * the newest two since the month of the site's first case.
 */
export function monthsToFreeze(today: Day, { last, first }: { last: string | null; first: string | null }): string[] {
  const newest = newestDue(today);
  if (last === null && first === null) return [];
  const earliest = monthAfter(newest, 1 - FIRST_MONTHS);
  const begin = last === null ? (first !== null && first > earliest ? first : earliest) : monthAfter(last, 1);
  const months: string[] = [];
  for (let month = begin; month <= newest; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** The days on which editions come out from a day on, a year ahead. */
export function calendarFrom(today: Day): { month: string; on: Day }[] {
  const first = monthAfter(newestDue(today), 1);
  return Array.from({ length: MONTHS_AHEAD }, (_, index) => monthAfter(first, index)).map((month) => ({
    month,
    on: comesOutOn(month),
  }));
}

/** True when the newest edition that should be out is not, a day after its day. */
export function isLate(today: Day, { last, first }: { last: string | null; first: string | null }): boolean {
  return monthsToFreeze(addDays(today, -DAYS_UNTIL_LATE), { last, first }).length > 0;
}

/** Why a figure of an earlier month is another by now, in the order in which the reasons are told. */
export const FIGURE_REVISIONS = [
  "formula",
  "gone",
  "back",
  "case",
  "clock",
  "voices",
  "merger",
  "register",
  "reach",
] as const;
export type FigureRevision = (typeof FIGURE_REVISIONS)[number];

/** The names of those whom the operator hands an edition to before it is out. */
export function namesOf(seenBefore: string): string[] {
  return seenBefore.split(/[；;]/).flatMap((name) => name.trim() || []);
}
