import type { Sheet } from "../../tables/table.ts";
import type { Band } from "../../duties/duty.ts";
import { type Field, fieldOfHeader, FIELDS, plainHeader, REPEATED } from "./fields.ts";

/** Rows that are looked through for the header. */
export const HEADER_ROWS = 20;

/** Where a list's header stands, and what each of its columns says. */
export interface Layout {
  /** The first row below the header, from 0 on. */
  first: number;
  /** The header's words, column by column. */
  labels: string[];
  columns: Field[];
}

/** The header among the first rows: the row in which most columns are known, one of them the item's name. Null when there is none. */
export function findLayout(rows: readonly (readonly string[])[]): Layout | null {
  const scores = rows.slice(0, HEADER_ROWS).map(score);
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  if (best < 1) return null;
  let labels = (rows[at] ?? []).map((cell) => cell.trim());
  let first = at + 1;
  // A second row that divides columns of the first: 职权名称 | 项目 · 子项.
  if (isSubHeader(rows[first] ?? [])) {
    const below = rows[first] ?? [];
    labels = Array.from({ length: Math.max(labels.length, below.length) }, (_, column) => {
      const word = below[column]?.trim() ?? "";
      return word === "" ? (labels[column] ?? "") : word;
    });
    first += 1;
  }
  return { first, labels, columns: columnsOf(labels) };
}

/** How many different fields a row names; 0 unless one of them is the name. */
function score(row: readonly string[]): number {
  const fields = new Set(row.map(fieldOfHeader).filter((field) => field !== null));
  return fields.has("title") && (fields.size > 1 || row.filter((cell) => cell.trim() !== "").length === 1)
    ? fields.size
    : 0;
}

function isSubHeader(row: readonly string[]): boolean {
  const words = row.filter((cell) => cell.trim() !== "");
  return words.length > 0 && words.every((word) => fieldOfHeader(word) !== null);
}

/** Each field once, in the order of the columns; a column beyond that, or with words that nobody knows, goes to the note. */
export function columnsOf(labels: readonly string[]): Field[] {
  const taken = new Set<Field>();
  return labels.map((label) => {
    if (label.trim() === "") return "ignored";
    const field = fieldOfHeader(label) ?? "note";
    if (taken.has(field) && !REPEATED.includes(field)) return "note";
    taken.add(field);
    return field;
  });
}

/** The layout with the columns that somebody chose, where they fit. */
export function withColumns(layout: Layout, columns: readonly string[] | undefined): Layout {
  if (!columns) return layout;
  const chosen = layout.columns.map((guess, at) => FIELDS.find((field) => field === columns[at]) ?? guess);
  return { ...layout, columns: chosen };
}

/** By which a layout is known again: the words of the header. */
export function headerKey({ labels }: Layout): string {
  return labels.map(plainHeader).join("|");
}

/** Of which list the rows of a sheet are, by its name, by what stands above the header, and by its columns; null when neither tells. */
export function guessBand(sheet: Sheet, layout: Layout): Band | null {
  const above = sheet.rows.slice(0, Math.max(0, layout.first - 1)).flat();
  const words = [sheet.name, ...above].join(" ").replace(/\s/g, "");
  if (/配合履职|配合事项/.test(words) || layout.columns.includes("townshipDuty")) return "assist";
  if (/收回/.test(words) || layout.columns.includes("takeover")) return "withdrawn";
  if (/基本履职/.test(words)) return "own";
  if (/(乡镇?|镇|街道)(办事处|人民政府)?(街道)?(行政)?(权力|权责|责任|赋权)/.test(words)) return "own";
  if (/清单|目录|权责|职权/.test(words) || layout.columns.includes("holder")) return "off_list";
  return null;
}
