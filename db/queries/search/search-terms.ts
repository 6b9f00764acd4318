import type { Selectable } from "kysely";
import { blockOf, packPostings, packTerms, unpackPostings, unpackTerms } from "../../../app/search/postings.ts";
import type { Db } from "../../engine.ts";
import type { SearchBlocksTable, SearchKind } from "../../tables/ledger/consequences.ts";
import { type ClockAsked, standsSo } from "../cases/clocks.ts";

/** Rows that one statement reads or writes: the engines bound how much a statement is handed. */
const BATCH = 2000;

/** Has things be found by these terms and no others, each with its weight; writes what has changed alone. */
export async function replaceTerms(
  db: Db,
  kind: SearchKind,
  things: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Promise<void> {
  const rows = await db
    .selectFrom("search_things")
    .select(["ref_id", "terms"])
    .where("kind", "=", kind)
    .where("ref_id", "in", [0, ...things.keys()])
    .execute();
  const before = new Map(rows.map(({ ref_id, terms }) => [ref_id, unpackTerms(terms)]));
  const changes: Change[] = [...things].flatMap(([id, now]) => {
    const was = before.get(id) ?? new Map<string, number>();
    const gone = [...was.keys()].filter((term) => !now.has(term)).map((term) => ({ id, term, weight: null }));
    const fresh = [...now].filter(([term, weight]) => was.get(term) !== weight);
    return [...gone, ...fresh.map(([term, weight]) => ({ id, term, weight }))];
  });
  for (const [block, inBlock] of Map.groupBy(changes, ({ id }) => blockOf(id))) {
    const byTerm = [...Map.groupBy(inBlock, ({ term }) => term)];
    for (let from = 0; from < byTerm.length; from += BATCH) {
      await changeBlock(db, kind, block, new Map(byTerm.slice(from, from + BATCH)));
    }
  }
  const changed = new Set(changes.map(({ id }) => id));
  await writeThings(db, kind, new Map([...things].filter(([id]) => changed.has(id))));
}

/** That a thing has a term with another weight than before; null = no more. */
interface Change {
  id: number;
  term: string;
  weight: number | null;
}

async function changeBlock(
  db: Db,
  kind: SearchKind,
  block: number,
  changes: ReadonlyMap<string, readonly Change[]>,
): Promise<void> {
  const rows = await db
    .selectFrom("search_blocks")
    .select(["term", "refs"])
    .where("kind", "=", kind)
    .where("term", "in", [...changes.keys()])
    .where("block", "=", block)
    .execute();
  const before = new Map(rows.map(({ term, refs }) => [term, refs]));
  const now = [...changes].map(([term, ofTerm]) => {
    const postings = new Map(unpackPostings(block, before.get(term) ?? "").map(({ id, weight }) => [id, weight]));
    for (const { id, weight } of ofTerm) {
      if (weight === null) postings.delete(id);
      else postings.set(id, weight);
    }
    return { kind, term, block, refs: packPostings(postings) };
  });
  const [kept, empty] = [now.filter(({ refs }) => refs !== ""), now.filter(({ refs }) => refs === "")];
  if (kept.length > 0) {
    await db
      .insertInto("search_blocks")
      .values(kept)
      .onConflict((on) =>
        on.columns(["kind", "term", "block"]).doUpdateSet((row) => ({ refs: row.ref("excluded.refs") })),
      )
      .execute();
  }
  if (empty.length > 0) {
    await db
      .deleteFrom("search_blocks")
      .where("kind", "=", kind)
      .where(
        "term",
        "in",
        empty.map(({ term }) => term),
      )
      .where("block", "=", block)
      .execute();
  }
}

async function writeThings(
  db: Db,
  kind: SearchKind,
  things: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Promise<void> {
  const rows = [...things].map(([ref_id, terms]) => ({ kind, ref_id, terms: packTerms(terms) }));
  const [kept, empty] = [rows.filter(({ terms }) => terms !== ""), rows.filter(({ terms }) => terms === "")];
  if (kept.length > 0) {
    await db
      .insertInto("search_things")
      .values(kept)
      .onConflict((on) => on.columns(["kind", "ref_id"]).doUpdateSet((row) => ({ terms: row.ref("excluded.terms") })))
      .execute();
  }
  if (empty.length > 0) {
    await db
      .deleteFrom("search_things")
      .where("kind", "=", kind)
      .where(
        "ref_id",
        "in",
        empty.map(({ ref_id }) => ref_id),
      )
      .execute();
  }
}

/** Takes everything out of the index. */
export async function clearTerms(db: Db): Promise<void> {
  await db.deleteFrom("search_blocks").execute();
  await db.deleteFrom("search_things").execute();
}

/** A row of the index: the things of a block that have a term. */
export type TermBlock = Pick<Selectable<SearchBlocksTable>, "block" | "refs">;

/** The newest blocks with a term, before one of them or from the newest on. */
export function newestBlocks(
  db: Db,
  { kind, term, before, limit }: { kind: SearchKind; term: string; before: number | null; limit: number },
): Promise<TermBlock[]> {
  let query = db
    .selectFrom("search_blocks")
    .select(["block", "refs"])
    .where("kind", "=", kind)
    .where("term", "=", term)
    .orderBy("block", "desc")
    .limit(limit);
  if (before !== null) query = query.where("block", "<", before);
  return query.execute();
}

/** Of these blocks those with a term: at most a few thousand. */
export function blocksWith(
  db: Db,
  { kind, term, blocks }: { kind: SearchKind; term: string; blocks: readonly number[] },
): Promise<TermBlock[]> {
  return db
    .selectFrom("search_blocks")
    .select(["block", "refs"])
    .where("kind", "=", kind)
    .where("term", "=", term)
    .where("block", "in", [-1, ...blocks])
    .execute();
}

/** What the rows of things must be besides; null asks nothing. Of topics, duty items and bodies regions alone are asked. */
export interface AskedOfRows {
  regionIds: readonly number[] | null;
  bodyIds: readonly number[] | null;
  clock: ClockAsked | null;
}

/** Of these things, by row id, those whose rows are so. */
export async function thingsThatAre(
  db: Db,
  kind: SearchKind,
  ids: readonly number[],
  { regionIds, bodyIds, clock }: AskedOfRows,
): Promise<number[]> {
  if (kind !== "case") {
    const all = {
      topic: db.selectFrom("topics as c"),
      duty: db.selectFrom("duties as c"),
      body: db.selectFrom("departments as c"),
    }[kind] as ReturnType<typeof db.selectFrom<"topics as c">>;
    const found = await all
      .select("c.id")
      .where("c.id", "in", [0, ...ids])
      .where("c.region_id", "in", [0, ...(regionIds ?? [])])
      .execute();
    return found.map(({ id }) => id);
  }
  let cases = db
    .selectFrom("cases as c")
    .select("c.id")
    .where("c.id", "in", [0, ...ids]);
  if (regionIds) cases = cases.where("c.region_id", "in", [0, ...regionIds]);
  if (bodyIds) cases = cases.where("c.department_id", "in", [0, ...bodyIds]);
  if (clock) cases = cases.where(standsSo(clock));
  return (await cases.execute()).map(({ id }) => id);
}
