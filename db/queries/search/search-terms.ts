import { sql } from "kysely";
import type { Db } from "../../engine.ts";
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

/**
 * Things of a kind in which all these terms stand, the weightiest first, of the same weight the newest. Looked for among the
 * newest `among` with the first term, so name the rarest first. `oneOf`: terms of which one must stand there as well, where
 * they are named. `after`: the last one of the page before.
 */
export async function findRefs(
  db: Db,
  asked: {
    kind: SearchKind;
    terms: readonly string[];
    oneOf: readonly string[] | null;
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
  const { oneOf, after } = asked;
  if (oneOf) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("search_terms as n")
          .select("n.ref_id")
          .where("n.kind", "=", asked.kind)
          .where("n.term", "in", [...oneOf])
          .whereRef("n.ref_id", "=", "t.ref_id"),
      ),
    );
  }
  if (after) query = query.having(sql<boolean>`(${score}, t.ref_id) < (${after.score}, ${after.id})`);
  return query.execute();
}
