import * as XLSX from "@e965/xlsx";
import { zipSync } from "fflate";
import { decodePart, readPackage } from "../attachments/sanitise/office/package.server.ts";
import { RefusedContent } from "../attachments/sanitise/refused-file.server.ts";
import { cellText, fillMerges, type Merge, RefusedTable, trimGrid } from "./grid.ts";
import { type Sheet, TABLE_LIMITS } from "./table.ts";

/** The parts of a workbook that its cells are in; macros, pictures and embedded files are none of them. */
const WANTED = /\.(xml|rels)$/i;
/** More merged cells than any list has. */
const MAX_MERGES = 100_000;
/** Formulas are never worked out: what Excel last showed is read. */
const OPTIONS = {
  type: "buffer",
  dense: true,
  cellDates: true,
  UTC: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: false,
  sheetRows: TABLE_LIMITS.rows + 1,
} as const satisfies XLSX.ParsingOptions;

/** The sheets that a workbook of Excel 2007 and later shows. Throws RefusedTable. */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  return sheetsOf(parsed(wantedParts(bytes)));
}

/** The sheets that a workbook of Excel 97 to 2003, or of WPS, shows. Throws RefusedTable. */
export async function readXls(bytes: Uint8Array): Promise<Sheet[]> {
  const names = compoundNames(bytes);
  if (names.some((name) => name.endsWith("EncryptedPackage"))) throw new RefusedTable("locked");
  if (!names.some((name) => /\/(Workbook|Book)$/i.test(name))) throw new RefusedTable("type");
  // Older ones write Chinese by code pages.
  XLSX.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  return sheetsOf(parsed(Buffer.from(bytes)));
}

function compoundNames(bytes: Uint8Array): string[] {
  try {
    return XLSX.CFB.read(Buffer.from(bytes), { type: "buffer" }).FullPaths;
  } catch {
    throw new RefusedTable("broken");
  }
}

/** Unpacked within bounds, by a ZIP reader that believes no size, and packed again without what is not wanted. */
function wantedParts(bytes: Uint8Array): Buffer {
  try {
    const source = readPackage(bytes);
    if (source.names.some((name) => name === "xl/workbook.bin" || name === "content.xml"))
      throw new RefusedTable("other_table");
    if (!source.names.some((name) => /^xl\/workbook\.xml$/i.test(name))) throw new RefusedTable("type");
    const parts: Record<string, Uint8Array> = {};
    for (const name of source.names.filter((one) => WANTED.test(one))) {
      const part = source.read(name);
      // Refuses what declares entities.
      decodePart(part);
      parts[name] = part;
    }
    return Buffer.from(zipSync(parts, { level: 0 }));
  } catch (error) {
    if (!(error instanceof RefusedContent)) throw error;
    throw new RefusedTable(error.problem === "file_bomb" ? "large" : "broken");
  }
}

function parsed(bytes: Buffer): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, OPTIONS);
  } catch (error) {
    throw new RefusedTable(/password|encrypt/i.test((error as Error).message) ? "locked" : "broken");
  }
}

function sheetsOf(book: XLSX.WorkBook): Sheet[] {
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet && !hidden ? [{ name, rows: rowsOf(sheet) }] : [];
  });
}

function rowsOf(sheet: XLSX.WorkSheet): string[][] {
  // A dense sheet holds its rows beside its name; a row or a cell may be missing. Its range is what the file claims.
  const cells = (sheet["!data"] ?? []) as (XLSX.CellObject | undefined)[][];
  if (cells.length > TABLE_LIMITS.rows) throw new RefusedTable("large");
  const rows = Array.from(cells, (row) => {
    if ((row?.length ?? 0) > 16 * TABLE_LIMITS.columns) throw new RefusedTable("large");
    return Array.from(row ?? [], (cell) => (cell ? cellText(shown(cell)) : ""));
  });
  const trimmed = trimGrid(rows);
  const merges = (sheet["!merges"] ?? []) as XLSX.Range[];
  if (merges.length > MAX_MERGES) throw new RefusedTable("large");
  fillMerges(trimmed, merges.map(toMerge));
  return trimGrid(trimmed);
}

const toMerge = ({ s, e }: XLSX.Range): Merge => ({ top: s.r, left: s.c, bottom: e.r, right: e.c });

/** What a cell shows; a long number in full, a date as `YYYY-MM-DD`. */
function shown({ t, v, w }: XLSX.CellObject): string {
  if (v === undefined || v === null || t === "e" || t === "z") return "";
  if (v instanceof Date) return Number.isNaN(v.getTime()) ? "" : v.toISOString().slice(0, 10);
  if (t === "n" && (w === undefined || (Number.isSafeInteger(v) && /E/i.test(w)))) return String(v);
  return t === "n" ? (w ?? "").trim() : String(v);
}
