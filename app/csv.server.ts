import { stringify } from "csv-stringify/sync";

/** A spreadsheet would run it as a formula (OWASP, CSV injection); an apostrophe before it is taken for one of ours. */
const FORMULA = /^'*[=+\-@\t\r]/;
const ESCAPED = /^'+[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180, UTF-8) for people with a spreadsheet: every field quoted, a mark at the front that says that it
 * is UTF-8, and an apostrophe before a text that would else be run as a formula. Numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const safe = rows.map((row) => row.map((value) => (typeof value === "string" ? escapeFormula(value) : value)));
  return stringify(safe, { bom: true, quoted: true, record_delimiter: "windows" });
}

/** A text that no spreadsheet runs. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `escapeFormula`, for what comes back from a spreadsheet. */
export function unescapeFormula(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}
