import type { Db } from "../../db/engine.ts";
import {
  closeHeldReply,
  emptyReturnedReplies,
  insertHeldReply,
  lastHeldReply,
  waitingHeldReply,
} from "../../db/queries/replies/held-replies.ts";
import { endDraft } from "../../db/queries/replies/drafts.ts";
import { countReplies, findReply, insertReply } from "../../db/queries/replies/replies.ts";
import { findClock, holdsOfCase, settleStages } from "../../db/queries/cases/clocks.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../accounts/permissions.ts";
import {
  type CaseRow,
  markAnswered,
  readCalendar,
  readCaseForStaff,
  READ_CASE_FOR_STAFF_REFUSALS,
} from "../cases/case.server.ts";
import { dueDaysMoved, hold, release } from "../cases/clock/clock.server.ts";
import { dueDay } from "../cases/clock/clock.ts";
import { recounting } from "../cases/recounting.server.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { newSalt, officially, type Recorder, saltedHash, OFFICIALLY_REFUSALS } from "../ledger/ledger.server.ts";
import type { Finding, Vetted } from "../redaction/redaction.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import {
  type AnswerContents,
  type BareAnswer,
  type AnswerChannel,
  hashedTexts,
  remedyFacts,
  wholeAnswer,
  writeAnswer,
} from "./answer/answer.ts";
import { withdrawTransfer } from "../transfers/transfer.server.ts";
import {
  FILES_TO_FILE_REFUSALS,
  filesToFile,
  holdFiles,
  publishFiles,
  type WaitingFile,
} from "./files/publish-files.server.ts";
import { keyOfAnswer } from "./signals/text-key.server.ts";
import { assertNoApproval, ASSERT_NO_APPROVAL_REFUSALS } from "./approval.server.ts";
import { DAYS_TO_MEND } from "./reply.ts";
import { findInAnswer, vetAnswer } from "./answer/vet-answer.server.ts";

/** What `fileAnswer` refuses with. */
export const FILE_ANSWER_REFUSALS = [
  ...GATE_OF_REFUSALS,
  ...FILES_TO_FILE_REFUSALS,
  "answer_waiting",
  "identifying_left",
  "stale_version",
] as const;

/** What `publishReply` refuses with. */
export const PUBLISH_REPLY_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...ASSERT_NO_APPROVAL_REFUSALS,
  ...FILE_ANSWER_REFUSALS,
] as const;

export interface FiledReply extends BareAnswer {
  caseNumber: string;
  /** The number of answers that the officer saw: the same form sent twice answers once. */
  seen: number;
  /** The officer has seen what may point to a person, and leaves it in for a moderator to look at. */
  keep?: boolean;
  /** The joint answer that it is given in. */
  jointId?: number | null;
  /** The files beside the draft that the officer saw, as `filesSeen` names them: they go with it. Left out: none does. */
  files?: string;
}

/**
 * Files a department's answer, also while the case is hidden. One in which nothing points to a person is public at once,
 * and the first one stops the clock. One that may point to somebody is refused unless `keep`; then it is held until a
 * moderator has looked at it, and counts on the day on which it was filed: nobody loses a deadline by our look. Throws
 * `unknown_case`, `case_withdrawn`; `forbidden` unless the actor answers for the department; `stale_version` when another
 * answer was published meanwhile; `identifying_left`; `answer_waiting` while another one is held and this one would be;
 * `approval_needed` where the department's answers pass by an approver first; `files_stale`, `files_unchecked`.
 */
export async function publishReply(db: Db, actor: Actor, reply: FiledReply, today: Day): Promise<"published" | "held"> {
  return officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, reply.caseNumber);
    assertCan(actor, "reply:case", { departmentId: matter.department_id });
    await assertNoApproval(trx, matter.department_id);
    return fileAnswer(trx, record, matter, { ...reply, userId: actor.userId }, today);
  });
}

/**
 * As `publishReply`, within an official act and once it is settled who may: published in the name of `userId`, or held. The
 * department's draft ends with it, and no other body is asked to take the case any more. Throws `stale_version`, `identifying_left`, `answer_waiting`,
 * `files_stale`, `files_unchecked`.
 */
