import type { Db } from "../../../../db/engine.ts";
import { casesGone } from "../../../../db/queries/open-data/case-rows.ts";
import { clocksBehind } from "../../../../db/queries/measures/clocks.ts";
import type { Day } from "../../../day.ts";
import type { EditionRow } from "../tables.ts";

/** Cases that were published up to the day and are not in the tables: taken down, hidden for the time being, or gone into another. */
export async function* goneRows(db: Db, until: Day): AsyncIterable<EditionRow<"gone">> {
  for (const one of await casesGone(db, until)) {
    const { number } = one;
    if (one.state === "withdrawn") {
      yield { number, why: one.withdrawal_reason ?? "withdrawn", into: null, day: one.withdrawn_on };
    } else if (one.into !== null) {
      yield { number, why: "merged", into: one.into, day: one.merged_on };
    } else {
      // It may come back: the day would say nothing that lasts.
      yield { number, why: "hidden", into: null, day: null };
    }
  }
}

/** What cases that went into another had missed by then: it goes on counting for the body of that time. */
export async function* besideRows(db: Db, until: Day): AsyncIterable<EditionRow<"beside">> {
  const rows = (await clocksBehind(db, until)).map((one): EditionRow<"beside"> => {
    const met = one.met_on !== null && one.met_on <= until ? one.met_on : null;
    const { number, department, stage, started_on, due_on } = one;
    return { case: number, department, stage, started_on, due_on, met_on: met };
  });
  const keyed = rows.map((row) => [JSON.stringify(row), row] as const);
  for (const [, row] of keyed.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) yield row;
}
