import type { Db } from "../../db/engine.ts";
import {
  confirmationsOfCase,
  confirmationsOfReport,
  findDeadline,
  insertConfirmation,
  insertDeadline,
  latestConfirmation,
  remediesOf,
  repliesOfCase,
  restartDeadline,
} from "../../db/queries/replies/replies.ts";
import { waitingHeldReply } from "../../db/queries/replies/held-replies.ts";
import { daysOfVoices, voicesOfReport } from "../../db/queries/cases/voices.ts";
import { type CaseRow, readCalendar, readCasesOfReport } from "../cases/case.server.ts";
import { type Day, mondayOf } from "../day.ts";
import { readRegionChain } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { officially, type Recorder, ASSERT_CLOCK_REFUSALS } from "../ledger/ledger.server.ts";
import { askedChanges, countsBefore, wordChanges } from "../scorecards/occasions.ts";
import { addCounts, scopesOfCase } from "../scorecards/scorecard.server.ts";
import type { WithdrawalReason } from "../cases/case.ts";
import { clockState, dueDay, replyWorkingDays } from "../cases/clock/clock.ts";
import { readLateness } from "../cases/read-case.server.ts";
import { textsOf } from "./answer/answer-row.ts";
import { readSignals } from "./signals/read-signals.server.ts";
import { inOrder, occasionOn, type Outcome } from "./reply.ts";

/** What `confirmRelief` refuses with. */
export const CONFIRM_RELIEF_REFUSALS = [...ASSERT_CLOCK_REFUSALS, "unknown_case", "wrong_state"] as const;

export { enterReply, type FiledReply, findInCase, PUBLISH_REPLY_REFUSALS, publishReply } from "./file-reply.server.ts";
export { keyOfAnswer } from "./signals/text-key.server.ts";
export { findInAnswer, findInAnswerTo, vetAnswer, vetTexts } from "./answer/vet-answer.server.ts";

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
  const { dueOn, provisional } = dueDay(today, workingDays, await readCalendar(trx));
  await record("clock_started", { subject: matter.number, facts: { workingDays, dueOn, provisional } });
  return {
    case_id: matter.id,
    started_on: today,
    working_days: workingDays,
    due_on: dueOn,
    provisional: provisional ? 1 : 0,
    met_on: null,
    recounted_on: null,
    due_before: null,
  };
}

/**
 * Takes the reporter's word on whether the burden of a case is gone; a later word replaces the earlier one in the figures,
 * both stay on record. The same word twice on a day is one: a form sent again. The ledger names the case, never the
 * report. `along` is done with it or not at all, also where the word is the same. Throws `wrong_state` while there is no
 * answer and for a case that the report is not in, `unknown_case` where it is in several and none is named.
 */
export async function confirmRelief(
  db: Db,
  reportId: number,
  outcome: Outcome,
  today: Day,
  caseNumber?: string,
  along: (trx: Db, number: string) => Promise<void> = async () => {},
): Promise<void> {
  const named = await caseToConfirm(db, reportId, caseNumber);
  const last = await latestConfirmation(db, reportId, named.id);
  const spoken = (await voicesOfReport(db, reportId)).find((one) => one.case_id === named.id);
  // A word on a voice that was found untrue is set aside each time: said again it changes nothing either.
  const standing = last?.set_aside === 0 || spoken?.counted === 0;
  if (last?.outcome === outcome && last.given_on === today && standing) {
    return db.transaction().execute((trx) => along(trx, named.number));
  }
  await officially(db, today, async (trx, record) => {
    const matter = await caseToConfirm(trx, reportId, named.number);
    if (matter.state !== "answered") throw new DomainError("wrong_state");
    const latest = await latestConfirmation(trx, reportId, matter.id);
    const voice = (await voicesOfReport(trx, reportId)).find((one) => one.case_id === matter.id);
    const before = latest?.set_aside === 0 ? latest : undefined;
    const counts = voice?.counted === 1;
    const answeredOn = (await findDeadline(trx, matter.id)).met_on ?? today;
    const earlier = await standingWords(trx, reportId, matter.id);
    await insertConfirmation(trx, {
      report_id: reportId,
      round: (latest?.round ?? 0) + 1,
      case_id: matter.id,
      outcome,
      occasion: occasionOn(answeredOn, today),
      given_on: today,
      set_aside: counts ? 0 : 1,
    });
    if (counts) {
      const words = [...earlier, { report_id: reportId, outcome, given_on: today }];
      const changes = wordChanges(words, answeredOn).slice(wordChanges(earlier, answeredOn).length);
      await addCounts(trx, scopesOfCase(matter), changes);
    }
    await along(trx, matter.number);
    await record("relief_confirmed", { subject: matter.number, facts: { outcome, replaces: before?.outcome } });
  });
}

