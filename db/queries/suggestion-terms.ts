import { sql } from "kysely";
import type { Db } from "../engine.ts";
import type { TermTarget } from "../tables/suggestions.ts";

/** Rows a statement: five values each, and SQLite takes 32,766. */
const BATCH = 5000;

/** What terms are counted for. */
export interface CountedFor {
  target: TermTarget;
  target_id: number;
}

/** Adds terms, or takes them back, with how often each stands in one text, for each target; what comes to 0 is deleted. */
export async function addToTerms(
  db: Db,
  terms: ReadonlyMap<string, number>,
  targets: readonly CountedFor[],
  by: 1 | -1,
): Promise<void> {
  const rows = [...terms].flatMap(([term, times]) =>
    targets.map((target) => ({ term, ...target, voices: by as number, times: by * times })),
  );
  // One order for all: two who learn at once wait for one another instead of locking crosswise.
  rows.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  for (let from = 0; from < rows.length; from += BATCH) {
    await db
      .insertInto("suggestion_terms")
      .values(rows.slice(from, from + BATCH))
      .onConflict((conflict) =>
        conflict.columns(["term", "target", "target_id"]).doUpdateSet((eb) => ({
          voices: eb("suggestion_terms.voices", "+", eb.ref("excluded.voices")),
          times: eb("suggestion_terms.times", "+", eb.ref("excluded.times")),
        })),
      )
      .execute();
  }
  if (by < 0 && terms.size > 0) {
    const taken = [...terms.keys()];
    await db.deleteFrom("suggestion_terms").where("term", "in", taken).where("voices", "<=", 0).execute();
  }
}

/** How often each of the terms stands in the texts of a whole, and in how many. */
export function termsInAll(db: Db, terms: readonly string[], { target, target_id }: CountedFor) {
  return db
    .selectFrom("suggestion_terms")
    .select(["term", "voices", "times"])
    .where("term", "in", terms)
    .where("target", "=", target)
    .where("target_id", "=", target_id)
    .execute();
}

/** A target that has less than this part of a term's occurrences gains nothing by it. */
const PART = 40;

/** How often each of the terms stands in the texts of these targets, where that is a part of the whole worth reading. */
export async function termsOfTargets(
  db: Db,
  terms: readonly string[],
  whole: CountedFor,
  { target, ids }: { target: TermTarget; ids: readonly number[] },
) {
  if (ids.length === 0) return [];
  return (
    db
      .selectFrom("suggestion_terms as all")
      .innerJoin("suggestion_terms as one", "one.term", "all.term")
      .select(["one.term", "one.target_id", "one.times"])
      .where("all.term", "in", terms)
      .where("all.target", "=", whole.target)
      .where("all.target_id", "=", whole.target_id)
      .where("one.target", "=", target)
      // One range a term, in which a county's rows lie close: PostgreSQL looks up each of 250 ids by itself else.
      .where("one.target_id", ">=", Math.min(...ids))
      .where("one.target_id", "<=", Math.max(...ids))
      .$if(!isWholeRange(ids), (query) => query.where((eb) => eb(eb("one.target_id", "+", 0), "in", ids)))
      // So written that the index passes over the others by itself: there are a hundred of them for each that counts.
      .where("one.times", ">=", sql<number>`("all"."times" + ${sql.lit(PART - 1)}) / ${sql.lit(PART)}`)
      .execute()
  );
}

/** True for ids without a gap: then the range says it all, and hundreds of values need not be sent. */
function isWholeRange(ids: readonly number[]): boolean {
  return new Set(ids).size === Math.max(...ids) - Math.min(...ids) + 1;
}

/** How often a term stands in the texts of each of these targets. */
export async function totalsOfTargets(
  db: Db,
  term: string,
  { target, ids }: { target: TermTarget; ids: readonly number[] },
) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("suggestion_terms")
    .select(["target_id", "times"])
    .where("term", "=", term)
    .where("target", "=", target)
    .where("target_id", ">=", Math.min(...ids))
    .where("target_id", "<=", Math.max(...ids))
    .$if(!isWholeRange(ids), (query) => query.where("target_id", "in", ids))
    .execute();
}
