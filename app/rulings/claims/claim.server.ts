import type { Db } from "../../../db/engine.ts";
import {
  claimsOn,
  deleteClaim,
  deleteClaimsBefore,
  insertTakeover,
  passClaim,
  renewClaimRow,
  takeClaim,
  takeoversOf,
} from "../../../db/queries/rulings/claims.ts";
import { deleteHandover } from "../../../db/queries/reports/desk/handovers.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { type Actor, ASSERT_CAN_REFUSALS, assertCan } from "../../accounts/permissions.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { READ_REPORT_REFUSALS, readReport } from "../../reports/report.server.ts";
import { decidedBefore, waitsForSecondLook } from "../fairness/second-look/second-look.server.ts";
import { claimUntil, minutesLeft } from "./claim.ts";

/** What `assertNotClaimed` refuses with. */
export const ASSERT_NOT_CLAIMED_REFUSALS = ["claimed_by_other"] as const;

/** What `claimReport` refuses with. */
export const CLAIM_REPORT_REFUSALS = [
  ...READ_REPORT_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...ASSERT_NOT_CLAIMED_REFUSALS,
  "own_decision",
  "wrong_state",
] as const;

/** What `takeOver` refuses with. */
export const TAKE_OVER_REFUSALS = [...CLAIM_REPORT_REFUSALS] as const;

/** Who is at a report, as the desk shows it. */
export interface Claim {
  holderId: number;
  holder: string;
  mine: boolean;
  minutesLeft: number;
}

/** The claims that run on these reports, by row id. For pages that have checked who reads them. */
export async function readClaims(
  db: Db,
  actor: Actor,
  reportIds: readonly number[],
  now: Date,
): Promise<Map<number, Claim>> {
  const rows = await claimsOn(db, reportIds, now.toISOString());
  return new Map(
    rows.map((row) => [
      row.report_id,
      {
        holderId: row.user_id,
        holder: row.display_name,
        mine: row.user_id === actor.userId,
        minutesLeft: minutesLeft(row.expires_at, now),
      },
    ]),
  );
}

/** The claim on one report, and who took it over from whom, first to last. */
export async function readClaim(db: Db, actor: Actor, reportId: number, now: Date) {
  const claims = await readClaims(db, actor, [reportId], now);
  const takeovers = await takeoversOf(db, reportId);
  return {
    claim: claims.get(reportId) ?? null,
    takeovers: takeovers.map((one) => ({
      from: one.from_name,
      by: one.by_name,
      reason: one.reason,
      takenOn: one.taken_on,
    })),
  };
}

/**
 * Claims a report for `CLAIM_MINUTES`: nobody else decides it meanwhile. Claiming one's own again renews it. Throws
 * `not_found`, `forbidden` outside the actor's bounds, `wrong_state` when the report does not wait for a decision,
 * `own_decision` when it is opened again and the actor decided it before, `claimed_by_other`.
 */
export async function claimReport(db: Db, actor: Actor, reportId: number, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await assertMayClaim(trx, actor, reportId, shanghaiDay(now));
    await deleteClaimsBefore(trx, now.toISOString());
    if (!(await takeClaim(trx, newClaim(actor, reportId, now)))) throw new DomainError("claimed_by_other");
  });
}

/**
 * Takes a report over from whom the actor saw at it, for a reason that both will read. Where nobody is at it any more,
 * this claims it as `claimReport` does. Throws as that does: `claimed_by_other` when it is with a third by now.
 */
export async function takeOver(
  db: Db,
  actor: Actor,
  reportId: number,
  { fromUserId, reason }: { fromUserId: number; reason: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await assertMayClaim(trx, actor, reportId, shanghaiDay(now));
    const claim = newClaim(actor, reportId, now);
    if (fromUserId !== actor.userId && (await passClaim(trx, fromUserId, claim))) {
      await deleteHandover(trx, reportId);
      await insertTakeover(trx, {
        report_id: reportId,
        from_user_id: fromUserId,
        by_user_id: actor.userId,
        reason,
        taken_on: shanghaiDay(now),
      });
      return;
    }
    if (!(await takeClaim(trx, claim))) throw new DomainError("claimed_by_other");
  });
}

/** The actor is still at it: their claim lasts as long again. False when they hold none that runs. */
export function renewClaim(db: Db, actor: Actor, reportId: number, now: Date): Promise<boolean> {
  const claim = { report_id: reportId, user_id: actor.userId, expires_at: claimUntil(now) };
  return renewClaimRow(db, claim, now.toISOString());
}

/** The actor lets the report go, whoever handed it to them; nothing happens when it is not theirs. */
export async function releaseClaim(db: Db, actor: Actor, reportId: number): Promise<void> {
  await deleteHandover(db, reportId, actor.userId);
  await deleteClaim(db, reportId, actor.userId);
}

/**
 * Ends whatever claim there is, and whose it was to decide, within the act that decides the report. Where a part of it
 * still waits (`remains`), that stays with whom it was handed to.
 */
export async function endClaim(trx: Db, reportId: number, remains = false): Promise<void> {
  if (!remains) await deleteHandover(trx, reportId);
  await deleteClaim(trx, reportId);
}

/** Throws `claimed_by_other` while somebody else is at the report. */
export async function assertNotClaimed(trx: Db, actor: Actor, reportId: number, now: Date): Promise<void> {
  const claim = (await readClaims(trx, actor, [reportId], now)).get(reportId);
  if (claim && !claim.mine) throw new DomainError("claimed_by_other");
}

/** Clears the claims that have run out, so that nothing tells later who was at what, and when. */
export function purgeClaims(db: Db, now: Date): Promise<void> {
  return deleteClaimsBefore(db, now.toISOString());
}

/** Holds the report's row until the transaction ends, so that it is not decided while it is claimed. */
async function assertMayClaim(trx: Db, actor: Actor, reportId: number, today: Day): Promise<void> {
  await lockReports(trx, [reportId]);
  const report = await readReport(trx, reportId);
  assertCan(actor, "decide:report", await readScope(trx, report.region_id, report.department_id, report.id));
  if (await waitsForSecondLook(trx, actor, reportId, today)) return;
  if (report.state !== "received") throw new DomainError("wrong_state");
  if (await decidedBefore(trx, actor, report)) throw new DomainError("own_decision");
}

function newClaim(actor: Actor, reportId: number, now: Date) {
  return {
    report_id: reportId,
    user_id: actor.userId,
    claimed_at: now.toISOString(),
    expires_at: claimUntil(now),
  };
}
