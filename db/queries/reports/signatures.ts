import type { Db } from "../../engine.ts";
import { type Bounds, reportsWithin } from "./bounds.ts";

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

/**
 * Reports within the bounds whose text shares at least `bands` bands with a report's, the most alike first; with the
 * case that they were published in.
 */
export function reportsAlike(db: Db, reportId: number, bounds: Bounds, bands: number, limit: number) {
  return reportsWithin(db, bounds)
    .innerJoin("report_signatures as s", "s.report_id", "r.id")
    .innerJoin("report_signatures as own", "own.value", "s.value")
    .leftJoin("voices as v", "v.report_id", "r.id")
    .leftJoin("cases as c", "c.id", "v.case_id")
    .select((eb) => [
      "r.id",
      "r.state",
      "r.received_on",
      "c.number as case_number",
      eb.fn.count<number>("s.band").as("shared"),
    ])
    .where("own.report_id", "=", reportId)
    .where("r.id", "<>", reportId)
    .groupBy(["r.id", "r.state", "r.received_on", "c.number"])
    .having((eb) => eb.fn.count("s.band"), ">=", bands)
    .orderBy("shared", "desc")
    .orderBy("r.id")
    .limit(limit)
    .execute();
}
