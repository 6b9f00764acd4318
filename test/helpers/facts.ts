import type { Db } from "../../db/engine.ts";
import type { Database } from "../../db/tables/index.ts";

const TABLES = [
  "reports", "report_texts", "report_marks", "cases", "voices", "voice_marks", "verdicts", "verdict_parts",
  "deadlines", "replies", "confirmations", "ledger_entries", "ledger_head", "counters", "sequences",
] as const satisfies (keyof Database)[];

/** Every row that an official act can write, so that a test can say that nothing changed. */
export async function readFacts(db: Db): Promise<Record<string, string[]>> {
  const facts: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().execute();
    facts[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return facts;
}
