import type { Insertable } from "kysely";
import type { Db } from "../../../engine.ts";
import type { AuditViewsTable } from "../../../tables/rulings/fairness.ts";

/** Notes that a user opened what reporters gave with these reports: how many times on that day. */
export async function noteViews(db: Db, reportIds: readonly number[], userId: number, day: string): Promise<void> {
  if (reportIds.length === 0) return;
  await db
    .insertInto("report_views")
    .values([...new Set(reportIds)].map((report_id) => ({ report_id, user_id: userId, day, times: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(["report_id", "user_id", "day"])
        .doUpdateSet((eb) => ({ times: eb("report_views.times", "+", 1) })),
    )
    .execute();
}

/**
 * Every view from a day on: who opened which report, of which line it is by the department that was named (null when none
 * was), and whether that person decided it, in earnest, as a second look or on appeal.
 */
export function viewsSince(db: Db, day: string) {
  return db
    .selectFrom("report_views as w")
    .innerJoin("reports as r", "r.id", "w.report_id")
    .leftJoin("departments as d", "d.id", "r.department_id")
    .leftJoin("second_looks as s", "s.report_id", "r.id")
    .leftJoin("appeals as a", "a.report_id", "r.id")
    .select([
      "w.report_id",
      "w.user_id",
      "w.day",
      "d.line_id",
      "r.decided_by",
      "s.second_user_id",
      "a.user_id as judge",
    ])
    .where("w.day", ">=", day)
    .orderBy("w.day")
    .execute();
}

/** Who opened a report, on which days, how many times; the latest first. */
export function viewsOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("report_views as w")
    .innerJoin("users as u", "u.id", "w.user_id")
    .select(["w.user_id", "u.display_name", "w.day", "w.times"])
    .where("w.report_id", "=", reportId)
    .orderBy("w.day", "desc")
    .orderBy("w.user_id")
    .execute();
}

/** Notes a look at the record of views. */
export async function noteAuditView(db: Db, look: Insertable<AuditViewsTable>): Promise<void> {
  await db.insertInto("audit_views").values(look).execute();
}

/** The last looks at the record of views, the latest first. */
export function listAuditViews(db: Db, limit: number) {
  return db
    .selectFrom("audit_views as v")
    .innerJoin("users as u", "u.id", "v.user_id")
    .select(["v.id", "u.display_name", "v.day", "v.what", "v.report_id"])
    .orderBy("v.id", "desc")
    .limit(limit)
    .execute();
}

/**
 * Deletes views up to a day of reports that have been destroyed, and looks at the record up to that day. Views of a report
 * that is there stay.
 */
export async function deleteOldViews(db: Db, until: string): Promise<void> {
  await db
    .deleteFrom("report_views")
    .where("day", "<=", until)
    .where("report_id", "in", (eb) => eb.selectFrom("reports").select("id").where("destroyed_on", "is not", null))
    .execute();
  await db.deleteFrom("audit_views").where("day", "<=", until).execute();
}
