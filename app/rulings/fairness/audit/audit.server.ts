import type { Db } from "../../../../db/engine.ts";
import { listUsers } from "../../../../db/queries/staff/accounts.ts";
import {
  listAuditViews,
  noteAuditView,
  viewsOfReport,
  viewsSince,
} from "../../../../db/queries/reports/fairness/views.ts";
import { type Actor, assertCan } from "../../../accounts/permissions.ts";
import { toCsv } from "../../../csv.server.ts";
import { addDays, type Day, mondayOf } from "../../../day.ts";
import { AUDIT_WEEKS, type AuditLook, summarise } from "./audit.ts";

/** Looks at the record that its page shows. */
const LISTED = 20;

/**
 * What moderators opened, by person and week, over `AUDIT_WEEKS` weeks. Row ids of reports are not among it, nor anything
 * of what they say. The look is noted. Throws `forbidden`.
 */
export async function readAudit(db: Db, actor: Actor, look: AuditLook = "list", today: Day) {
  assertCan(actor, "audit:views", {});
  await noteAuditView(db, { user_id: actor.userId, day: today, what: look, report_id: null });
  const since = addDays(mondayOf(today), -7 * (AUDIT_WEEKS - 1));
  const [views, users] = await Promise.all([viewsSince(db, since), listUsers(db)]);
  const names = new Map(users.map((user) => [user.id, user.display_name]));
  const rows = summarise(
    views.map((view) => ({
      userId: view.user_id,
      reportId: view.report_id,
      day: view.day,
      line: view.line_id,
      decided: [view.decided_by, view.second_user_id, view.judge].includes(view.user_id),
    })),
  );
  return rows.map((row) => ({ ...row, person: names.get(row.userId) ?? String(row.userId) }));
}

/** Who opened a report, on which days, how many times. The look is noted. Throws `forbidden`. */
export async function readViewsOf(db: Db, actor: Actor, reportId: number, today: Day) {
  assertCan(actor, "audit:views", {});
  await noteAuditView(db, { user_id: actor.userId, day: today, what: "report", report_id: reportId });
  const rows = await viewsOfReport(db, reportId);
  return rows.map((row) => ({ userId: row.user_id, person: row.display_name, day: row.day, times: row.times }));
}

/** The last looks at the record itself. Throws `forbidden`. */
export async function readAuditLooks(db: Db, actor: Actor) {
  assertCan(actor, "audit:views", {});
  const rows = await listAuditViews(db, LISTED);
  return rows.map((row) => ({
    id: row.id,
    person: row.display_name,
    day: row.day,
    what: row.what as AuditLook,
    report: row.report_id,
  }));
}

/** The record as CSV, with the given headings. The look is noted. Throws `forbidden`. */
export async function auditCsv(db: Db, actor: Actor, headings: readonly string[], today: Day) {
  const rows = await readAudit(db, actor, "csv", today);
  const lines = rows.map((row) => [row.person, row.week, row.opened, row.decided, row.undecided, row.outside]);
  return toCsv([headings, ...lines]);
}
