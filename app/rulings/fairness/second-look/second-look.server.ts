import type { Db } from "../../../../db/engine.ts";
import {
  findWaitingLook,
  insertSecondLook,
  secondLookerOf,
  settleSecondLook,
} from "../../../../db/queries/reports/fairness/second-looks.ts";
import { type Actor, can } from "../../../accounts/permissions.ts";
import { hasPictures } from "../../../attachments/attachment.server.ts";
import { type CaseRow, readPublishedParts } from "../../../cases/case.server.ts";
import { addDays, type Day } from "../../../day.ts";
import { readScope } from "../../../departments/department.server.ts";
import { DomainError } from "../../../domain-error.ts";
import { readUnit } from "../../../reports/unit/unit.server.ts";
import { readReport, type StoredReport } from "../../../reports/report.server.ts";
import { isDrawn } from "./draw.server.ts";

/** A drawn report waits no longer than this, in days; then it leaves the sample. */
export const LOOK_DAYS = 14;

/** What is compared of two decisions; of a report that was declined the reason alone. */
export interface LookAnswer {
  outcome: "publish" | "decline";
  reason: string | null;
  departmentId: number | null;
  dutyId: number | null;
  kind: string | null;
  verdict: string | null;
}

/** The answer to publish in this case; null when the case is not the moderator's own finding. */
export function publishing(matter: CaseRow | null, verdict: string | null): LookAnswer {
  return {
    outcome: "publish",
    reason: null,
    departmentId: matter?.department_id ?? null,
    dutyId: matter?.duty_id ?? null,
    kind: verdict === null ? null : (matter?.kind ?? null),
    verdict,
  };
}

export function declining(reason: string | null): LookAnswer {
  return { outcome: "decline", reason, departmentId: null, dutyId: null, kind: null, verdict: null };
}

/** Which second looks wait for this actor. */
export function waitingFor(actor: Actor, today: Day) {
  return { userId: actor.userId, since: addDays(today, -LOOK_DAYS) };
}

/**
 * Draws a report by lot after its first decision, within that act. A report that an appeal has opened again is not drawn:
 * everybody knows that it was decided before. `report` is its row before the decision. True when it was drawn.
 */
export async function drawSecondLook(
  trx: Db,
  actor: Actor,
  report: StoredReport,
  first: LookAnswer,
  today: Day,
): Promise<boolean> {
  if (report.decided_by !== null || !isDrawn(report.id)) return false;
  // The second moderator would find the pictures drawn already, and could draw none.
  if (await hasPictures(trx, report.id)) return false;
  // So would they the claim to speak for a unit.
  if (await readUnit(trx, report.id)) return false;
  await insertSecondLook(
    trx,
    {
      report_id: report.id,
      version: report.version,
      drawn_on: today,
      first_user_id: actor.userId,
      first_outcome: first.outcome,
      first_reason: first.reason,
      first_department_id: first.departmentId,
      first_duty_id: first.dutyId,
      first_kind: first.kind,
      first_verdict: first.verdict,
      second_on: null,
      second_user_id: null,
      second_outcome: null,
      second_reason: null,
      second_department_id: null,
      second_duty_id: null,
      second_kind: null,
      second_verdict: null,
    },
    waitingFor(actor, today).since,
  );
  return true;
}

/**
 * The version of the report that the actor is to decide as a second look, or null when none waits for them. What a page
 * shows them of the report must then be what it showed before the first decision.
 */
export async function waitsForSecondLook(
  db: Db,
  actor: Actor,
  reportId: number,
  today: Day,
): Promise<{ version: number } | null> {
  const look = await findWaitingLook(db, reportId, waitingFor(actor, today));
  if (!look) return null;
  const report = await readReport(db, reportId);
  const scope = await readScope(db, report.region_id, report.department_id, report.id);
  return can(actor, "decide:report", scope) ? { version: look.version } : null;
}

/**
 * The cases of a list without the one that the first decision opened for this report, where it waits for the actor as a
 * second look. One that others stand in too was there before, and stays.
 */
export async function besidesOwnCase<Case extends { number: string; voices?: number }>(
  db: Db,
  actor: Actor,
  reportId: number,
  cases: readonly Case[],
  today: Day,
): Promise<Case[]> {
  if (!(await waitsForSecondLook(db, actor, reportId, today))) return [...cases];
  const own = (await readPublishedParts(db, reportId)).map((part) => part.number);
  return cases.filter((one) => !own.includes(one.number) || (one.voices ?? 1) > 1);
}

/** Writes down the second decision, which changes nothing else. Throws `stale_version` when somebody else was first. */
export async function recordSecondLook(
  db: Db,
  actor: Actor,
  reportId: number,
  second: LookAnswer,
  today: Day,
): Promise<void> {
  const settled = await settleSecondLook(db, reportId, {
    second_on: today,
    second_user_id: actor.userId,
    second_outcome: second.outcome,
    second_reason: second.reason,
    second_department_id: second.departmentId,
    second_duty_id: second.dutyId,
    second_kind: second.kind,
    second_verdict: second.verdict,
  });
  if (!settled) throw new DomainError("stale_version");
}

/** True when the actor decided this report before, in earnest or as a second look: what follows is for somebody else. */
export async function decidedBefore(
  db: Db,
  actor: Actor,
  report: Pick<StoredReport, "id" | "decided_by">,
): Promise<boolean> {
  return report.decided_by === actor.userId || (await secondLookerOf(db, report.id)) === actor.userId;
}

/**
 * Runs a decision as it would be run in earnest and undoes it: it throws all that a real one throws, and leaves nothing.
 * Answers what it answered.
 */
export async function undone<T>(run: (keep: (value: T) => never) => Promise<unknown>): Promise<T> {
  try {
    await run((value) => {
      throw new Undone(value);
    });
  } catch (error) {
    if (error instanceof Undone) return error.value as T;
    throw error;
  }
  throw new Error("a second look must be undone");
}

class Undone extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super("undone");
    this.value = value;
  }
}
