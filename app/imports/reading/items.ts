import { type Field, fieldOfHeader, isNothing, keyOf, oneLine, plainHeader, tidy } from "./fields.ts";
import type { Layout } from "./layout.ts";

/** An item of a list as it is written there. */
export interface ListItem {
  /** Its first row in the file, from 1 on. */
  row: number;
  cells: Partial<Record<Field, string>>;
  /** The group that it stands under, such as 党的建设. */
  group: string;
  /** What goes to the note, each with its header; the header of the note itself is empty. */
  notes: readonly (readonly [label: string, text: string])[];
}

/** Fields whose texts run over several rows. */
const LONG: readonly Field[] = ["departmentDuty", "townshipDuty", "basis", "takeover", "note"];
const GROUP = /^[(（]?[一二三四五六七八九十]+[)）、.．]|[(（]\d+项[)）]$/;

/**
 * The items of a list: rows that only go on with the one above are taken into it, rows that name a group give it to those
 * below, headers that come again on a new page are passed over.
 */
export function readItems(rows: readonly (readonly string[])[], layout: Layout): ListItem[] {
  const items: { row: number; group: string; parts: string[][] }[] = [];
  let group = "";
  for (let at = layout.first; at < rows.length; at += 1) {
    const row = layout.columns.map((_, column) => rows[at]?.[column] ?? "");
    if (row.every((cell) => cell.trim() === "") || isHeader(row, layout)) continue;
    const named = groupOf(row, layout);
    if (named !== null) {
      group = named;
      continue;
    }
    const before = items.at(-1);
    if (before && goesOn(row, before.parts[0] ?? [], layout)) before.parts.push(row);
    else items.push({ row: at + 1, group, parts: [row] });
  }
  return items.map(({ parts, ...item }) => ({ ...item, ...fieldsOf(parts, layout) }));
}

const cellOf = (row: readonly string[], { columns }: Layout, field: Field) =>
  oneLine(row[columns.indexOf(field)] ?? "");

function isHeader(row: readonly string[], { labels }: Layout): boolean {
  const words = row.flatMap((cell, column) => (cell.trim() === "" ? [] : [{ cell, label: labels[column] ?? "" }]));
  const isLabel = ({ cell, label }: (typeof words)[number]) =>
    plainHeader(cell) === plainHeader(label) || fieldOfHeader(cell) !== null;
  return words.length > 1 && words.every(isLabel);
}

/** The name of a group that stands alone in its row, or is merged over it; else null. */
function groupOf(row: readonly string[], layout: Layout): string | null {
  const filled = row.filter((cell) => cell.trim() !== "");
  if (filled.some((cell) => cell !== filled[0])) return null;
  const word = oneLine(filled[0] ?? "");
  if (word === "" || /^\d+$/.test(word)) return null;
  const places = row.flatMap((cell, column) => (cell.trim() === "" ? [] : [layout.columns[column]]));
  const merged = places.length > 1 && places.includes("title");
  const atSerial = places.length === 1 && (places[0] === "serial" || places[0] === "category");
  const asTitle = places.length === 1 && places[0] === "title" && layout.columns.includes("serial") && GROUP.test(word);
  return merged || atSerial || asTitle
    ? word
        .replace(/[(（](共)?\d+项[)）]$/, "")
        .replace(GROUP, "")
        .trim()
    : null;
}

/** True for a row that names no item of its own, or, its cells being merged, the one above once more. */
function goesOn(row: readonly string[], first: readonly string[], layout: Layout): boolean {
  const same = (field: Field) => keyOf(cellOf(row, layout, field)) === keyOf(cellOf(first, layout, field));
  const empty = (field: Field) => cellOf(row, layout, field) === "";
  const names = ["serial", "code", "title", "part"] as const;
  if (names.every(empty)) return true;
  const numbered = !empty("serial") || !empty("code");
  return numbered && names.every(same);
}

function fieldsOf(parts: readonly string[][], layout: Layout): Pick<ListItem, "cells" | "notes"> {
  const cells: Partial<Record<Field, string>> = {};
  const notes: [string, string][] = [];
  for (const [column, field] of layout.columns.entries()) {
    if (field === "ignored") continue;
    const long = LONG.includes(field);
    const texts = parts.map((row) => (long ? tidy(row[column] ?? "") : oneLine(row[column] ?? "")));
    const text = [...new Set(texts)].filter((one) => one !== "").join(long ? "\n" : "、");
    if (text === "") continue;
    const label = layout.labels[column] ?? "";
    if (field === "note") {
      if (!isNothing(text)) notes.push([/^(备注|说明|note)$/i.test(label.trim()) ? "" : oneLine(label), text]);
    } else cells[field] = cells[field] ? `${cells[field]}\n${text}` : text;
  }
  return { cells, notes };
}
