import type { Db } from "../../../db/engine.ts";
import { countVerdicts } from "../../../db/queries/cases.ts";
import { changeReport, marksOfReport } from "../../../db/queries/reports/reports.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import {
  addVoice,
  type CaseRow,
  giveVerdict,
  type NewCase,
  type NewVerdict,
  openCase,
  readCase,
} from "../../cases/case.server.ts";
import { type Day, shanghaiDay } from "../../day.ts";
import { countyOf, readScope } from "../../departments/department.server.ts";
import { readDutyNear } from "../../duties/duty.server.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, type Recorder } from "../../ledger/ledger.server.ts";
import { startClock } from "../../replies/reply.server.ts";
import { readBody, readReport, type StoredReport } from "../../reports/report.server.ts";
import { learnFromDecision } from "../../suggestions/suggestion.server.ts";
import { canBecome, type DeclineReason } from "../../reports/report.ts";

/** What the public will read of a report. */
export interface PublicVersion {
  publicText: string;
  /** The moderator says that the original holds nothing that points to a person; else it must not be published as it is. */
  unchanged: boolean;
}

/** What a moderator decides on a report. */
export type Decision =
  | ({ outcome: "link"; caseNumber: string } & PublicVersion)
  | ({ outcome: "open"; newCase: Omit<NewCase, "kind">; kind: string; verdict: NewVerdict } & PublicVersion)
  | { outcome: "decline"; reason: DeclineReason; note: string };

/**
 * Decides a report: publishes it in a case (an existing one, or a new one whose clock starts today) or declines it.
 * `version` is the report's version that the moderator read. Answers the case number, or null when declined. Throws
 * `not_found`, `forbidden` outside the actor's regions, `wrong_state` when it was decided already, `stale_version` when
 * somebody else was first, `own_decision` when the actor made the decision that an appeal has overturned, `unredacted` when the public version equals the original, `unknown_case` (also for a case of another county), and what opening a case throws.
 */
export async function decideReport(
  db: Db,
  actor: Actor,
  reportId: number,
  version: number,
  decision: Decision,
  today: Day = shanghaiDay(),
): Promise<string | null> {
  return officially(db, today, async (trx, record) => {
    const report = await readReport(trx, reportId);
    await assertMayDecide(trx, actor, report);
    const state = decision.outcome === "decline" ? "declined" : "published";
    if (report.version !== version) throw new DomainError("stale_version");
    if (!canBecome(report.state, state)) throw new DomainError("wrong_state");
    if (report.decided_by === actor.userId) throw new DomainError("own_decision");
    const changed = await changeReport(
      trx,
      { id: report.id, version, state: report.state },
      {
        state,
        decided_on: today,
        decided_by: actor.userId,
        ...(decision.outcome === "decline" && { decline_reason: decision.reason, decline_note: decision.note }),
      },
    );
    if (!changed) throw new DomainError("stale_version");
    if (decision.outcome === "decline") {
      await record({ kind: "report_declined", subject: report.commitment, facts: { reason: decision.reason } });
      return null;
    }
    if (!decision.unchanged && decision.publicText === (await readBody(trx, report.id))) {
      throw new DomainError("unredacted");
    }
    const matter = await caseFor(trx, record, report, decision, today);
    const marks = await marksOfReport(trx, report.id);
    await addVoice(
      trx,
      record,
      matter,
      { reportId: report.id, publicText: decision.publicText, hoursPerMonth: report.hours_per_month, marks },
      today,
    );
    await learnFromDecision(
      trx,
      {
        reportId: report.id,
        departmentId: matter.department_id,
        dutyId: matter.duty_id,
        kind: matter.kind,
        publicText: decision.publicText,
      },
      today,
    );
    return matter.number;
  });
}

async function assertMayDecide(db: Db, actor: Actor, report: StoredReport): Promise<void> {
  assertCan(actor, "decide:report", await readScope(db, report.region_id, report.department_id));
}

async function caseFor(
  trx: Db,
  record: Recorder,
  report: StoredReport,
  decision: Exclude<Decision, { outcome: "decline" }>,
  today: Day,
): Promise<CaseRow> {
  const county = await countyOf(trx, report.region_id);
  if (decision.outcome === "link") {
    const existing = await readCase(trx, decision.caseNumber);
    if (existing.region_id !== county.id) throw new DomainError("unknown_case");
    return existing;
  }
  const matter = await openCase(trx, record, { ...decision.newCase, kind: decision.kind }, county.id, today);
  await giveVerdict(trx, record, matter, decision.newCase.duty, decision.verdict, today);
  await startClock(trx, record, matter, today);
  return matter;
}

/**
 * Adds a verdict to a case, for the law of another day or as a correction. `seen` is the number of verdicts that the
 * moderator saw. Throws `unknown_case`, `forbidden`, `stale_version` when another was given meanwhile, and what giving a
 * verdict throws.
 */
export async function judgeCase(
  db: Db,
  actor: Actor,
  caseNumber: string,
  verdict: NewVerdict,
  seen: number,
  today: Day = shanghaiDay(),
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, caseNumber);
    assertCan(actor, "judge:case", await readScope(trx, matter.region_id, matter.department_id));
    if ((await countVerdicts(trx, matter.id)) !== seen) throw new DomainError("stale_version");
    const duty = await readDutyNear(trx, matter.duty_id, verdict.appliesOn);
    await giveVerdict(trx, record, matter, duty.code, verdict, today);
  });
}
