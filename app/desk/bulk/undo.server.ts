import { type Db, forgetDeleted } from "../../../db/engine.ts";
import { deleteBulkActsBefore, openBulkActs, takeBulkAct } from "../../../db/queries/reports/queue/bulk.ts";
import { lastPublishedFirst } from "../../../db/queries/cases/undo.ts";
import { stageOf } from "../../../db/queries/reports/queue/rows.ts";
import { dropWaitingLook } from "../../../db/queries/reports/fairness/second-looks.ts";
import { changeReport, findReport } from "../../../db/queries/reports/reports.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { assertMayDecide } from "../../rulings/decision/decision.server.ts";
import { undoPublication } from "../../rulings/undo/undo.server.ts";

/** What `undoTogether` refuses with. */
export const UNDO_TOGETHER_REFUSALS = [...OFFICIALLY_REFUSALS, ...ASSERT_CAN_REFUSALS, "undo_over"] as const;

const MINUTE_MS = 60_000;

/**
 * What the actor decided and can still undo, the last first; of a report alone where `reportId` is given. `reportId` of
 * an act is the one report that it decided, null for several; `minutes` are left, rounded up.
 */
export async function readUndoable(db: Db, actor: Actor, now: Date, reportId?: number) {
  const rows = await openBulkActs(db, actor.userId, now.toISOString());
  const acts = Map.groupBy(rows, (row) => row.id);
  return [...acts.values()].flatMap((items) => {
    const [first] = items;
    if (!first || (reportId !== undefined && items.every((item) => item.report_id !== reportId))) return [];
    const minutes = Math.ceil((Date.parse(first.undo_until) - now.getTime()) / MINUTE_MS);
    const only = items.length === 1 ? first.report_id : null;
    return [{ id: first.id, outcome: first.outcome, count: items.length, reportId: only, minutes }];
  });
}

/**
 * Undoes what the actor decided on one report, or on many together: each that nobody touched since waits again as it was
 * before; what was said to its reporter or published of it is gone (`undoPublication`). The others stay and are counted in
 * `kept`. Throws `undo_over`, also for another's act or when
 * everything changed meanwhile, `forbidden` when the actor may not decide one of them any more.
 */
export async function undoTogether(
  db: Db,
  actor: Actor,
  actId: number,
  today: Day,
  now: Date,
): Promise<{ undone: number; kept: number }> {
  assertCan(actor, "decide:report", {});
  return officially(db, today, async (trx, record) => {
    const act = await takeBulkAct(trx, actor.userId, actId, now.toISOString());
    if (!act) throw new DomainError("undo_over");
    await lockReports(
      trx,
      act.items.map((item) => item.report_id),
    );
    const { outcome, reason } = act;
    const state = outcome === "declined" ? "declined" : "published";
    let undone = 0;
    for (const { report_id, version, decided_by } of await lastFirst(trx, act)) {
      const report = await findReport(trx, report_id);
      const untouched = report?.state === state && report.version === version;
      if (!untouched || (await stageOf(trx, report_id)) === "appealed") continue;
      await assertMayDecide(trx, actor, report);
      const gone =
        outcome === "declined" || (await undoPublication(trx, record, report_id, outcome === "opened", today));
      if (!gone) continue;
      const before = {
        state: "received" as const,
        decided_on: null,
        decided_by,
        decline_reason: null,
        decline_note: null,
        undone_on: today,
      };
      if (!(await changeReport(trx, report, before))) throw new DomainError("undo_over");
      await dropWaitingLook(trx, report_id);
      if (reason !== null) await record("decline_undone", { subject: report.commitment, facts: { reason } });
      undone += 1;
    }
    if (undone === 0) throw new DomainError("undo_over");
    return { undone, kept: act.items.length - undone };
  });
}

/** Of what was published the last first: before it another voice of its case has nothing to be undone. */
async function lastFirst(trx: Db, { outcome, items }: NonNullable<Awaited<ReturnType<typeof takeBulkAct>>>) {
  if (outcome === "declined") return items;
  const ids = items.map((item) => item.report_id);
  const order = await lastPublishedFirst(trx, ids);
  return order.flatMap((id) => items.filter((item) => item.report_id === id));
}

/** Forgets when acts on many reports were done, once they cannot be undone; call it every few minutes. */
export async function forgetBulkActs(db: Db, now: Date): Promise<void> {
  if ((await deleteBulkActsBefore(db, now.toISOString())) > 0) await forgetDeleted(db);
}
