import { CASE_STATES, CURSOR, VERDICTS } from "../cases/case.ts";
import { CODE, NUMBER } from "../http/address/accepted.ts";
import { EDITION_MONTH } from "./editions/edition.ts";
import { KINDS } from "../reports/vocabulary.ts";

/** By what the cases can be narrowed that others take away: as on their list. */
export const CASE_QUERY = {
  state: CASE_STATES,
  kind: KINDS,
  verdict: VERDICTS,
  department: CODE,
  duty: CODE,
  region: CODE,
} as const;

/** As `CASE_QUERY`, a page at a time. */
export const CASE_PAGE_QUERY = { ...CASE_QUERY, after: CURSOR } as const;

/** What an address asks of the cases; null and nothing ask nothing. */
export type AskedCases = Partial<Record<keyof typeof CASE_PAGE_QUERY, string | null>>;

/** What an address asks of the figures. */
export type AskedFigures = Record<keyof typeof FIGURE_QUERY, string | null>;

/** What else the interface for programs understands. */
export const FIGURE_QUERY = { department: CODE, region: CODE, until: EDITION_MONTH } as const;
export const DEPARTMENT_QUERY = { region: CODE, after: NUMBER } as const;
export const DUTY_QUERY = { region: CODE, after: NUMBER } as const;
export const REGION_QUERY = { after: CODE } as const;
