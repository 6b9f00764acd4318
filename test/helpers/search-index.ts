import type { Db } from "../../db/engine.ts";

/** The index of the search, a line for each row: of one kind of things, or the whole. */
export async function indexLines(db: Db, kind?: "case"): Promise<string[]> {
  const rows = await db.selectFrom("search_terms").selectAll().execute();
  return rows
    .filter((row) => kind === undefined || row.kind === kind)
    .map((row) => `${row.kind} ${row.ref_id} ${row.term} ${row.weight}`)
    .sort();
}
