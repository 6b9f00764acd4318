import type { Db } from "../../../db/engine.ts";
import { hideCase, hideVoice, insertTakedown, takedownsOf, voiceAt } from "../../../db/queries/rulings/takedowns.ts";
import { findReply, hideReply } from "../../../db/queries/replies/replies.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { type CaseRow, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import { hold } from "../../cases/clock/clock.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import { UNTIL_LOOKED_AT, type WithdrawalReason } from "../../cases/case.ts";
import { addDays, type Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, type Recorder, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { MAX_HIDDEN_DAYS, REASONS_FOR_ANSWERS, type Target, URGENT } from "./takedown.ts";

/** What `proposeWithin` refuses with. */
export const PROPOSE_WITHIN_REFUSALS = ["not_found", "reason_unfit", "wrong_state"] as const;

/** What `proposeTakedown` refuses with. */
export const PROPOSE_TAKEDOWN_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_CAN_REFUSALS,
  ...READ_CASE_FOR_STAFF_REFUSALS,
  ...PROPOSE_WITHIN_REFUSALS,
  "stale_version",
] as const;

export interface TakedownProposal {
  caseNumber: string;
  target: Target;
  reason: WithdrawalReason;
  /** To the second person. */
  words: string;
}

/**
 * Proposes to hide a voice or an answer, or to withdraw a case; another person decides. Until then all stays public, save for the one
 * urgent reason: then it is hidden at once; a case comes back after `MAX_HIDDEN_DAYS` unless confirmed, a voice or an answer
 * only when the other person refuses. That works once for the same thing, so that nobody hides it alone for good. Throws `unknown_case`, `case_withdrawn`, `forbidden`;
 * `not_found` for a place without a voice or an answer, `reason_unfit` for an answer, `stale_version` when the case was merged meanwhile, `wrong_state` when it is
 * hidden already or proposed already.
 */
export async function proposeTakedown(db: Db, actor: Actor, proposal: TakedownProposal, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const matter = await readCaseForStaff(trx, proposal.caseNumber);
    assertCan(actor, "propose:takedown", await readCaseScope(trx, matter));
    if (matter.number !== proposal.caseNumber) throw new DomainError("stale_version");
    await proposeWithin(trx, record, actor, matter, proposal, today);
  });
}

/** As `proposeTakedown`, within another act that has asked who may. */
export async function proposeWithin(
  trx: Db,
  record: Recorder,
  actor: Actor,
  matter: CaseRow,
  { target, reason, words }: Omit<TakedownProposal, "caseNumber">,
  today: Day,
): Promise<void> {
  const part = await readPart(trx, matter, target);
  if (part && part.hidden_on !== null) throw new DomainError("wrong_state");
  if (target.of === "reply" && !REASONS_FOR_ANSWERS.includes(reason)) throw new DomainError("reason_unfit");
  const voice_id = target.of === "voice" && part ? part.id : null;
  const reply_id = target.of === "reply" && part ? part.id : null;
  const all = await takedownsOf(trx, { caseId: matter.id, voiceId: voice_id, replyId: reply_id });
  const earlier = all.filter((one) => one.proposed_by !== null);
  if (earlier.some((one) => one.outcome === null)) throw new DomainError("wrong_state");
  const atOnce = reason === URGENT && earlier.every((one) => one.hidden_until === null);
  const comesBack = part === null ? addDays(today, MAX_HIDDEN_DAYS) : UNTIL_LOOKED_AT;
  const hidden_until = atOnce ? comesBack : null;
  await insertTakedown(trx, {
    case_id: matter.id,
    voice_id,
    reply_id,
    reason,
    words,
    proposed_by: actor.userId,
    proposed_on: today,
    hidden_until,
  });
  const hidden = { hidden_on: today, hidden_reason: reason, hidden_until };
  if (hidden_until !== null) {
    if (voice_id !== null) await hideVoice(trx, voice_id, { ...hidden, counted: 1 });
    else if (reply_id !== null) await hideReply(trx, reply_id, hidden);
    else {
      await hideCase(trx, matter.id, hidden_until);
      await recounting(trx, [matter.id], () => hold(trx, matter.id, "hidden", today));
    }
  }
  // No place of the voice: should it stay, the ledger must not point to it for good.
  await record("takedown_proposed", {
    subject: matter.number,
    facts: {
      of: target.of,
      reason,
      ...(hidden_until === UNTIL_LOOKED_AT ? { atOnce: true } : { hiddenUntil: hidden_until ?? undefined }),
    },
  });
}

/** The voice or the answer that is meant; null = the case as a whole. Throws `not_found` for an empty place. */
async function readPart(trx: Db, matter: CaseRow, target: Target) {
  if (target.of === "case") return null;
  const place = { caseId: matter.id, position: target.position };
  const part = target.of === "voice" ? await voiceAt(trx, matter.id, target.position) : await findReply(trx, place);
  if (!part) throw new DomainError("not_found");
  return part;
}
