import type { Db } from "../../../db/engine.ts";
import { findAppeal, insertAppeal, settleAppeal } from "../../../db/queries/reports/follow-up.ts";
import { changeReport } from "../../../db/queries/reports/reports.ts";
import { dropWaitingLook, secondLookerOf } from "../../../db/queries/reports/fairness/second-looks.ts";
import type { Actor } from "../../accounts/permissions.ts";
import { assertTwo, type NotTwo, whyNotTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS, ASSERT_CLOCK_REFUSALS } from "../../ledger/ledger.server.ts";
import { readReportBody, readReport, type StoredReport, READ_REPORT_REFUSALS } from "../report.server.ts";
import { declinedOn } from "../report.ts";
import { assertDecides } from "./conversation.server.ts";
import { type AppealState, appealState } from "./follow-up.ts";
import { ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";

/** What `fileAppeal` refuses with. */
export const FILE_APPEAL_REFUSALS = [
  ...ASSERT_CLOCK_REFUSALS,
  ...READ_REPORT_REFUSALS,
  "already_appealed",
  "wrong_state",
] as const;

/** What `decideAppeal` refuses with. */
export const DECIDE_APPEAL_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_REPORT_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  "stale_version",
  "wrong_state",
] as const;

/**
 * The reporter appeals against a declined report, or against what of it was declined while a part is public. Throws
 * `wrong_state` unless there is such a decision and its text still there, `already_appealed`.
 */
export async function fileAppeal(db: Db, reportId: number, body: string, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const report = await readReport(trx, reportId);
    if (await findAppeal(trx, reportId)) throw new DomainError("already_appealed");
    const declined_on = declinedOn(report);
    if (declined_on === null || (await readReportBody(trx, reportId)) === null) throw new DomainError("wrong_state");
    const appeal = { report_id: reportId, body, filed_on: today, declined_on };
    if (!(await insertAppeal(trx, appeal))) throw new DomainError("already_appealed");
    await dropWaitingLook(trx, reportId);
    await record("appeal_filed", { subject: report.commitment, facts: {} });
  });
}

/**
 * Another moderator than the one who declined it, or took a second look, decides the appeal: upheld, the report waits in the queue again, for
 * another moderator than that one too. Throws `not_found`, `forbidden` outside the actor's regions, `own_decision`, `not_two`,
 * `wrong_state` when it was decided meanwhile or the report taken back.
 */
export async function decideAppeal(
  db: Db,
  actor: Actor,
  reportId: number,
  { upheld, note }: { upheld: boolean; note: string },
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const report = await readReport(trx, reportId);
    await assertDecides(trx, actor, report);
    if (!(await findAppeal(trx, reportId))) throw new DomainError("not_found");
    if (declinedOn(report) === null) throw new DomainError("wrong_state");
    await assertTwo(trx, actor, await decidersOf(trx, report), today);
    const decision = { decided_on: today, upheld: upheld ? 1 : 0, note, user_id: actor.userId } as const;
    if (!(await settleAppeal(trx, reportId, decision))) throw new DomainError("wrong_state");
    const again = { state: "received" as const, decided_on: null, rest_declined_on: null };
    if (upheld && !(await changeReport(trx, report, again))) {
      throw new DomainError("stale_version");
    }
    await record("appeal_decided", { subject: report.commitment, facts: { upheld } });
  });
}

/** Who decided a report, and who took a second look: neither is the one to decide the appeal. */
async function decidersOf(db: Db, report: StoredReport): Promise<(number | null)[]> {
  return [report.decided_by, (await secondLookerOf(db, report.id)) ?? null];
}

/** Why the actor is not the one to decide the appeal on a report, if so: for the page, before anything is typed. */
export async function whyNotDecideAppeal(db: Db, actor: Actor, reportId: number, today: Day): Promise<NotTwo | null> {
  return whyNotTwo(db, actor, await decidersOf(db, await readReport(db, reportId)), today);
}

/** An appeal as the reporter and the moderators read it. */
export interface Appeal {
  body: string;
  filedOn: Day;
  declinedOn: Day;
  decidedOn: Day | null;
  state: AppealState;
  /** The moderator's words to the reporter; may be empty. */
  note: string;
}

/** The appeal on a report, or null. */
export async function readAppeal(db: Db, reportId: number): Promise<Appeal | null> {
  const row = await findAppeal(db, reportId);
  if (!row) return null;
  const { body, note, filed_on: filedOn, declined_on: declinedOn, decided_on: decidedOn } = row;
  return { body, note, filedOn, declinedOn, decidedOn, state: appealState(row) };
}
