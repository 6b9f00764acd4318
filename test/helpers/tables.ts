import * as XLSX from "@e965/xlsx";
import type { ReadTable } from "../../app/tables/table.server.ts";

const names = new WeakMap<XLSX.WorkSheet, string>();

/** A sheet of texts. */
export function sheetOf(name: string, rows: readonly (readonly string[])[]): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (cell === "" ? null : cell))));
  names.set(sheet, name);
  return sheet;
}

/** A workbook of these sheets, as Excel saves it. */
export function bookOf(sheets: readonly XLSX.WorkSheet[], bookType: XLSX.BookType = "xlsx"): Buffer {
  const book = XLSX.utils.book_new();
  for (const sheet of sheets) XLSX.utils.book_append_sheet(book, sheet, names.get(sheet));
  return XLSX.write(book, { type: "buffer", bookType, compression: true }) as Buffer;
}

/** The rows of the first sheet. Throws when there is none. */
export function rowsOf(read: ReadTable): string[][] {
  if ("problem" in read) throw new Error(`no table: ${read.problem}`);
  return read.sheets[0]?.rows ?? [];
}

/** A text in GB18030, which Node.js reads and does not write: each character is looked up. */
export function gb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else bytes.push(...(table().get(character) ?? []));
  }
  return Buffer.from(bytes);
}

let known: Map<string, number[]> | undefined;

function table(): Map<string, number[]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second !== 0x7f) known.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return known;
}
