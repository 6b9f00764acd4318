import type { Db } from "../../db/engine.ts";
import { rebuildIndex } from "../../db/queries/search/indexing.ts";

/** The index of the search, a line for each row of both its tables: of one kind of things, or the whole. */
export async function indexLines(db: Db, kind?: "case"): Promise<string[]> {
  const blocks = await db.selectFrom("search_blocks").selectAll().execute();
  const things = await db.selectFrom("search_things").selectAll().execute();
  return [
    ...blocks.map((row) => ({ of: row.kind, line: `${row.kind} ${row.term} in block ${row.block}: ${row.refs}` })),
    ...things.map((row) => ({
      of: row.kind,
      line: `${row.kind} ${row.ref_id}: ${row.terms.split(" ").toSorted().join(" ")}`,
    })),
  ]
    .filter(({ of }) => kind === undefined || of === kind)
    .map(({ line }) => line)
    .sort();
}

/** Makes the index anew, and answers what is found of cases by the one and not by the other: nothing where acts have kept it. */
export async function staleIndex(db: Db): Promise<string[]> {
  const kept = await indexLines(db, "case");
  await rebuildIndex(db);
  const anew = await indexLines(db, "case");
  const [had, has] = [new Set(kept), new Set(anew)];
  return [
    ...kept.filter((one) => !has.has(one)),
    ...anew.filter((one) => !had.has(one)).map((one) => `missing: ${one}`),
  ];
}
