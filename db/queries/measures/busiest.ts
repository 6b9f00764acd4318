import { sql } from "kysely";
import type { Db } from "../../engine.ts";
import { isAskedFor, isPublicBy, type RowsAsked } from "./rows.ts";

/** Public cases with the voices that were published in them up to the day, by body and county. */
function voicesOfCases(db: Db, asked: RowsAsked) {
  return db
    .selectFrom("cases as c")
    .innerJoin("voices as v", "v.case_id", "c.id")
    .select(["c.id as case_id", "c.department_id", "c.region_id"])
    .where("v.counted", "=", 1)
    .where("v.linked_on", "<=", asked.until)
    .where((eb) => isPublicBy(eb, asked.until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("c.department_id"), eb.ref("c.region_id")))
    .groupBy(["c.id", "c.department_id", "c.region_id"]);
}

/** How many cases of each body in each county have so many voices, of those from a day on (`year`) and in all. */
export function casesByVoices(db: Db, asked: RowsAsked, from: string) {
  const cases = voicesOfCases(db, asked).select((eb) => [
    sql<number>`sum(case when v.linked_on >= ${from} then 1 else 0 end)`.as("year"),
    eb.fn.countAll<number>().as("all"),
  ]);
  return db
    .selectFrom(cases.as("n"))
    .select(["n.department_id", "n.region_id", "n.year", "n.all"])
    .select((eb) => eb.fn.countAll<number>().as("cases"))
    .groupBy(["n.department_id", "n.region_id", "n.year", "n.all"])
    .execute();
}

/**
 * Public cases with the voices that were published in them in the period, and the voices again of the busiest tenth of these cases
 * of a scope, one at least; of several that are equal, those that were published first.
 */
export function busiestFlags(db: Db, asked: RowsAsked) {
  let voices = voicesOfCases(db, asked)
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select((eb) => [eb.fn.coalesce("d.successor_id", "d.id").as("owner_id"), eb.fn.countAll<number>().as("voices")])
    .groupBy(["d.successor_id", "d.id"]);
  if (asked.from) voices = voices.where("v.linked_on", ">=", asked.from);
  const within = sql.raw(
    { site: "", region: "partition by region_id", department: "partition by owner_id" }[asked.scope],
  );
  const ranked = db
    .selectFrom(voices.as("n"))
    .selectAll("n")
    .select([
      sql<number>`row_number() over (${within} order by voices desc, case_id)`.as("rank_of"),
      sql<number>`count(*) over (${within})`.as("cases"),
    ]);
  return db
    .selectFrom(ranked.as("k"))
    .select(["k.case_id", "k.department_id", "k.region_id", "k.voices"])
    .select([
      sql<string>`${asked.until}`.as("at"),
      sql<number>`case when (k.rank_of - 1) * 10 < k.cases then k.voices else 0 end`.as("busiest"),
    ]);
}
