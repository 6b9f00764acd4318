import type { Insertable } from "kysely";
import { priorityRankOf } from "../../../app/desk/queue/entry.ts";
import type { Db } from "../../engine.ts";
import { type Commitment, named } from "../../tables/named.ts";
import type { ReportAdditionsTable } from "../../tables/reports/follow-up.ts";
import type { ReportNeedsTable, ReportsTable } from "../../tables/reports/reports.ts";

/** What a reporter adds to the parts of a report that were left out. */
export interface AddedParts {
  /** Of the row, what was told of it by now. */
  row: Partial<Pick<ReportsTable, "document" | "hours_per_month" | "people">>;
  marks: readonly string[];
  channels: readonly string[];
  needs: readonly Omit<ReportNeedsTable, "report_id">[];
}

/**
 * Writes to an undecided report, whose row is locked, what was left out of it; its version grows, so that nobody decides
 * on less than there is. False when it was decided meanwhile.
 */
export async function insertAddedParts(db: Db, reportId: number, parts: AddedParts): Promise<boolean> {
  const row = await db
    .updateTable("reports")
    .set((eb) => ({ ...parts.row, version: eb("version", "+", 1) }))
    .where("id", "=", reportId)
    .where("state", "=", "received")
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  const of = <Row extends object>(rows: readonly Row[]) => rows.map((one) => ({ ...one, report_id: reportId }));
  const codes = (list: readonly string[]) => of(list.map((code) => ({ code })));
  if (parts.marks.length > 0) {
    await db
      .insertInto("report_marks")
      .values(codes(parts.marks))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (parts.channels.length > 0) await db.insertInto("report_channels").values(codes(parts.channels)).execute();
  if (parts.needs.length > 0) await db.insertInto("report_needs").values(of(parts.needs)).execute();
  return true;
}

/** Puts a report among those in which health or safety is at stake, as what was added tells. */
export async function raiseHealth(db: Db, reportId: number): Promise<void> {
  await db
    .updateTable("queue_entries")
    .set((eb) => ({
      health: 1,
      rank: eb
        .case()
        .when("retaliation", "=", 1)
        .then(priorityRankOf({ retaliation: true, health: true }))
        .else(priorityRankOf({ retaliation: false, health: true }))
        .end(),
    }))
    .where("report_id", "=", reportId)
    .execute();
}

/** Keeps what the ledger says of an addition; answers that. */
export async function insertAddition(db: Db, addition: Insertable<ReportAdditionsTable>): Promise<Commitment> {
  await db.insertInto("report_additions").values(addition).execute();
  return named(addition.commitment) as Commitment;
}

/** What the ledger may say of what was added to these reports. */
export async function additionsOf(
  db: Db,
  reportIds: readonly number[],
): Promise<{ report_id: number; commitment: string }[]> {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom("report_additions")
    .select(["report_id", "commitment"])
    .where("report_id", "in", reportIds)
    .orderBy("commitment")
    .execute();
}

/** Once what was added is destroyed, its commitments say nothing any more. */
export async function forgetAdditions(db: Db, reportId: number): Promise<void> {
  await db.updateTable("report_additions").set({ salt: "" }).where("report_id", "=", reportId).execute();
}
