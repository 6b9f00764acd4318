import type { Db } from "../../engine.ts";
import type { Bounds } from "../../../app/accounts/permissions.ts";
import { reportsWithin } from "./bounds.ts";

/** Keeps the fingerprint of a raw text, one value a band. */
export async function insertSignature(db: Db, reportId: number, values: readonly number[]): Promise<void> {
  if (values.length === 0) return;
  await db
    .insertInto("report_signatures")
    .values(values.map((value, band) => ({ report_id: reportId, band, value })))
    .execute();
}

/** Destroys a fingerprint, with the text that it is of. */
export async function deleteSignature(db: Db, reportId: number): Promise<void> {
  await db.deleteFrom("report_signatures").where("report_id", "=", reportId).execute();
}

/** Reports of the county looked up of those whose signature is the most like: some may be out of bounds. */
const CANDIDATES = 50;

/**
 * Reports of a county, within the bounds, whose text shares at least `bands` bands with a report's, the most alike
 * first; with the numbers of all cases that each was published in, sorted.
 */
export async function reportsAlike(
  db: Db,
  { reportId, countyId }: { reportId: number; countyId: number },
  bounds: Bounds,
  bands: number,
  limit: number,
) {
  const own = await db.selectFrom("report_signatures").select("value").where("report_id", "=", reportId).execute();
  if (own.length === 0) return [];
  const alike = await db
    .selectFrom("report_signatures as s")
    .innerJoin("reports as r", "r.id", "s.report_id")
    .innerJoin("regions as t", "t.id", "r.region_id")
    .select((eb) => ["s.report_id", eb.fn.countAll<number>().as("shared")])
    .where("t.parent_id", "=", countyId)
    .where(
      "s.value",
      "in",
      own.map((row) => row.value),
    )
    .where("s.report_id", "<>", reportId)
    .groupBy("s.report_id")
    .having((eb) => eb.fn.countAll(), ">=", bands)
    .orderBy("shared", "desc")
    .orderBy("s.report_id")
    .limit(CANDIDATES)
    .execute();
  if (alike.length === 0) return [];
  const rows = await reportsWithin(db, bounds)
    .leftJoin("voices as v", "v.report_id", "r.id")
    .leftJoin("cases as c", "c.id", "v.case_id")
    .select(["r.id", "r.state", "r.received_on", "c.number as case_number"])
    .where(
      "r.id",
      "in",
      alike.map((row) => row.report_id),
    )
    .execute();
  return alike
    .flatMap(({ report_id, shared }) => {
      // One row for each case.
      const [row, ...others] = rows.filter((one) => one.id === report_id);
      if (!row) return [];
      const numbers = [row, ...others].flatMap(({ case_number }) => case_number ?? []);
      const { id, state, received_on } = row;
      return [{ id, state, received_on, case_numbers: numbers.sort(), shared }];
    })
    .slice(0, limit);
}

/**
 * The texts of a county's newest undecided reports but one, of `limit` those that lie within the bounds; and of those
 * that wait for a second look, which must not show that they were decided.
 */
export async function textsWaiting(
  db: Db,
  { reportId, countyId }: { reportId: number; countyId: number },
  bounds: Bounds,
  limit: number,
) {
  const newest = await db
    .selectFrom("queue_entries")
    .select("report_id")
    .where("undecided", "=", 1)
    .where("county_id", "=", countyId)
    .where("report_id", "<>", reportId)
    .orderBy("received_on", "desc")
    .limit(limit)
    .execute();
  const looks = await db
    .selectFrom("second_looks as s")
    .innerJoin("queue_entries as q", "q.report_id", "s.report_id")
    .select("q.report_id")
    .where("s.second_outcome", "is", null)
    .where("q.county_id", "=", countyId)
    .where("q.undecided", "=", 0)
    .where("q.report_id", "<>", reportId)
    .orderBy("q.received_on", "desc")
    .limit(limit)
    .execute();
  if (newest.length + looks.length === 0) return [];
  return reportsWithin(db, bounds)
    .innerJoin("report_texts as text", "text.report_id", "r.id")
    .select(["r.id", "r.state", "r.received_on", "text.body"])
    .where(
      "r.id",
      "in",
      [...newest, ...looks].map((row) => row.report_id),
    )
    .execute();
}
