import type { Day } from "../day.ts";
import type { Band, Basis } from "../duties/duty.ts";
import type { Field } from "./reading/fields.ts";

/** Characters of the texts of an item at most. */
export const MAX_DUTY_TITLE = 300;
export const MAX_DUTY_TEXT = 20_000;

/** What an administrator says of one sheet. */
export interface SheetChoice {
  taken: boolean;
  /** Of which list it is, where no column says so. */
  band: Band | null;
  /** Code of the department whose list it is, where no column names one. */
  holder: string;
  columns: Field[];
}

export interface ImportChoices {
  /** From which day what is new holds. */
  from: Day;
  /** What the register has in these lists and the file has not, ends. */
  endMissing: boolean;
  sheets: SheetChoice[];
}

/** What one version of an item says. */
export interface DutyTexts {
  title: string;
  category: string;
  band: Band;
  holderId: number | null;
  departmentDuty: string;
  townshipDuty: string;
  note: string;
  bases: Basis[];
}

/** An item of the county's register with its last version. */
export interface KnownDuty extends DutyTexts {
  id: number;
  code: string;
  parentCode: string | null;
  versionId: number;
  version: number;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  /** The last day for which somebody was judged by this version; null = nobody was. */
  judgedOn: Day | null;
}

/** Texts that a list may have no column for: then it says nothing of them, and they stay as they are. */
export const SILENT = [
  "category",
  "departmentDuty",
  "townshipDuty",
  "bases",
  "note",
] as const satisfies (keyof DutyTexts)[];

/** A row of the file, read. */
export interface Draft extends DutyTexts {
  sheet: number;
  row: number;
  /** The code that the list gives; empty when it gives none. */
  code: string;
  parentCode: string;
  from: Day;
  /** The basis in the list's own words. */
  basis: string;
  silent: (typeof SILENT)[number][];
  /** For the note, where no law could be read from it. */
  looseBasis: string;
}

/** Why a row or a sheet is not taken. `row` counts from 1; null when it is the sheet as a whole. `column` counts from 0. */
export type ImportProblem = { sheet: number; row: number | null; column: number | null } & (
  | { what: "no_header" | "no_band" | "no_title" | "no_department" | "bad_code" | "ambiguous" }
  | { what: "unknown_department" | "unknown_band" | "unknown_parent" | "bad_day"; text: string }
  | { what: "too_long"; limit: number }
  | { what: "twice"; of: number }
  | { what: "later_version" | "judged"; day: Day }
);

export type ChangedField = keyof DutyTexts | "reinstated";

export interface Change {
  draft: Draft;
  duty: KnownDuty;
  fields: ChangedField[];
  /** The last version began on the same day and nobody was judged by it: it is put right, not followed. */
  inPlace: boolean;
}

/** What would come of a file. */
export interface ImportProposal {
  created: Draft[];
  changed: Change[];
  unchanged: number;
  /** What the register has in the lists of the file, and the file has not. */
  missing: KnownDuty[];
  problems: ImportProblem[];
}

/** How many items each part of a proposal has. */
export interface ImportCounts {
  created: number;
  changed: number;
  ended: number;
  unchanged: number;
}
