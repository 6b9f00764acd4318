import type { Db } from "../../../db/engine.ts";
import { forgetSupportSalts } from "../../../db/queries/cases/supports.ts";
import { forgetTransferSalts } from "../../../db/queries/cases/transfers.ts";
import { changeCaseState, findCase, forgetSalts } from "../../../db/queries/cases/cases.ts";
import {
  closeTakedown,
  findTakedown,
  findVoice,
  hideCase,
  hideVoice,
  listExpiredTakedowns,
  setWordsAside,
  showVoice,
  takedownsOf,
  type TakedownRow,
} from "../../../db/queries/rulings/takedowns.ts";
import { findReply, hideReply } from "../../../db/queries/replies/replies.ts";
import { type Actor, can } from "../../accounts/permissions.ts";
import { assertTwo, ASSERT_TWO_REFUSALS } from "../../accounts/two-people.server.ts";
import { withdrawCallouts } from "../../callouts/callout.server.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import { release } from "../../cases/clock/clock.server.ts";
import type { WithdrawalReason } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { unlearn, unlearnCase } from "../../suggestions/suggestion.server.ts";
import { assertClock, officially, type Recorder, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import type { FactsOf } from "../../ledger/ledger.ts";
import { readCaseScope } from "../fairness/recusal/impartial.server.ts";
import { recounting } from "../../cases/recounting.server.ts";
import { lapseAll, waitingAt } from "../waiting-at.server.ts";
import { UNTRUE } from "./takedown.ts";

/** What `decideTakedown` refuses with. */
export const DECIDE_TAKEDOWN_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...ASSERT_TWO_REFUSALS,
  "not_found",
  "forbidden",
  "stale_version",
  "not_corrected",
] as const;

/** True when the actor may be the second person for a case of this place. */
export async function mayDecideTakedown(
  db: Db,
  actor: Actor,
  matter: Pick<CaseRow, "region_id" | "department_id" | "demanded_by_id">,
): Promise<boolean> {
  const scope = await readCaseScope(db, matter);
  return can(actor, "withdraw:case", scope) || can(actor, "approve:takedown", scope);
}

/**
 * Confirms or refuses what another person has proposed. Confirmed, a case leaves every public page and every figure; a
 * voice keeps its place without its words and counts on, unless it was found untrue; so does an answer. What the reporter
 * of a voice has hidden is shown again only once words were taken out. Throws `not_found`, `forbidden`,
 * `own_decision` for whoever proposed it, `not_two`, `stale_version` when it was decided or lapsed meanwhile, `not_corrected`.
 * Answers whether something that its reporter had hidden is shown again.
 */
export async function decideTakedown(
  db: Db,
  actor: Actor,
  id: number,
  outcome: "confirmed" | "refused",
  today: Day,
): Promise<{ shown: boolean }> {
  return officially(db, today, async (trx, record) => {
    const takedown = await findTakedown(trx, id);
    const matter = takedown && (await findCase(trx, takedown.case_id));
    if (!takedown || !matter) throw new DomainError("not_found");
    if (!(await mayDecideTakedown(trx, actor, matter))) throw new DomainError("forbidden");
    await assertTwo(trx, actor, [takedown.proposed_by], today);
    const asked = takedown.proposed_by === null;
    const closed = { outcome: asked && outcome === "refused" ? ("shown" as const) : outcome };
    if (!(await closeTakedown(trx, id, { ...closed, decided_by: actor.userId, decided_on: today }))) {
      throw new DomainError("stale_version");
    }
    if (asked && outcome === "refused") {
      if (takedown.corrected === 0) throw new DomainError("not_corrected");
      await show(trx, record, matter, takedown, today);
      await record("voice_shown", { subject: matter.number, facts: {} });
    } else if (outcome === "refused") {
      await show(trx, record, matter, takedown, today);
      await record("takedown_refused", { subject: matter.number, facts: factsOf(takedown) });
    } else if (takedown.reply_id !== null)
      await hideAnswer(trx, record, matter, takedown.reply_id, takedown.reason, today);
    else if (takedown.voice_id === null) await withdraw(trx, record, matter, takedown.reason, today);
    else await hide(trx, record, matter, takedown.voice_id, takedown.reason, today);
    return { shown: asked && outcome === "refused" };
  });
}

const factsOf = ({ voice_id, reply_id, reason }: TakedownRow): FactsOf<"takedown_refused"> => ({
  of: reply_id !== null ? "reply" : voice_id === null ? "case" : "voice",
  reason,
});

