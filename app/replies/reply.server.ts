import type { Db } from "../../db/engine.ts";
import {
  confirmationsOfCase,
  confirmationsOfReport,
  countReplies,
  findDeadline,
  insertConfirmation,
  insertDeadline,
  insertReply,
  latestConfirmation,
  listCalendarDays,
  meetDeadline,
  repliesOfCase,
  restartDeadline,
} from "../../db/queries/replies.ts";
import { voicesOfReport } from "../../db/queries/voices.ts";
import { type Actor, assertCan } from "../accounts/permissions.ts";
import { type CaseRow, markAnswered, readCase, readCasesOfReport } from "../cases/case.server.ts";
import { type Day, shanghaiDay } from "../day.ts";
import { readRegionChain } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { officially, type Recorder, textHash } from "../ledger/ledger.server.ts";
import { gateOf } from "../redaction/redaction.server.ts";
import { addCounts, type CountChange, scopesOfCase } from "../scorecards/scorecard.server.ts";
import { clockState, dueDay, replyWorkingDays } from "../cases/clock.ts";
import { countOutcomes, occasionOn, type Outcome, outcomeChanges, type Remedy } from "./reply.ts";

/** Starts the public clock of a case that is being published, by its region's number of working days. */
export async function startClock(trx: Db, record: Recorder, matter: CaseRow, today: Day): Promise<void> {
  const clock = await clockFrom(trx, record, matter, today);
  await insertDeadline(trx, clock);
  await addCounts(trx, scopesOfCase(matter), [{ metric: "due", day: clock.due_on, by: 1 }]);
}

/** Starts the clock anew for the department that a case is moved to. The counters are the caller's. */
export async function restartClock(trx: Db, record: Recorder, matter: CaseRow, today: Day): Promise<void> {
  await restartDeadline(trx, await clockFrom(trx, record, matter, today));
}

async function clockFrom(trx: Db, record: Recorder, matter: CaseRow, today: Day) {
  const workingDays = replyWorkingDays(await readRegionChain(trx, matter.region_id));
  const calendar = new Map((await listCalendarDays(trx)).map((row) => [row.day, row.working === 1]));
  const { dueOn, provisional } = dueDay(today, workingDays, calendar);
  await record({ kind: "clock_started", subject: matter.number, facts: { workingDays, dueOn, provisional } });
  return {
    case_id: matter.id,
    started_on: today,
    working_days: workingDays,
    due_on: dueOn,
    provisional: provisional ? 1 : 0,
    met_on: null,
  };
}

/**
 * Publishes a department's answer. The first one stops the clock. `seen` is the number of answers that the officer saw:
 * the same form sent twice answers once. Throws `unknown_case`; `forbidden` unless the actor answers for the department;
 * `stale_version` when another answer was published meanwhile; what
 * `vet` throws.
 */
export async function publishReply(
  db: Db,
  actor: Actor,
  reply: { caseNumber: string; remedy: Remedy; body: string; seen: number },
  today: Day = shanghaiDay(),
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCase(trx, reply.caseNumber);
    assertCan(actor, "reply:case", { departmentId: matter.department_id });
    if ((await countReplies(trx, matter.id)) !== reply.seen) throw new DomainError("stale_version");
    const body = (await gateOf(trx, matter.region_id)).vet(reply.body, "official", "looked");
    const position = await insertReply(trx, {
      case_id: matter.id,
      department_id: matter.department_id,
      user_id: actor.userId,
      remedy: reply.remedy,
      body,
      published_on: today,
    });
    const changes: CountChange[] = [{ metric: "replies", day: today, by: 1 }];
    if (await markAnswered(trx, matter)) {
      const { due_on: dueOn } = await findDeadline(trx, matter.id);
      await meetDeadline(trx, matter.id, today);
      changes.push({
        metric: clockState({ dueOn, metOn: today }, today) === "late" ? "late" : "on_time",
        day: dueOn,
        by: 1,
      });
    }
    await addCounts(trx, scopesOfCase(matter), changes);
    await record({
      kind: "reply_published",
      subject: matter.number,
      facts: { position, remedy: reply.remedy, textHash: textHash(reply.body) },
    });
  });
}

