import type { Db } from "../../db/engine.ts";
import {
  askedSince,
  confirmationsOfCase,
  confirmationsOfReport,
  insertConfirmation,
  latestConfirmation,
  remediesOf,
  repliesOfCase,
} from "../../db/queries/replies/replies.ts";
import { replyVersionsOf } from "../../db/queries/replies/reply-versions.ts";
import { givenTogether } from "../../db/queries/replies/joint.ts";
import { waitingHeldReply } from "../../db/queries/replies/held-replies.ts";
import { daysOfVoices, voicesOfReport } from "../../db/queries/cases/voices.ts";
import { ofPart } from "../cases/read-case.server.ts";
import { type CaseRow, readCasesOfReport } from "../cases/case.server.ts";
import { type Day, mondayOf } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { officially, ASSERT_CLOCK_REFUSALS } from "../ledger/ledger.server.ts";
import { askedChanges, countsBefore, reasonsBefore, wordChanges } from "../scorecards/occasions.ts";
import { addCounts, scopesOfCase } from "../scorecards/scorecard.server.ts";
import { isHeldAgainst, type WithdrawalReason } from "../cases/case.ts";
import { clockState } from "../cases/clock/clock.ts";
import { holdsFrom, holdsOf, readLateness } from "../cases/clock/clock.server.ts";
import { findClock, holdsOfCase } from "../../db/queries/cases/clocks.ts";
import { earlierOf, textsOf } from "./answer/answer-row.ts";
import { readPublicFiles } from "./files/publish-files.server.ts";
import { readSignals } from "./signals/read-signals.server.ts";
import { inOrder, occasionOn, type Outcome, type ReliefReason } from "./reply.ts";

/** What `confirmRelief` refuses with. */
export const CONFIRM_RELIEF_REFUSALS = [...ASSERT_CLOCK_REFUSALS, "unknown_case", "wrong_state"] as const;

export { REVISE_REPLY_REFUSALS, reviseReply } from "./answer/revise-reply.server.ts";
export {
  enterReply,
  type FiledReply,
  findInCase,
  holdForLook,
  PUBLISH_REPLY_REFUSALS,
  publishReply,
} from "./file-reply.server.ts";
export { openAnswerFile } from "./files/keep-file.server.ts";
export { openPublicFile, readWaitingFiles } from "./files/publish-files.server.ts";
export { keyOfAnswer } from "./signals/text-key.server.ts";
export {
  findInAnswer,
  findInAnswerTo,
  PREVIEW_ANSWER_REFUSALS,
  previewAnswer,
  vetAnswer,
  vetTexts,
} from "./answer/vet-answer.server.ts";

/** What goes with a reporter's word on a burden. */
interface AboutWord {
  /** Which case it is of; needed where the report is in several. */
  caseNumber?: string | undefined;
  /** Why the burden is not gone; of one that is gone there is none. */
  reason?: ReliefReason | null;
  /** Done with it or not at all, also where the word is the same as before. */
  along?: (trx: Db, number: string) => Promise<void>;
}

/**
 * Takes the reporter's word on whether the burden of a case is gone; a later word replaces the earlier one in the figures,
 * both stay on record. The same word twice on a day is one: a form sent again. The ledger names the case, never the
 * report. Throws `wrong_state` while there is no
 * answer and for a case that the report is not in, `unknown_case` where it is in several and none is named.
 */