export async function fileAnswer(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  reply: Omit<FiledReply, "caseNumber"> & { userId: number },
  today: Day,
): Promise<"published" | "held"> {
  if ((await countReplies(trx, matter.id)) !== reply.seen) throw new DomainError("stale_version");
  const answer = wholeAnswer(reply);
  const found = await findInAnswer(trx, matter.region_id, answer);
  if (found.length > 0 && !reply.keep) throw new DomainError("identifying_left");
  const waiting = await waitingHeldReply(trx, matter.id);
  if (found.length > 0 && waiting) throw new DomainError("answer_waiting");
  const files = await filesToFile(trx, { caseId: matter.id, departmentId: matter.department_id }, reply.files);
  const countsOn = await dayThatCounts(trx, matter, today);
  await emptyReturnedReplies(trx, matter.id);
  await endDraft(trx, matter.id, matter.department_id);
  await withdrawTransfer(trx, record, matter, today);
  if (found.length > 0) {
    await holdForLook(trx, matter.id, today);
    const heldId = await insertHeldReply(trx, {
      case_id: matter.id,
      department_id: matter.department_id,
      user_id: reply.userId,
      contents: writeAnswer(answer),
      filed_on: today,
      counts_on: countsOn,
      joint_id: reply.jointId,
    });
    await holdFiles(trx, files, heldId);
    // No hash of its words: they may never be published, and whoever guessed them could prove the guess.
    const facts = { ...remedyFacts(answer.remedies), countsOn, joint: reply.jointId ?? undefined };
    await record("reply_held", { subject: matter.number, facts });
    return "held";
  }
  // What came by letter takes nobody's place: it counts on its day once it is confirmed.
  const own = waiting?.channel === null ? waiting : undefined;
  if (own) await closeHeldReply(trx, own.id, { outcome: "replaced", decided_by: null, decided_on: today });
  const vetted = vetAnswer(await gateOf(trx, matter.region_id), answer, {});
  const given = { ...vetted, userId: reply.userId, jointId: reply.jointId, files };
  await enterReply(trx, record, matter, given, countsOn, today);
  if (own) await recounting(trx, [matter.id], () => release(trx, record, matter, "answer_held", today));
  return "published";
}

/** From the day on moderators have an answer to a case in their hands: see `hold`. */
export async function holdForLook(trx: Db, caseId: number, today: Day): Promise<void> {
  // Once: else whoever sends in one such answer after another would never be late.
  const { started_on: since } = await findClock(trx, caseId);
  const once = (await holdsOfCase(trx, caseId)).some((one) => one.kind === "answer_held" && one.from_day >= since);
  if (!once) await recounting(trx, [caseId], () => hold(trx, caseId, "answer_held", today));
}

/**
 * The day that an answer filed today counts on. One that takes the place of an answer that is held, or that was sent
 * back no more than `DAYS_TO_MEND` working days ago, counts on the day of that one, once: not each time anew.
 */
async function dayThatCounts(trx: Db, matter: CaseRow, today: Day): Promise<Day> {
  const last = await lastHeldReply(trx, matter.id, matter.department_id);
  if (!last || last.counts_on !== last.filed_on) return today;
  if (last.outcome === null) return last.counts_on;
  if (last.outcome !== "returned" || last.decided_on === null) return today;
  return today <= dueDay(last.decided_on, DAYS_TO_MEND, await readCalendar(trx)).dueOn ? last.counts_on : today;
}

/** Publishes an answer within an official act: by the department itself, or by the moderator who looked at it. */
export async function enterReply(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  answer: AnswerContents<Vetted> & {
    userId: number;
    jointId?: number | null;
    channel?: AnswerChannel | null;
    files?: readonly WaitingFile[];
  },
  countsOn: Day,
  today: Day,
): Promise<void> {
  const claimed = remedyFacts(answer.remedies);
  const hashSalt = newSalt();
  const { position, due } = await recounting(trx, [matter.id], async () => {
    await markAnswered(trx, matter);
    const { round } = await findClock(trx, matter.id);
    const at = await insertReply(trx, {
      case_id: matter.id,
      department_id: matter.department_id,
      user_id: answer.userId,
      remedies: answer.remedies,
      body: answer.body,
      checked: answer.checked,
      rest: answer.rest,
      rest_by: answer.restBy,
      text_key: keyOfAnswer(answer),
      contact: answer.contact,
      telephone: answer.telephone,
      document_number: answer.documentNumber,
      published_on: countsOn,
      released_on: countsOn === today ? null : today,
      round,
      joint_id: answer.jointId,
      channel: answer.channel,
      hash_salt: hashSalt,
    });
    await settleStages(trx, matter.id);
    return { position: at, due: await dueDaysMoved(trx, matter.id) };
  });
  const row = await findReply(trx, { caseId: matter.id, position });
  const published = row ? await publishFiles(trx, answer.files ?? [], { replyId: row.id, since: 0 }) : {};
  await record("reply_published", {
    subject: matter.number,
    facts: {
      position,
      ...published,
      ...claimed,
      restBy: answer.restBy ?? undefined,
      textHash: saltedHash(hashSalt, ...hashedTexts(answer)),
      countsOn: countsOn === today ? undefined : countsOn,
      joint: answer.jointId ?? undefined,
      channel: answer.channel ?? undefined,
      due,
    },
  });
}

/** What in the words of a department may point to a reporter of a case. Throws as `readCaseForStaff` does. */
export async function findInCase(db: Db, number: string, text: string): Promise<Finding[]> {
  const matter = await readCaseForStaff(db, number);
  return findInPublicWords(db, matter.region_id, text);
}