/**
 * Takes the reporter's word on whether the burden of a case is gone; a later word replaces the earlier one in the figures,
 * both stay on record. The same word twice on a day is one: a form sent again. The ledger names the case, never the
 * report. Throws `wrong_state` while there is no answer, `unknown_case` for a case that the report is not in; of a report
 * that is in several one must be named.
 */
export async function confirmRelief(
  db: Db,
  reportId: number,
  outcome: Outcome,
  today: Day = shanghaiDay(),
  caseNumber?: string,
): Promise<void> {
  const named = await caseToConfirm(db, reportId, caseNumber);
  const last = await latestConfirmation(db, reportId, named.id);
  if (last?.outcome === outcome && last.given_on === today && last.set_aside === 0) return;
  await officially(db, today, async (trx, record) => {
    const matter = await caseToConfirm(trx, reportId, named.number);
    if (matter.state !== "answered") throw new DomainError("wrong_state");
    const latest = await latestConfirmation(trx, reportId, matter.id);
    const voice = (await voicesOfReport(trx, reportId)).find((one) => one.case_id === matter.id);
    const before = latest?.set_aside === 0 ? latest : undefined;
    const counts = voice?.counted === 1;
    await insertConfirmation(trx, {
      report_id: reportId,
      round: (latest?.round ?? 0) + 1,
      case_id: matter.id,
      outcome,
      occasion: occasionOn((await findDeadline(trx, matter.id)).met_on ?? today, today),
      given_on: today,
      set_aside: counts ? 0 : 1,
    });
    if (counts)
      await addCounts(trx, scopesOfCase(matter), outcomeChanges({ outcome, given_on: today }, before?.outcome));
    await record({ kind: "relief_confirmed", subject: matter.number, facts: { outcome, replaces: before?.outcome } });
  });
}

async function caseToConfirm(db: Db, reportId: number, number: string | undefined): Promise<CaseRow> {
  const cases = await readCasesOfReport(db, reportId);
  if (cases.length === 0) throw new DomainError("wrong_state");
  const matter = cases.find((one) => (number === undefined ? cases.length === 1 : one.number === number));
  if (!matter) throw new DomainError("unknown_case");
  return matter;
}

/** The reporter's words on each occasion of a case, or of all their cases, the latest of it, in order. */
export async function readWords(db: Db, reportId: number, caseId?: number) {
  const words = (await confirmationsOfReport(db, reportId)).filter((word) => !caseId || word.case_id === caseId);
  return [...new Map(words.map((word) => [`${word.case_id} ${word.occasion}`, word])).values()].map((word) => ({
    occasion: word.occasion,
    outcome: word.outcome,
    givenOn: word.given_on,
  }));
}

/** The clock, the answers and, up to yesterday, the reporters' words on a case: a word's time is never public. */
export async function readAnswers(db: Db, caseId: number, today: Day) {
  const [deadline, replies, confirmations] = await Promise.all([
    findDeadline(db, caseId),
    repliesOfCase(db, caseId),
    confirmationsOfCase(db, caseId),
  ]);
  const clock = { dueOn: deadline.due_on, metOn: deadline.met_on };
  return {
    clock: {
      ...clock,
      startedOn: deadline.started_on,
      workingDays: deadline.working_days,
      provisional: deadline.provisional === 1,
      state: clockState(clock, today),
    },
    replies: replies.map((reply) => ({
      remedy: reply.remedy as Remedy,
      body: reply.body,
      publishedOn: reply.published_on,
      /** True of the answer of a department that the case was moved away from. */
      setAside: reply.set_aside === 1,
      department: { name: reply.department_name, nameEn: reply.department_name_en },
    })),
    outcomes: countOutcomes(confirmations, today),
  };
}
