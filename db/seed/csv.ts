import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** The rows of a CSV file of the demonstration, by column name. */
export async function readCsv<Column extends string>(name: string): Promise<Record<Column, string>[]> {
  const text = await readFile(join(import.meta.dirname, "data", name), "utf8");
  return parse(text, { columns: true, skip_empty_lines: true });
}

/** The parts of a cell that holds a list. */
export function listOf(cell: string, separator = "|"): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