/** What a report has said of a case so far, in order, as far as it counts. */
async function standingWords(db: Db, reportId: number, caseId: number) {
  const words = await confirmationsOfReport(db, reportId);
  return words.filter((word) => word.case_id === caseId).map((word) => ({ ...word, report_id: reportId }));
}

async function caseToConfirm(db: Db, reportId: number, number: string | undefined): Promise<CaseRow> {
  const cases = await readCasesOfReport(db, reportId);
  if (cases.length === 0) throw new DomainError("wrong_state");
  const matter = cases.find((one) => (number === undefined ? cases.length === 1 : one.number === number));
  // One that was named was shown to them: it is not there any more.
  if (!matter) throw new DomainError(number === undefined ? "unknown_case" : "wrong_state");
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

/**
 * The clock, the answers and, up to the last Sunday, the reporters' words on a case: a word's day is never public. To `staff`
 * it shows what is hidden, too.
 */
export async function readAnswers(db: Db, caseId: number, today: Day, reader: "public" | "staff" = "public") {
  const [deadline, replies, confirmations, linked, waiting] = await Promise.all([
    findDeadline(db, caseId),
    repliesOfCase(db, caseId),
    confirmationsOfCase(db, caseId),
    daysOfVoices(db, caseId),
    waitingHeldReply(db, caseId),
  ]);
  const claimed = await remediesOf(
    db,
    replies.map((reply) => reply.id),
  );
  const { met_on: answeredOn } = deadline;
  const clock = { dueOn: deadline.due_on, metOn: deadline.met_on };
  const signals = await readSignals(db, caseId, replies, clock);
  return {
    clock: {
      ...clock,
      startedOn: deadline.started_on,
      workingDays: deadline.working_days,
      provisional: deadline.provisional === 1,
      /** When the due day was worked out anew, and what it was before; null if it never moved. */
      recounted:
        deadline.recounted_on === null ? null : { on: deadline.recounted_on, before: deadline.due_before ?? "" },
      state: clockState(clock, today),
      daysLate: (await readLateness(db, [deadline], today))(deadline),
    },
    replies: replies.map((reply) => ({
      position: reply.position,
      remedies: inOrder(claimed.filter((one) => one.reply_id === reply.id).map((one) => one.remedy)),
      /** Null while it is hidden: the answer stands, and counts on its day. */
      texts: reply.hidden_on !== null && reader === "public" ? null : textsOf(reply),
      /** What can be counted in it. */
      signals: signals.get(reply.position) ?? [],
      /** By when it says that the rest is done. */
      restBy: reply.rest_by,
      hidden:
        reply.hidden_on === null
          ? null
          : { reason: reply.hidden_reason as WithdrawalReason, until: reply.hidden_until },
      publishedOn: reply.published_on,
      /** When it appeared, if a moderator had to look at it first. */
      releasedOn: reply.released_on,
      hashSalt: reply.hidden_on !== null && reader === "public" ? null : reply.hash_salt,
      /** True of the answer of a department that the case was moved away from. */
      setAside: reply.set_aside === 1,
      department: { name: reply.department_name, nameEn: reply.department_name_en },
    })),
    /** An answer that was filed and that a moderator has to look at, and the day that it will count on. */
    held: waiting ? { countsOn: waiting.counts_on } : null,
    words: countsBefore(
      answeredOn === null
        ? []
        : [...linked.flatMap((day) => askedChanges(day, answeredOn)), ...wordChanges(confirmations, answeredOn)],
      mondayOf(today),
    ),
  };
}
