import type { Db } from "../../../db/engine.ts";
import { findReply, rewriteReply } from "../../../db/queries/replies/replies.ts";
import { emptyReplyVersions } from "../../../db/queries/replies/reply-versions.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, type Recorder, saltedHash } from "../../ledger/ledger.server.ts";
import { NO_WORDS } from "../../redaction/redaction.ts";
import type { Gate } from "../../redaction/redaction.server.ts";
import { ANSWER_TEXTS, type AnswerTexts, hashedTexts, textsOf } from "../../replies/reply.ts";
import { keyOfAnswer, vetTexts } from "../../replies/reply.server.ts";
import { type CorrectionDone, type CorrectionReason, keptAsBefore, placesTakenOut } from "./correction.ts";

/**
 * Takes words out of a department's answer; all but what was done may go as a whole. Throws `not_found`, `wrong_state`,
 * `nothing_changed`, `adds_words`, and what the gate throws.
 */
export async function correctReply(
  trx: Db,
  record: Recorder,
  gate: Gate,
  matter: CaseRow,
  { place, texts, reason }: { place: number; texts: Partial<AnswerTexts>; reason: CorrectionReason },
): Promise<CorrectionDone> {
  const reply = await findReply(trx, { caseId: matter.id, position: place });
  if (!reply) throw new DomainError("not_found");
  const before = textsOf(reply);
  if (before.body === "") throw new DomainError("wrong_state");
  const after = { ...before, ...texts };
  const changed = ANSWER_TEXTS.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) throw new DomainError("nothing_changed");
  const gone = (field: (typeof changed)[number]) => after[field] === "" && field !== "body";
  if (changed.some((field) => !gone(field) && placesTakenOut(before[field], after[field]) === null)) {
    throw new DomainError("adds_words");
  }
  const stood = ANSWER_TEXTS.flatMap((field) => gate.examine(before[field], "official"));
  const salt = newSalt();
  const { documentNumber, ...vetted } = vetTexts(gate, after, keptAsBefore(stood));
  await rewriteReply(
    trx,
    reply.id,
    { ...vetted, document_number: documentNumber, text_key: keyOfAnswer(after) },
    {
      hash_salt: salt,
      digest_in: "reply_corrected",
    },
  );
  // What is taken out may stand in what it said before, too, and is never public.
  await emptyReplyVersions(trx, reply.id, NO_WORDS);
  const textHash = saltedHash(salt, ...hashedTexts(after));
  await record("reply_corrected", { subject: matter.number, facts: { position: place, reason, textHash } });
  // What was done was the only text there was: a correction names it so.
  const named = (field: (typeof changed)[number]) => (field === "body" ? "text" : field);
  return {
    id: reply.id,
    fields: changed.map(named),
    before: Object.fromEntries(changed.map((field) => [named(field), before[field]])),
  };
}
