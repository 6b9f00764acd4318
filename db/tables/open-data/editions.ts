import type { EditionFormat, EditionPart } from "../../../app/open-data/editions/edition.ts";

/** 定期版: the open data as at the end of a month, frozen; a row is written once, with all its files. */
export interface EditionsTable {
  /** `YYYY-MM`. */
  month: string;
  /** The last day of the month. */
  as_at: string;
  /** The day on which it was made: what is said is what was known then. */
  frozen_on: string;
  /** Version of the formulas that its figures were worked out by. */
  formula: number;
  /** Version of its tables and files: `app/open-data/editions/layouts/layout.ts`. */
  layout: number;
  /** Who had been handed it before it was out, as the operator said on that day; empty for nobody. */
  seen_before: string;
  /** How many cases it has. */
  cases: number;
  /** How many figures of the edition before stand otherwise by now. */
  revisions: number;
}

export interface EditionFilesTable {
  month: string;
  /** `cases-0123456789ab.csv`: with the beginning of its digest. */
  name: string;
  /** What it holds: a table, the workbook of all, the dictionary, what changed, the manifest. */
  part: EditionPart;
  format: EditionFormat;
  /** Of the file as it is downloaded, hexadecimal. */
  sha256: string;
  bytes: number;
  /** Rows without the header; 0 for what is no table. */
  data_rows: number;
  /** 1 = its chunks are gzip. */
  packed: number;
  /** The key of its chunks. */
  content: string;
}

export interface EditionChunksTable {
  /** The day on which the file was written, and letters drawn by lot. */
  content: string;
  /** 0, 1, 2… */
  position: number;
  base64: string;
}
