import type { Db } from "../engine.ts";
import { insertLine } from "../queries/register/departments.ts";
import { listLines } from "../queries/register/lines.ts";
import { readCsv } from "./csv.ts";

/** Enters the lines of government that are not there yet, as every county has them; answers all row ids by code. */
export async function loadLines(db: Db): Promise<Map<string, number>> {
  const ids = new Map((await listLines(db)).map((line) => [line.code, line.id]));
  for (const { code, name, name_en } of await readCsv<"code" | "name" | "name_en">("lines.csv")) {
    if (!ids.has(code)) ids.set(code, await insertLine(db, { code, name, name_en }));
  }
  return ids;
}
