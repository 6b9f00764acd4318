import type { Db } from "../../../db/engine.ts";
import { insertBulkAct } from "../../../db/queries/reports/queue/bulk.ts";
import { changeReport } from "../../../db/queries/reports/reports.ts";
import type { Actor } from "../../accounts/permissions.ts";
import { readPublishedParts } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { Recorder } from "../../ledger/ledger.server.ts";
import type { StoredReport } from "../../reports/report.server.ts";
import { readUnit } from "../../reports/unit/unit.server.ts";
import { publishesAs } from "../../reports/unit/unit.ts";
import { canBecome, type DeclineReason, type ReportState } from "../../reports/report.ts";
import { assertNotClaimed, endClaim, ASSERT_NOT_CLAIMED_REFUSALS } from "../claims/claim.server.ts";
import { undoUntil } from "../undo/undo.ts";
import { decidedBefore, declining, drawSecondLook } from "../fairness/second-look/second-look.server.ts";

/** What `assertUndecided` refuses with. */
export const ASSERT_UNDECIDED_REFUSALS = [
  ...ASSERT_NOT_CLAIMED_REFUSALS,
  "own_decision",
  "stale_version",
  "wrong_state",
] as const;

/**
 * What every decision asks of a report, besides whether the actor may at all. Throws `stale_version` when it is not the
 * version that they read, `wrong_state` when it was decided already, `own_decision` when they decided it before,
 * `claimed_by_other` while another moderator is at it.
 */
export async function assertUndecided(
  trx: Db,
  actor: Actor,
  report: StoredReport,
  version: number,
  next: ReportState,
  now: Date,
): Promise<void> {
  if (report.version !== version) throw new DomainError("stale_version");
  if (!canBecome(report.state, next)) throw new DomainError("wrong_state");
  if (await decidedBefore(trx, actor, report)) throw new DomainError("own_decision");
  await assertNotClaimed(trx, actor, report.id, now);
}

/** What `declineWithin` refuses with. */
export const DECLINE_WITHIN_REFUSALS = [...ASSERT_UNDECIDED_REFUSALS, "letter_not_refused"] as const;

/** Why a report is declined, and what its reporter reads; `version` is the one that was read. */
interface Declining {
  version: number;
  reason: DeclineReason;
  note: string;
}

/**
 * Declines a report, or what is left of one that is public in part, within an official act; whether the actor may was
 * asked before. Throws as `assertUndecided` does, `letter_not_refused` for a reason that no refused letter gives.
 */
export async function declineWithin(
  trx: Db,
  record: Recorder,
  actor: Actor,
  report: StoredReport,
  { version, reason, note }: Declining,
  today: Day,
  now: Date,
): Promise<{ whole: boolean }> {
  await assertUndecided(trx, actor, report, version, "declined", now);
  if (reason === "unit_unproven" && publishesAs((await readUnit(trx, report.id)) ?? null) !== "stopped") {
    throw new DomainError("letter_not_refused");
  }
  const whole = (await readPublishedParts(trx, report.id)).length === 0;
  const declined = { decided_on: today, decided_by: actor.userId, decline_reason: reason, decline_note: note };
  const changed = await changeReport(
    trx,
    report,
    whole
      ? { ...declined, state: "declined" as const }
      : { ...declined, state: "published" as const, rest_declined_on: today },
  );
  if (!changed) throw new DomainError("stale_version");
  await endClaim(trx, report.id);
  // Of a report that is public in part the same words: more would lead from the report to its cases.
  await record("report_declined", { subject: report.commitment, facts: { reason } });
  if (whole) await drawSecondLook(trx, actor, report, declining(reason), today);
  return { whole };
}

/** Declines one report as `declineWithin` does; a whole one can be undone for `UNDO_MINUTES`, as those that are declined together. */
export async function declineAlone(
  trx: Db,
  record: Recorder,
  actor: Actor,
  report: StoredReport,
  declined: Declining,
  today: Day,
  now: Date,
): Promise<void> {
  const { whole } = await declineWithin(trx, record, actor, report, declined, today, now);
  if (!whole) return;
  const { id: report_id, version, decided_by } = report;
  const act = {
    user_id: actor.userId,
    outcome: "declined",
    reason: declined.reason,
    undo_until: undoUntil(now),
  } as const;
  await insertBulkAct(trx, act, [{ report_id, version: version + 1, decided_by }]);
}
