import type { Db } from "../../../db/engine.ts";
import {
  hideCase,
  hideVoice,
  insertTakedown,
  takedownsOfCase,
  voiceAt,
} from "../../../db/queries/moderation/takedowns.ts";
import { type Actor, assertCan } from "../../accounts/permissions.ts";
import { type CaseRow, readCaseForStaff } from "../../cases/case.server.ts";
import type { WithdrawalReason } from "../../cases/case.ts";
import { addDays, type Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, type Recorder } from "../../ledger/ledger.server.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { MAX_HIDDEN_DAYS, URGENT } from "./takedown.ts";

export interface Proposal {
  caseNumber: string;
  /** The place of the voice; null = the case as a whole. */
  position: number | null;
  reason: WithdrawalReason;
  /** To the second person. */
  words: string;
}

/**
 * Proposes to hide a voice or to withdraw a case; another person decides. Until then all stays public, save for the one
 * urgent reason: then it is hidden at once and comes back after `MAX_HIDDEN_DAYS` unless confirmed; that works once for
 * the same thing, so that nobody hides it alone for good. Throws `unknown_case`, `case_withdrawn`, `forbidden`;
 * `not_found` for a place without a voice, `stale_version` when the case was merged meanwhile, `wrong_state` when it is
 * hidden already or proposed already.
 */
export async function proposeTakedown(db: Db, actor: Actor, proposal: Proposal, today: Day): Promise<void> {
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
  { position, reason, words }: Omit<Proposal, "caseNumber">,
  today: Day,
): Promise<void> {
  const voice = position === null ? null : await voiceAt(trx, matter.id, position);
  if (voice === undefined) throw new DomainError("not_found");
  if (voice && voice.hidden_on !== null) throw new DomainError("wrong_state");
  const earlier = (await takedownsOfCase(trx, matter.id)).filter((one) => one.voice_id === (voice?.id ?? null));
  if (earlier.some((one) => one.outcome === null)) throw new DomainError("wrong_state");
  const atOnce = reason === URGENT && earlier.every((one) => one.hidden_until === null);
  const hidden_until = atOnce ? addDays(today, MAX_HIDDEN_DAYS) : null;
  await insertTakedown(trx, {
    case_id: matter.id,
    voice_id: voice?.id ?? null,
    reason,
    words,
    proposed_by: actor.userId,
    proposed_on: today,
    hidden_until,
  });
  if (hidden_until !== null) {
    if (voice) await hideVoice(trx, voice.id, { hidden_on: today, hidden_reason: reason, hidden_until, counted: 1 });
    else await hideCase(trx, matter.id, hidden_until);
  }
  // No place of the voice: should it stay, the ledger must not point to it for good.
  await record({
    kind: "takedown_proposed",
    subject: matter.number,
    facts: { of: voice ? "voice" : "case", reason, hiddenUntil: hidden_until ?? undefined },
  });
}
