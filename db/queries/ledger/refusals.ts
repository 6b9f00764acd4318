import { sql } from "kysely";
import type { Db } from "../../engine.ts";

/**
 * How many entries of the days before `day` say that a report is not published, that this was undone at once, or how an
 * appeal was decided: by month (YYYY-MM), kind and facts. Kinds stand in the text, as in the index over just them.
 */
export function countRefusalEntries(db: Db, day: string) {
  return db
    .selectFrom("ledger_entries")
    .select((eb) => [
      "kind" as const,
      "body" as const,
      sql<string>`substr(day, 1, 7)`.as("month"),
      eb.fn.countAll<number>().as("count"),
    ])
    .where(sql<boolean>`kind in ('report_declined', 'decline_undone', 'appeal_decided')`)
    .where("day", "<", day)
    .groupBy(["kind", "body", sql`substr(day, 1, 7)`])
    .execute();
}
