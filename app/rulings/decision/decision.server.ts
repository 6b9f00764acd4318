import { SAME_HERE } from "../../cases/case.ts";
import type { Db } from "../../../db/engine.ts";
import { changeReport } from "../../../db/queries/reports/reports.ts";
import { lockReports } from "../../../db/queries/reports/locks.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import {
  addVoice,
  type CaseRow,
  giveVerdict,
  type NewCase,
  type NewVerdict,
  type NewVoice,
  openCase,
  readCase,
  type PublishedPart,
  readPublishedParts,
  READ_CASE_REFUSALS,
  OPEN_CASE_REFUSALS,
  GIVE_VERDICT_REFUSALS,
  ADD_VOICE_REFUSALS,
} from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { countyOf, readScope } from "../../departments/department.server.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, type Recorder, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import {
  explainRedactions,
  type Gate,
  gateOfCase,
  gateOfReport,
  type PublicVersion,
  EXPLAIN_REDACTIONS_REFUSALS,
} from "../../redaction/redaction.server.ts";
import type { Kept, Unvetted } from "../../redaction/redaction.ts";
import { startClock } from "../../cases/clock/clock.server.ts";
import { readReportBody, readReport, type StoredReport, READ_REPORT_REFUSALS } from "../../reports/report.server.ts";
import type { DeclineReason } from "../../reports/report.ts";
import type { Kind } from "../../reports/vocabulary.ts";
import { learnFromDecision, rankBefore } from "../../suggestions/suggestion.server.ts";
import { assertNotClaimed, endClaim } from "../claims/claim.server.ts";
import { assertImpartialOn } from "../fairness/recusal/impartial.server.ts";
import {
  type LookAnswer,
  declining,
  drawSecondLook,
  publishing,
  recordSecondLook,
  undone,
  waitsForSecondLook,
} from "../fairness/second-look/second-look.server.ts";
import {
  assertOtherCase,
  type PartChoice,
  takePart,
  TAKE_PART_REFUSALS,
  ASSERT_OTHER_CASE_REFUSALS,
} from "../split/split.server.ts";
import { keepUndoable } from "../undo/undo.server.ts";
import { assertUndecided, declineAlone, DECLINE_WITHIN_REFUSALS } from "./decline.server.ts";

/** What `assertMayDecide` refuses with. */
export const ASSERT_MAY_DECIDE_REFUSALS = [...ASSERT_CAN_REFUSALS] as const;

/** What `decideReport` refuses with. */
export const DECIDE_REPORT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...READ_REPORT_REFUSALS,
  ...ASSERT_MAY_DECIDE_REFUSALS,
  ...DECLINE_WITHIN_REFUSALS,
  ...TAKE_PART_REFUSALS,
  ...ASSERT_OTHER_CASE_REFUSALS,
  ...EXPLAIN_REDACTIONS_REFUSALS,
  ...READ_CASE_REFUSALS,
  ...OPEN_CASE_REFUSALS,
  ...GIVE_VERDICT_REFUSALS,
  ...ADD_VOICE_REFUSALS,
] as const;

/** What the public will read of a report. */
export type VersionToPublish = PublicVersion & {
  /** When the report tells several matters: what of it this is. */
  part?: PartChoice;
};

/** What a moderator decides on a report. */
export type Decision =
  | ({ outcome: "link"; caseNumber: string } & VersionToPublish)
  | ({
      outcome: "open";
      newCase: Unvetted<Omit<NewCase, "kind">>;
      kind: Kind;
      verdict: Unvetted<NewVerdict>;
    } & VersionToPublish)
  | { outcome: "decline"; reason: DeclineReason; note: string };

type Publication = Exclude<Decision, { outcome: "decline" }>;

/**
 * Decides a report: publishes it in a case (an existing one, or a new one whose clock starts today) or declines it. One
 * that tells another matter besides (`part.remains`) stays in the queue, for whoever decides next; to decline it then
 * leaves public what is, and closes the rest. A whole one can be undone for `UNDO_MINUTES`.
 *
 * `version` is the report's version that the moderator read. Answers the case number, or null when declined. Throws
 * `not_found`, `forbidden` outside the actor's regions, `home_county` and `recused` where the report or the department
 * chosen needs another moderator, `stale_version` when somebody else was first, `wrong_state` when it was decided
 * already, `own_decision` when the actor made the decision that an appeal has overturned, `claimed_by_other` while
 * another moderator is at it, `unknown_case` (also for a case of another county), and what opening a case, `takePart`,
 * `explainRedactions` and adding a voice throw.
 *
 * A report that waits for the actor as a second look is decided just so, with the same refusals, but the decision is
 * only written down; it answers null.
 */
