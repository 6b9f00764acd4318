/** A value of a row; null where nothing is to be said. */
export type Value = string | number | null;

/** The mark of UTF-8 that spreadsheets look for. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A spreadsheet would run it as a formula (OWASP, CSV injection). */
const RUNS = /^'*[=+\-@\t\r]/;

/**
 * A line of CSV (RFC 4180): texts quoted and made safe by an apostrophe where a spreadsheet would run them, numbers bare,
 * nothing between the commas where nothing is to be said.
 */
export function csvLine(values: readonly Value[]): string {
  return `${values.map(csvField).join(",")}\r\n`;
}

function csvField(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return `"${(RUNS.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/** A line of NDJSON: an object with the columns in their order. */
export function ndjsonLine(columns: readonly string[], values: readonly Value[]): string {
  return `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null])))}\n`;
}
