import type { Db } from "../../../db/engine.ts";
import { changeReport } from "../../../db/queries/reports/reports.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Recorder } from "../../ledger/ledger.server.ts";
import type { StoredReport } from "../../reports/report.server.ts";
import { canBecome, type DeclineReason } from "../../reports/report.ts";

/**
 * Declines a report within an official act; whether the actor may was asked before. Throws `stale_version`,
 * `wrong_state`, `own_decision`.
 */
export async function declineWithin(
  trx: Db,
  record: Recorder,
  actor: Actor,
  report: StoredReport,
  { version, reason, note }: { version: number; reason: DeclineReason; note: string },
  today: Day,
): Promise<void> {
  if (report.version !== version) throw new DomainError("stale_version");
  if (!canBecome(report.state, "declined")) throw new DomainError("wrong_state");
  if (report.decided_by === actor.userId) throw new DomainError("own_decision");
  const declined = {
    state: "declined" as const,
    decided_on: today,
    decided_by: actor.userId,
    decline_reason: reason,
    decline_note: note,
  };
  if (!(await changeReport(trx, report, declined))) throw new DomainError("stale_version");
  await record({ kind: "report_declined", subject: report.commitment, facts: { reason } });
}
