import { parse } from "csv-parse/sync";
import { unescapeFormula } from "../csv.server.ts";
import { cellText, RefusedTable, trimGrid } from "./grid.ts";
import type { Sheet } from "./table.ts";

/** What may part the columns; where none is found, one column it is. */
const DELIMITERS = [",", "\t", ";", "，"];
/** Characters that are looked at to find it out. */
const LOOKED_AT = 20_000;

/** A text file with columns: UTF-8 or UTF-16 by its mark, UTF-8 without one, else GB18030. Throws RefusedTable. */
export function readTextTable(bytes: Uint8Array): Sheet[] {
  const text = decodeText(bytes);
  if (/^\s*<(!doctype|html|\?xml|table|meta|head)\b/i.test(text.slice(0, 500))) throw new RefusedTable("web_page");
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: false,
    });
  } catch {
    throw new RefusedTable("broken");
  }
  return [{ name: "", rows: trimGrid(rows.map((row) => row.map((cell) => unescapeFormula(cellText(cell))))) }];
}

/** Throws RefusedTable for what is no text in one of these encodings. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes("\0")) break;
      return text;
    } catch {
      // Then it is the next one.
    }
  }
  throw new RefusedTable("type");
}

/** The delimiter that stands most often outside of quotes. */
function delimiterOf(text: string): string {
  const plain = text.slice(0, LOOKED_AT).replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((one) => plain.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
