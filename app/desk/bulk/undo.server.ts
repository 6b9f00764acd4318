import { type Db, forgetDeleted } from "../../../db/engine.ts";
import { deleteBulkActsBefore, openBulkActs, takeBulkAct } from "../../../db/queries/reports/queue/bulk.ts";
import { stageOf } from "../../../db/queries/reports/queue/rows.ts";
import { dropWaitingLook } from "../../../db/queries/reports/fairness/second-looks.ts";
import { changeReport, findReport } from "../../../db/queries/reports/reports.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { assertMayDecide } from "../../rulings/decision/decision.server.ts";

/** What `undoTogether` refuses with. */
export const UNDO_TOGETHER_REFUSALS = [...OFFICIALLY_REFUSALS, ...ASSERT_CAN_REFUSALS, "undo_over"] as const;

const MINUTE_MS = 60_000;

/** What the actor did to many reports and can still undo, the last first. `minutes` are left, rounded up. */
export async function readUndoable(db: Db, actor: Actor, now: Date) {
  const acts = await openBulkActs(db, actor.userId, now.toISOString());
  return acts.map(({ id, count, undo_until }) => ({
    id,
    count,
    minutes: Math.ceil((Date.parse(undo_until) - now.getTime()) / MINUTE_MS),
  }));
}

/**
 * Undoes an act of the actor's on many reports: each that nobody touched since waits again as it was before, without
 * reason and words; the others stay and are counted in `kept`. Throws `undo_over`, also for another's act or when
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
    let undone = 0;
    for (const { report_id, version, decided_by } of act.items) {
      const report = await findReport(trx, report_id);
      const untouched = report?.state === "declined" && report.version === version;
      if (!untouched || (await stageOf(trx, report_id)) === "appealed") continue;
      await assertMayDecide(trx, actor, report);
      const before = {
        state: "received" as const,
        decided_on: null,
        decided_by,
        decline_reason: null,
        decline_note: null,
      };
      if (!(await changeReport(trx, report, before))) continue;
      await dropWaitingLook(trx, report_id);
      await record("decline_undone", { subject: report.commitment, facts: { reason: act.reason } });
      undone += 1;
    }
    if (undone === 0) throw new DomainError("undo_over");
    return { undone, kept: act.items.length - undone };
  });
}

/** Forgets when acts on many reports were done, once they cannot be undone; call it every few minutes. */
export async function forgetBulkActs(db: Db, now: Date): Promise<void> {
  if ((await deleteBulkActsBefore(db, now.toISOString())) > 0) await forgetDeleted(db);
}
