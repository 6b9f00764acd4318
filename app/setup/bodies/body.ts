import type { DepartmentType } from "../../../db/tables/register/departments.ts";

export const BODY_TYPES = [
  "government",
  "vertical",
  "party",
  "stationed",
  "temporary",
] as const satisfies readonly DepartmentType[];

/** A superior of a body, by code: a government (its division) or another body. */
export interface Superior {
  kind: "region" | "department";
  code: string;
}

/** A body to be entered. */
export interface NewBody {
  /** Its row in the list, as a spreadsheet counts; left out where it is of no list. */
  row?: number;
  /** What the list says itself, and is not filled in; left out where it is of no list. */
  said?: readonly BodyColumn[];
  /** Of its own in the whole site. */
  code: string;
  /** Code of a line. */
  line: string;
  type: DepartmentType;
  /** Code of the division that it is a body of. */
  region: string;
  name: string;
  nameEn: string;
  /** One or two. */
  superiors: readonly Superior[];
  /** Code of the body that hosts its office: a temporary body has one, and no other. */
  host: string | null;
  aliases: readonly string[];
  formerNames: readonly string[];
}

/** What is wrong with a row of a list of bodies, counted from 1 as a spreadsheet does; 0 for the list as a whole. */
export interface BodyProblem {
  row: number;
  /** Of the body in that row. */
  name: string;
  column: BodyColumn | null;
  what: BodyFault;
  /** What is entered now, where a row says something else. */
  is?: string;
}

export const BODY_COLUMNS = [
  "name",
  "name_en",
  "type",
  "line",
  "parents",
  "host",
  "aliases",
  "former_names",
  "code",
] as const;
export type BodyColumn = (typeof BODY_COLUMNS)[number];

/**
 * missing: must be filled · long: more than the longest name · unknown: there is no such thing · line: none is named, and
 * the name tells none · twice: stands in the list twice · taken: there is such a body already · host: a temporary body has a host, others have none · many: more than two
 * · columns: the list has no column of names · rows: there are too many · differs: the body is there, with something else
 */
export type BodyFault =
  | "missing"
  | "long"
  | "unknown"
  | "line"
  | "twice"
  | "taken"
  | "host"
  | "many"
  | "columns"
  | "code"
  | "rows"
  | "differs";

/** Longest name of a body, in characters; English ones are longer. */
export const MAX_BODY_NAME = 80;
export const MAX_BODY_NAME_EN = 200;
/** Most bodies that one list may have. */
export const MAX_BODIES = 600;

/** How a code of a body may be written, as in addresses. */
export const BODY_CODE = /^[a-z0-9][a-z0-9-]{1,59}$/;