export async function confirmRelief(
  db: Db,
  reportId: number,
  outcome: Outcome,
  today: Day,
  { caseNumber, reason: chosen = null, along = async () => {} }: AboutWord = {},
): Promise<void> {
  const reason = outcome === "gone" ? null : chosen;
  const named = await caseToConfirm(db, reportId, caseNumber);
  const last = await latestConfirmation(db, reportId, named.id);
  const spoken = (await voicesOfReport(db, reportId)).find((one) => one.case_id === named.id);
  // A word on a voice that was found untrue is set aside each time: said again it changes nothing either.
  const standing = last?.set_aside === 0 || spoken?.counted === 0;
  if (last?.outcome === outcome && last.reason === reason && last.given_on === today && standing) {
    return db.transaction().execute((trx) => along(trx, named.number));
  }
  await officially(db, today, async (trx, record) => {
    const matter = await caseToConfirm(trx, reportId, named.number);
    const answeredOn = await askedSince(trx, matter.id);
    if (answeredOn === null) throw new DomainError("wrong_state");
    const latest = await latestConfirmation(trx, reportId, matter.id);
    const voice = (await voicesOfReport(trx, reportId)).find((one) => one.case_id === matter.id);
    const before = latest?.set_aside === 0 ? latest : undefined;
    const counts = voice?.counted === 1;
    const earlier = await standingWords(trx, reportId, matter.id);
    await insertConfirmation(trx, {
      report_id: reportId,
      round: (latest?.round ?? 0) + 1,
      case_id: matter.id,
      outcome,
      reason,
      occasion: occasionOn(answeredOn, today),
      given_on: today,
      set_aside: counts ? 0 : 1,
    });
    if (counts && isHeldAgainst(matter)) {
      const words = [...earlier, { report_id: reportId, outcome, given_on: today }];
      const changes = wordChanges(words, answeredOn).slice(wordChanges(earlier, answeredOn).length);
      await addCounts(trx, scopesOfCase(matter), changes);
    }
    await along(trx, matter.number);
    await record("relief_confirmed", {
      subject: matter.number,
      facts: { outcome, replaces: before?.outcome, reason: reason ?? undefined },
    });
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
  const [row, replies, confirmations, linked, waiting, held, answeredOn] = await Promise.all([
    findClock(db, caseId),
    repliesOfCase(db, caseId),
    confirmationsOfCase(db, caseId),
    daysOfVoices(db, caseId),
    waitingHeldReply(db, caseId),
    holdsOfCase(db, caseId),
    askedSince(db, caseId),
  ]);
  const ids = replies.map((reply) => reply.id);
  const claimed = await ofPart(ids.length > 0, () => remediesOf(db, ids));
  const versions = await ofPart(ids.length > 0, () => replyVersionsOf(db, ids));
  const ofStage = { ...row, stage_id: row.id };
  const files = ids.length > 0 ? await readPublicFiles(db, ids) : new Map<number, never[]>();
  const clock = { dueOn: row.due_on, metOn: row.met_on, heldOn: row.held_on };
  const signals = await readSignals(db, caseId, replies, clock);
  const joint = replies.flatMap((reply) => (reply.joint_id === null ? [] : [reply.id]));
  const together = joint.length > 0 ? await givenTogether(db, joint) : [];
  return {
    clock: {
      ...clock,
      startedOn: row.started_on,
      round: row.round,
      workingDays: row.working_days,
      /** Days that are not charged to the department. */
      holds: holdsOf(row.met_on, holdsFrom(held, row.id)),
      provisional: row.provisional === 1,
      /** When the due day was worked out anew, and what it was before; null if it never moved. */
      recounted: row.recounted_on === null ? null : { on: row.recounted_on, before: row.due_before ?? "" },
      state: clockState(clock, today),
      daysLate: (await readLateness(db, [ofStage], today))(ofStage),
    },
    replies: replies.map((reply) => ({
      position: reply.position,
      /** Which time the clock of its department ran. */
      round: reply.round,
      remedies: inOrder(claimed.filter((one) => one.reply_id === reply.id).map((one) => one.remedy)),
      /** Null while it is hidden: the answer stands, and counts on its day. */
      texts: reply.hidden_on !== null && reader === "public" ? null : textsOf(reply),
      /** What came with each of its versions; nothing while it is hidden. */
      files: reply.hidden_on !== null && reader === "public" ? [] : (files.get(reply.id) ?? []),
      /** What can be counted in it. */
      signals: signals.get(reply.position) ?? [],
      /** When and why a moderator sent it back as none in substance; null while it stands. */
      sentBack: sentBackOf(reply),
      /** The way on which it came, where moderators entered and confirmed it; null where its department did. */
      channel: reply.channel,
      /** The public answers that were given together with it, with one text. */
      together: together
        .filter((other) => other.id === reply.id)
        .map(({ number, title, position }) => ({ number, title, position })),
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
      /** The act whose entry has the digest of its texts. */
      digestIn: reply.digest_in,
      /** What it said before its department corrected it, first to last; nothing while it is hidden. */
      earlier: reply.hidden_on !== null && reader === "public" ? [] : earlierOf(versions, reply.id),
      /** True of the answer of a department that the case was moved away from. */
      setAside: reply.set_aside === 1,
      department: { name: reply.department_name, nameEn: reply.department_name_en },
    })),
    /** An answer that was filed and that a moderator has to look at, and the day that it will count on. */
    held: waiting ? { countsOn: waiting.counts_on, channel: waiting.channel } : null,
    /** Since when its reporters are asked; null while they are not. */
    askedSince: answeredOn,
    words: countsBefore(
      answeredOn === null
        ? []
        : [...linked.flatMap((day) => askedChanges(day, answeredOn)), ...wordChanges(confirmations, answeredOn)],
      mondayOf(today),
    ),
    /** Why the burden is not gone, as they last said, up to the same day. */
    reasons: reasonsBefore(confirmations, mondayOf(today)),
  };
}

function sentBackOf({
  hollow_on: on,
  hollow_ground: ground,
  hollow_reason: reason,
  hollow_salt: salt,
}: Awaited<ReturnType<typeof repliesOfCase>>[number]) {
  return on === null || ground === null ? null : { on, ground, reason: reason ?? "", salt };
}
