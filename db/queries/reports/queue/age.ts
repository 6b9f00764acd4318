import type { Db } from "../../../engine.ts";

/** Reports of a county that were received on a day, and how many; null where no county is known. */
export interface CountedDay {
  county_id: number | null;
  day: string;
  count: number;
}

/** Undecided reports received before a day, by county and day of receipt. */
export function undecidedByDay(db: Db, before: string): Promise<CountedDay[]> {
  return db
    .selectFrom("queue_entries")
    .select((eb) => ["county_id", "received_on as day", eb.fn.countAll<number>().as("count")])
    .where("undecided", "=", 1)
    .where("received_on", "<", before)
    .groupBy(["county_id", "received_on"])
    .execute();
}

/**
 * Reports received before a day that were taken back on it or later while nobody had decided them: until that day has
 * passed they count as waiting, or the figure would tell when a reporter came. Their place is the county already.
 */
export function takenBackSince(db: Db, day: string): Promise<CountedDay[]> {
  return db
    .selectFrom("reports")
    .select((eb) => ["region_id as county_id", "received_on as day", eb.fn.countAll<number>().as("count")])
    .where("decided_on", ">=", day)
    .where("state", "=", "withdrawn")
    .where("decided_by", "is", null)
    .where("received_on", "<", day)
    .groupBy(["region_id", "received_on"])
    .execute();
}

/** Reports published or declined from one day to before another, by county, day of receipt and day of decision. */
export async function decidedByDays(db: Db, from: string, before: string) {
  const rows = await db
    // Counted before their places are looked up: the index alone is read, once for all reports.
    .selectFrom((of) =>
      of
        .selectFrom("reports")
        .select((eb) => ["region_id", "received_on", "decided_on", eb.fn.countAll<number>().as("count")])
        .where("decided_on", ">=", from)
        .where("decided_on", "<", before)
        .where("state", "in", ["published", "declined"])
        .groupBy(["decided_on", "region_id", "received_on"])
        .as("r"),
    )
    .innerJoin("regions as g", "g.id", "r.region_id")
    .select(["g.id", "g.level", "g.parent_id", "r.received_on", "r.decided_on", "r.count"])
    .execute();
  return rows.map(({ id, level, parent_id, received_on, decided_on, count }) => ({
    county_id: level === "township" ? parent_id : id,
    received_on,
    decided_on: decided_on ?? received_on,
    count,
  }));
}

/** Names of regions by row id. */
export function namesOfRegions(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("regions")
    .select(["id", "code", "name", "name_en"])
    .where("id", "in", ids.length > 0 ? ids : [0])
    .orderBy("code")
    .execute();
}