async function show(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  { case_id, voice_id, reply_id, hidden_until }: TakedownRow,
  today: Day,
): Promise<void> {
  if (hidden_until === null) return;
  if (reply_id !== null) return hideReply(trx, reply_id, { hidden_on: null, hidden_reason: null, hidden_until: null });
  if (voice_id !== null) return showVoice(trx, voice_id);
  await hideCase(trx, case_id, null);
  await recounting(trx, [case_id], () => release(trx, record, matter, "hidden", today));
}

/** Takes a case out of everything public; what else waited about it has nothing to be about any more. */
async function withdraw(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  reason: WithdrawalReason,
  today: Day,
): Promise<void> {
  await recounting(trx, [matter.id], async () => {
    const withdrawal = { state: "withdrawn" as const, withdrawn_on: today, withdrawal_reason: reason };
    if (!(await changeCaseState(trx, matter.id, ["open", "answered"], withdrawal))) {
      throw new DomainError("stale_version");
    }
    await hideCase(trx, matter.id, null);
  });
  await unlearnCase(trx, matter.id);
  await forgetSalts(trx, matter.id);
  await forgetTransferSalts(trx, matter.id);
  await withdrawCallouts(trx, matter.id, today);
  await forgetSupportSalts(trx, matter.id);
  await lapseAll(trx, await waitingAt(trx, matter.id), today);
  await record("case_withdrawn", { subject: matter.number, facts: { reason } });
}

async function hide(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  voiceId: number,
  reason: WithdrawalReason,
  today: Day,
): Promise<void> {
  const voice = await findVoice(trx, voiceId);
  if (!voice || voice.case_id !== matter.id) throw new DomainError("stale_version");
  const untrue = reason === UNTRUE;
  await recounting(trx, [matter.id], async () => {
    await hideVoice(trx, voice.id, {
      hidden_on: voice.hidden_on ?? today,
      hidden_reason: reason,
      hidden_until: null,
      counted: untrue ? 0 : 1,
    });
    if (untrue) await setWordsAside(trx, matter.id, voice.report_id);
  });
  // Words that nobody may read any more propose nothing either.
  await unlearn(trx, voice.report_id, voice.id);
  await record("voice_hidden", { subject: matter.number, facts: { position: voice.position, reason } });
  await lapseOthers(trx, record, matter, voice.id, today);
}

/** What else waited about a voice that is hidden for good has nothing to be about any more. */
async function lapseOthers(trx: Db, record: Recorder, matter: CaseRow, voiceId: number, today: Day): Promise<void> {
  for (const other of await takedownsOf(trx, { caseId: matter.id, voiceId, replyId: null })) {
    if (other.outcome !== null) continue;
    await closeTakedown(trx, other.id, { outcome: "lapsed", decided_by: null, decided_on: today });
    if (other.proposed_by !== null) await record("takedown_lapsed", { subject: matter.number, facts: factsOf(other) });
  }
}

/** Hides the words of an answer. That it was given, on which day, and all figures stay: the department did answer. */
async function hideAnswer(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  replyId: number,
  reason: WithdrawalReason,
  today: Day,
): Promise<void> {
  const reply = await findReply(trx, { id: replyId });
  if (!reply || reply.case_id !== matter.id) throw new DomainError("stale_version");
  const hidden = { hidden_on: reply.hidden_on ?? today, hidden_reason: reason, hidden_until: null };
  await hideReply(trx, reply.id, hidden);
  await record("reply_hidden", { subject: matter.number, facts: { position: reply.position, reason } });
}

/** Shows again what one person hid and nobody confirmed in time; answers how many. Each is an act of its own. Throws `clock_jumped`. */
export async function lapseTakedowns(db: Db, today: Day): Promise<number> {
  await assertClock(db, today);
  let lapsed = 0;
  for (const { id } of await listExpiredTakedowns(db, today)) if (await lapse(db, id, today)) lapsed += 1;
  return lapsed;
}

async function lapse(db: Db, id: number, today: Day): Promise<boolean> {
  try {
    await officially(db, today, async (trx, record) => {
      const takedown = await findTakedown(trx, id);
      const matter = takedown && (await findCase(trx, takedown.case_id));
      const closed = await closeTakedown(trx, id, { outcome: "lapsed", decided_by: null, decided_on: today });
      if (!takedown || !matter || !closed) throw new DomainError("stale_version");
      await show(trx, record, matter, takedown, today);
      await record("takedown_lapsed", { subject: matter.number, facts: factsOf(takedown) });
    });
    return true;
  } catch (error) {
    // Decided in the meantime.
    if (error instanceof DomainError && error.code !== "clock_jumped") return false;
    throw error;
  }
}
