import { expressionBuilder, sql } from "kysely";
import type { Db } from "../../engine.ts";
import { type ClockAsked, standsSo } from "../cases/clocks.ts";
import type { Database } from "../../tables/index.ts";
import type { SearchKind } from "../../tables/ledger/consequences.ts";

/** Rows that one statement writes: the engines bound how much a statement is handed. */
const BATCH = 2000;

/** Has a thing be found by these terms and no others, each with its weight; writes what has changed alone. */
export async function replaceTerms(
  db: Db,
  { kind, id }: { kind: SearchKind; id: number },
  terms: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = await db
    .selectFrom("search_terms")
    .select(["term", "weight"])
    .where("kind", "=", kind)
    .where("ref_id", "=", id)
    .execute();
  const before = new Map(rows.map(({ term, weight }) => [term, weight]));
  const gone = [...before].filter(([term, weight]) => terms.get(term) !== weight).map(([term]) => term);
  for (let from = 0; from < gone.length; from += BATCH) {
    await db
      .deleteFrom("search_terms")
      .where("kind", "=", kind)
      .where("ref_id", "=", id)
      .where("term", "in", gone.slice(from, from + BATCH))
      .execute();
  }
  const fresh = [...terms]
    .filter(([term, weight]) => before.get(term) !== weight)
    .map(([term, weight]) => ({ kind, term, ref_id: id, weight }));
  for (let from = 0; from < fresh.length; from += BATCH) {
    await db
      .insertInto("search_terms")
      .values(fresh.slice(from, from + BATCH))
      .execute();
  }
}

/** Takes everything out of the index. */
export async function clearTerms(db: Db): Promise<void> {
  await db.deleteFrom("search_terms").execute();
}

/** In how many things of a kind each of these terms stands; counts up to `most`. */
export async function countTerms(
  db: Db,
  kind: SearchKind,
  terms: readonly string[],
  most: number,
): Promise<{ term: string; things: number }[]> {
  const counts: { term: string; things: number }[] = [];
  for (const term of terms) {
    const { things } = await db
      .selectFrom((of) =>
        of
          .selectFrom("search_terms")
          .select("ref_id")
          .where("kind", "=", kind)
          .where("term", "=", term)
          .limit(most)
          .as("some"),
      )
      .select((eb) => eb.fn.countAll<number>().as("things"))
      .executeTakeFirstOrThrow();
    counts.push({ term, things });
  }
  return counts;
}

/** A thing that was found, by row id, with the weights of all terms together. */
export interface FoundRef {
  id: number;
  score: number;
}

/** What the rows of things must be besides; null asks nothing. Of duty items and bodies regions alone are asked. */
export interface AskedOfRows {
  regionIds: readonly number[] | null;
  bodyIds: readonly number[] | null;
  clock: ClockAsked | null;
}

/** The row of what was found, `t` in the query, where it is so. */
function rowThatIs(kind: SearchKind, { regionIds, bodyIds, clock }: AskedOfRows) {
  const [of, found] = [expressionBuilder<Database>(), sql.ref<number>("t.ref_id")];
  if (kind !== "case") {
    const row = kind === "duty" ? of.selectFrom("duties as c") : of.selectFrom("departments as c");
    return row
      .select("c.id")
      .where("c.id", "=", found)
      .where("c.region_id", "in", [0, ...(regionIds ?? [])]);
  }
  let rows = of.selectFrom("cases as c").select("c.id").where("c.id", "=", found);
  if (regionIds) rows = rows.where("c.region_id", "in", [0, ...regionIds]);
  if (bodyIds) rows = rows.where("c.department_id", "in", [0, ...bodyIds]);
  return clock ? rows.where(standsSo(clock)) : rows;
}

/**
 * Things of a kind in which all these terms stand, the weightiest first, of the same weight the newest. Looked for among the
 * newest `among` with the first term, so name the rarest first. `rows`: what their rows must be as well. `after`: the last
 * one of the page before.
 */
export async function findRefs(
  db: Db,
  asked: {
    kind: SearchKind;
    terms: readonly string[];
    rows: AskedOfRows | null;
    among: number;
    after: FoundRef | null;
    limit: number;
  },
): Promise<FoundRef[]> {
  const [rarest = ""] = asked.terms;
  const score = sql<number>`cast(sum(t.weight) as integer)`;
  let query = db
    .selectFrom("search_terms as t")
    .select(["t.ref_id as id", score.as("score")])
    .where("t.kind", "=", asked.kind)
    .where("t.term", "in", [...asked.terms])
    .where("t.ref_id", "in", (of) =>
      of
        .selectFrom((newest) =>
          newest
            .selectFrom("search_terms")
            .select("ref_id")
            .where("kind", "=", asked.kind)
            .where("term", "=", rarest)
            .orderBy("ref_id", "desc")
            .limit(asked.among)
            .as("newest"),
        )
        .select("newest.ref_id"),
    )
    .groupBy("t.ref_id")
    .having((eb) => eb(eb.fn.countAll(), "=", asked.terms.length))
    .orderBy("score", "desc")
    .orderBy("t.ref_id", "desc")
    .limit(asked.limit);
  const { rows, after } = asked;
  if (rows) {
    const row = rowThatIs(asked.kind, rows);
    query = query.where((eb) => eb.exists(row));
  }
  if (after) query = query.having(sql<boolean>`(${score}, t.ref_id) < (${after.score}, ${after.id})`);
  return query.execute();
}
