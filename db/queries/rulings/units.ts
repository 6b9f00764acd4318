import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { ReportUnitsTable } from "../../tables/reports/reports.ts";

/** Writes in whose name a report claims to speak. */
export async function insertUnit(
  db: Db,
  claim: Pick<Insertable<ReportUnitsTable>, "report_id" | "kind" | "name" | "unless">,
): Promise<void> {
  await db
    .insertInto("report_units")
    .values({ ...claim, status: "claimed", note: "", decided_on: null, decided_by: null })
    .execute();
}

/** In whose name a report claims to speak; undefined for one without a claim, and once it was destroyed. */
export function findUnit(db: Db, reportId: number) {
  return db.selectFrom("report_units").selectAll().where("report_id", "=", reportId).executeTakeFirst();
}

/** Writes what a moderator found of the letter. */
export async function decideUnitRow(
  db: Db,
  reportId: number,
  decision: Pick<ReportUnitsTable, "status" | "note" | "decided_on" | "decided_by">,
): Promise<void> {
  await db.updateTable("report_units").set(decision).where("report_id", "=", reportId).execute();
}
