/** Why a file gives no table; each is a key of the dictionaries. */
export const TABLE_PROBLEMS = [
  "empty", // nothing is in it
  "type", // another kind of file: a picture, a document
  "other_table", // a table of a kind that is not read: ODS, XLSB
  "web_page", // a web page that is called a table
  "locked", // it takes a password
  "broken",
  "large", // more rows, columns or text than is read, or made to unpack without end
  "busy",
] as const;
export type TableProblem = (typeof TABLE_PROBLEMS)[number];

/** A sheet as it is seen: rows of texts, every part of a merged cell with its value, nothing empty at the ends. */
export interface Sheet {
  /** Empty for a text file. */
  name: string;
  rows: string[][];
}

/** What of a file is read at most: a county's register many times over. */
export interface TableLimits {
  /** Of the file. */
  bytes: number;
  sheets: number;
  /** Of all sheets together. */
  rows: number;
  columns: number;
  cells: number;
  /** Of all texts together. */
  characters: number;
}

export const TABLE_LIMITS: TableLimits = {
  bytes: 20 * 1024 * 1024,
  sheets: 30,
  rows: 50_000,
  columns: 200,
  cells: 1_000_000,
  characters: 30_000_000,
};

/** The name of a column in a spreadsheet, from 0 on: A, B … Z, AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnName(before - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}