export async function decideReport(
  db: Db,
  actor: Actor,
  reportId: number,
  version: number,
  decision: Decision,
  today: Day,
  now: Date,
): Promise<string | null> {
  const look = await waitsForSecondLook(db, actor, reportId, today);
  if (look) {
    if (look.version !== version) throw new DomainError("stale_version");
    await decideAgain(db, actor, reportId, decision, today, now);
    return null;
  }
  const proposed = decision.outcome === "decline" ? null : await rankBefore(db, reportId, today);
  return officially(db, today, async (trx, record) => {
    // Held until the end: nobody claims the report while it is decided.
    await lockReports(trx, [reportId]);
    const report = await readReport(trx, reportId);
    await assertMayDecide(trx, actor, report);
    if (decision.outcome === "decline") {
      await declineAlone(trx, record, actor, report, { ...decision, version }, today, now);
      return null;
    }
    await assertUndecided(trx, actor, report, version, "published", now);
    const published = await readPublishedParts(trx, report.id);
    const remains = decision.part?.remains ?? false;
    // While another matter waits, nobody has decided the report yet: whoever published a part may go on.
    const decided = { state: "published" as const, decided_on: today, decided_by: actor.userId };
    const changed = await changeReport(
      trx,
      { id: report.id, version, state: report.state },
      remains ? { state: "received" } : decided,
    );
    if (!changed) throw new DomainError("stale_version");
    await endClaim(trx, report.id, remains);
    const { matter, voice } = await publication(trx, record, actor, report, published, decision, today);
    await addVoice(trx, record, matter, voice, today);
    // What tells several matters is decided in several steps: two answers to it cannot be held side by side.
    const answer = published.length === 0 && !remains ? await answerOf(trx, report, decision, matter) : null;
    const drawn = answer !== null && (await drawSecondLook(trx, actor, report, answer, today));
    // What is learned would show in what is proposed to the second moderator.
    if (!drawn) await learnFromDecision(trx, proposed, lessonOf(report.id, matter, decision), today);
    if (published.length === 0 && !remains) await keepUndoable(trx, actor, report, decision.outcome, now);
    return matter.number;
  });
}

/** Decides as if nobody had, undoes it all, and writes down the answer. */
async function decideAgain(
  db: Db,
  actor: Actor,
  reportId: number,
  decision: Decision,
  today: Day,
  now: Date,
): Promise<void> {
  const second = await undone<LookAnswer>((keep) =>
    officially(db, today, async (trx, record) => {
      const report = await readReport(trx, reportId);
      await assertMayDecide(trx, actor, report);
      await assertNotClaimed(trx, actor, report.id, now);
      if (decision.outcome === "decline") keep(declining(decision.reason));
      else {
        const { matter } = await publication(trx, record, actor, report, [], decision, today);
        keep(await answerOf(trx, report, decision, matter));
      }
    }),
  );
  await recordSecondLook(db, actor, reportId, second, today);
  await endClaim(db, reportId);
}

/** The voice that the decision publishes, and the case it goes to, opened if need be. */
async function publication(
  trx: Db,
  record: Recorder,
  actor: Actor,
  report: StoredReport,
  published: readonly PublishedPart[],
  decision: Publication,
  today: Day,
): Promise<{ matter: CaseRow; voice: NewVoice }> {
  const body = (await readReportBody(trx, report.id)) ?? "";
  const { publicText, redactions } = await explainRedactions(trx, { ...report, body }, decision);
  const part = await takePart(trx, report, published, { ...decision, publicText });
  const voice = { ...part, redactions, images: decision.images };
  const matter = await caseFor(trx, record, report, decision, today, actor.userId);
  assertOtherCase(matter.id, published);
  // What others in the case want hidden, and only that, may still stand in it.
  (await gateOfCase(trx, matter, part.unit?.name)).vet(publicText, "told", "looked");
  await assertImpartialOn(trx, actor, "decide:report", matter);
  return { matter, voice };
}

/** What is compared of a publication. The kind and the verdict are the moderator's own where they open the case. */
async function answerOf(trx: Db, report: StoredReport, decision: Publication, matter: CaseRow): Promise<LookAnswer> {
  const verdict = decision.outcome === "open" ? decision.verdict.code : null;
  // Whoever links a report to the case that holds it already has found the first decision.
  const own = report.state === "published" ? await readPublishedParts(trx, report.id) : [];
  return publishing(own.some((part) => part.caseId === matter.id) ? null : matter, verdict);
}

function lessonOf(reportId: number, matter: CaseRow, { publicText }: Publication) {
  const { region_id: countyId, department_id: departmentId, duty_id: dutyId, kind } = matter;
  return { reportId, countyId, departmentId, dutyId, kind, publicText: publicText === SAME_HERE ? "" : publicText };
}

/** Throws `forbidden`, `home_county` or `recused` unless the actor may decide this report. */
export async function assertMayDecide(db: Db, actor: Actor, report: StoredReport): Promise<void> {
  assertCan(actor, "decide:report", await readScope(db, report.region_id, report.department_id, report.id));
}

async function caseFor(
  trx: Db,
  record: Recorder,
  report: StoredReport,
  decision: Publication,
  today: Day,
  by: number,
): Promise<CaseRow> {
  const county = await countyOf(trx, report.region_id);
  if (decision.outcome === "link") {
    const existing = await readCase(trx, decision.caseNumber);
    if (existing.region_id !== county.id) throw new DomainError("unknown_case");
    return existing;
  }
  const gate = await gateOfReport(trx, report);
  const { keep = {} } = decision.redaction ?? {};
  const { title, demand, claimedBasis, ...to } = decision.newCase;
  const words = {
    title: gate.vet(title, "told", keep),
    demand: gate.vet(demand, "told", keep),
    claimedBasis: gate.vet(claimedBasis, "told", keep),
  };
  const verdict = vetVerdict(gate, decision.verdict, keep);
  const matter = await openCase(trx, record, { ...to, ...words, kind: decision.kind }, county.id, today);
  await giveVerdict(trx, record, matter, decision.newCase.duty, verdict, today, by);
  await startClock(trx, record, matter, today);
  return matter;
}

/** A verdict whose reasons have passed the gate; throws what `vet` throws. */
export function vetVerdict(gate: Gate, verdict: Unvetted<NewVerdict>, keep: Kept): NewVerdict {
  return { ...verdict, reasons: gate.vet(verdict.reasons, "official", keep) };
}
