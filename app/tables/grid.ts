import { type Sheet, TABLE_LIMITS, type TableLimits, type TableProblem } from "./table.ts";

/** Thrown within the process that reads a table. */
export class RefusedTable extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A rectangle of cells, both ends counted, from 0 on. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One line end, no byte that a database or XML refuses; what stands in a cell stays else as it is. */
export function cellText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/g, "");
}

/** Takes off what is empty at the right of each row, and at the end. */
export function trimGrid(rows: readonly (readonly string[])[]): string[][] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== "") + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}

/**
 * Gives every part of a merged cell its value, within the rows and columns that hold something: a cell merged over a
 * million columns is as wide as the table.
 */
export function fillMerges(rows: string[][], merges: readonly Merge[]): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? "";
    if (value.trim() === "") continue;
    for (let y = top; y <= Math.min(bottom, rows.length - 1); y += 1) {
      const row = rows[y] ?? [];
      for (let x = left; x <= Math.min(right, width - 1); x += 1) {
        while (row.length <= x) row.push("");
        if ((row[x] ?? "").trim() === "") row[x] = value;
      }
    }
  }
}

/** The sheets that hold something. Throws RefusedTable when there is none, or when it is more than is read. */
export function withinLimits(sheets: readonly Sheet[], limits: TableLimits = TABLE_LIMITS): Sheet[] {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) throw new RefusedTable("empty");
  let [rows, cells, characters] = [0, 0, 0];
  for (const sheet of filled) {
    rows += sheet.rows.length;
    for (const row of sheet.rows) {
      cells += row.length;
      if (row.length > limits.columns) throw new RefusedTable("large");
      for (const cell of row) characters += cell.length;
    }
  }
  const over = rows > limits.rows || cells > limits.cells || characters > limits.characters;
  if (over || filled.length > limits.sheets) throw new RefusedTable("large");
  return filled;
}
