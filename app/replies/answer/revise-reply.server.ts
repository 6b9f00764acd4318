import type { Db } from "../../../db/engine.ts";
import { keepReplyVersion, replaceRemedies, replyVersionsOf } from "../../../db/queries/replies/reply-versions.ts";
import { findReply, remediesOf, rewriteReply } from "../../../db/queries/replies/replies.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { MAX_REVISIONS, type RevisionReason } from "../../cases/answers/answer.ts";
import { readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, saltedHash } from "../../ledger/ledger.server.ts";
import { keyOfFinding, type Kept } from "../../redaction/redaction.ts";
import { gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import {
  ANSWER_TEXTS,
  type BareAnswer,
  hashedTexts,
  inOrder,
  remedyFacts,
  wholeAnswer,
  writeAnswer,
} from "./answer.ts";
import { assertNoApproval, ASSERT_NO_APPROVAL_REFUSALS } from "../approval.server.ts";
import {
  FILES_OF_REVISION_REFUSALS,
  filesOfRevision,
  reviseFiles,
  type RevisedFiles,
} from "../files/revise-files.server.ts";
import { keyOfAnswer } from "../signals/text-key.server.ts";
import { textsOf } from "./answer-row.ts";
import { findInAnswer, vetAnswer } from "./vet-answer.server.ts";

/** What `reviseReply` refuses with. */
export const REVISE_REPLY_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...GATE_OF_REFUSALS,
  ...ASSERT_NO_APPROVAL_REFUSALS,
  ...FILES_OF_REVISION_REFUSALS,
  "identifying_left",
  "not_found",
  "nothing_changed",
  "stale_version",
  "wrong_state",
] as const;

export interface Revision extends BareAnswer {
  caseNumber: string;
  /** The place of the answer in its case. */
  position: number;
  reason: RevisionReason;
  /** How many earlier versions the officer saw: the same form sent twice corrects once. */
  seen: number;
  /** What becomes of its files. Left out: they stay as they are. */
  files?: RevisedFiles;
}

/**
 * Corrects an answer of one's own department: what it said before stays to be read, with the day and the reason; the day
 * on which it counts, the clock and every figure stay. What may point to a person is refused, save what stood there
 * already; files that it leaves off stay with what it said before. Throws `unknown_case`, `case_withdrawn`; `forbidden` unless the actor answers for the department that has the
 * case; `not_found` for an empty place; `stale_version`; `wrong_state` while it is hidden, for the answer of a department
 * that the case was moved from and after `MAX_REVISIONS`; `nothing_changed`; `identifying_left`, and what the gate throws;
 * `files_stale`, `files_unchecked`, `files_many`;
 * `approval_needed` where the department's answers pass by an approver first: then it adds another answer, which does.
 */
export async function reviseReply(
  db: Db,
  actor: Actor,
  { caseNumber, position, reason, seen, files, ...revised }: Revision,
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, caseNumber);
    assertCan(actor, "reply:case", { departmentId: matter.department_id });
    await assertNoApproval(trx, matter.department_id);
    if (matter.number !== caseNumber) throw new DomainError("stale_version");
    const reply = await findReply(trx, { caseId: matter.id, position });
    if (!reply) throw new DomainError("not_found");
    if (reply.department_id !== matter.department_id || reply.hidden_on !== null) throw new DomainError("wrong_state");
    const earlier = (await replyVersionsOf(trx, [reply.id])).length;
    if (earlier !== seen) throw new DomainError("stale_version");
    if (earlier >= MAX_REVISIONS) throw new DomainError("wrong_state");
    const remedies = inOrder((await remediesOf(trx, [reply.id])).map((one) => one.remedy));
    const before = wholeAnswer({ ...textsOf(reply), remedies, restBy: reply.rest_by });
    const after = wholeAnswer(revised);
    const of = { caseId: matter.id, departmentId: matter.department_id, replyId: reply.id };
    const change = await filesOfRevision(trx, of, files);
    const sameFiles = change.leftOff.length + change.added.length === 0;
    if (sameFiles && writeAnswer(before) === writeAnswer(after)) throw new DomainError("nothing_changed");
    const gate = await gateOf(trx, matter.region_id);
    const stood = ANSWER_TEXTS.flatMap((text) => gate.examine(before[text], "official"));
    const kept: Kept = Object.fromEntries(stood.map((one) => [keyOfFinding(one), "kept_not_personal" as const]));
    const found = (await findInAnswer(trx, matter.region_id, after)).flatMap(({ findings }) => findings);
    if (found.some((one) => one.certain || kept[keyOfFinding(one)] === undefined)) {
      throw new DomainError("identifying_left");
    }
    const { remedies: claimed, restBy, documentNumber, ...texts } = vetAnswer(gate, after, kept);
    const was = { remedies: remedies.join(" "), replaced_on: today, replaced_by: actor.userId, reason };
    const since = await keepReplyVersion(trx, reply.id, was);
    const salt = newSalt();
    await rewriteReply(
      trx,
      reply.id,
      { ...texts, rest_by: restBy, document_number: documentNumber, text_key: keyOfAnswer(after) },
      { hash_salt: salt, digest_in: "reply_revised" },
    );
    await replaceRemedies(trx, reply.id, claimed);
    await record("reply_revised", {
      subject: matter.number,
      facts: {
        position,
        version: since + 1,
        reason,
        ...remedyFacts(claimed),
        ...(await reviseFiles(trx, { replyId: reply.id, since }, change)),
        restBy: restBy ?? undefined,
        textHash: saltedHash(salt, ...hashedTexts(after)),
      },
    });
  });
}
