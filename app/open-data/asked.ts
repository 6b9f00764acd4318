import { CASE_STATES, CURSOR, VERDICTS } from "../cases/case.ts";
import { CODE, NUMBER } from "../http/address/accepted.ts";
import { EDITION_MONTH } from "./editions/edition.ts";
import { FIGURE_PARTS, FIGURE_WINDOWS, MEASURE_CODES } from "../measures/measure.ts";
import { KINDS } from "../reports/vocabulary.ts";
import { OCCASIONS } from "../scorecards/occasions.ts";

/** By what the cases can be narrowed that others take away: as on their list; also to those behind a figure. */
export const CASE_QUERY = {
  state: CASE_STATES,
  asked: OCCASIONS,
  kind: KINDS,
  verdict: VERDICTS,
  department: CODE,
  duty: CODE,
  region: CODE,
  measure: MEASURE_CODES,
  part: FIGURE_PARTS,
  window: FIGURE_WINDOWS,
  until: EDITION_MONTH,
} as const;

/** As `CASE_QUERY`, a page at a time. */
export const CASE_PAGE_QUERY = { ...CASE_QUERY, after: CURSOR } as const;

/** What an address asks of the cases; null and nothing ask nothing. */
export type AskedCases = Partial<Record<keyof typeof CASE_PAGE_QUERY, string | null>>;

/** What an address asks of the cases, by its query. */
export function casesAskedBy(query: URLSearchParams): AskedCases {
  return Object.fromEntries(Object.keys(CASE_PAGE_QUERY).map((name) => [name, query.get(name)]));
}

/** What an address asks of the figures. */
export type AskedFigures = Record<keyof typeof FIGURE_QUERY, string | null>;

/** What else the interface for programs understands. */
export const FIGURE_QUERY = { department: CODE, region: CODE, until: EDITION_MONTH } as const;
export const DEPARTMENT_QUERY = { region: CODE, after: NUMBER } as const;
export const DUTY_QUERY = { region: CODE, after: NUMBER } as const;
export const REGION_QUERY = { after: CODE } as const;
