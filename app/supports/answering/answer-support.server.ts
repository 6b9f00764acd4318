import type { Db } from "../../../db/engine.ts";
import { deleteSupportDraft, insertSupportAnswer, reviseSupportAnswer } from "../../../db/queries/cases/supports.ts";
import { needsApproval } from "../../../db/queries/replies/drafts.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, type Recorder, saltedHash } from "../../ledger/ledger.server.ts";
import { GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { type OwnSupport, readOwnSupport } from "../own-support.server.ts";
import { settleOwn } from "../support.server.ts";
import {
  answerToCorrect,
  assertFreshSupport,
  RETURN_SUPPORT_DRAFT_REFUSALS,
  SAVE_SUPPORT_DRAFT_REFUSALS,
  type SawSupport,
  type SentSupport,
  vetSupport,
  waitingSupportDraft,
} from "./draft-support.server.ts";

/** What `approveSupportDraft` refuses with. */
export const APPROVE_SUPPORT_DRAFT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...RETURN_SUPPORT_DRAFT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "identifying_left",
  "nothing_changed",
  "wrong_state",
] as const;

/** What `answerSupport` refuses with. */
export const ANSWER_SUPPORT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...SAVE_SUPPORT_DRAFT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "approval_needed",
  "identifying_left",
  "nothing_changed",
  "wrong_state",
] as const;

/**
 * Publishes a draft that waits, in the name of who typed it. Throws as `waitingSupportDraft`, and what `vetSupport` throws.
 */
export async function approveSupportDraft(
  db: Db,
  actor: Actor,
  seen: OwnSupport & SawSupport,
  today: Day,
): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, support, draft } = await waitingSupportDraft(trx, actor, seen);
    await publish(trx, record, matter, support, { ...draft, userId: draft.author_id }, today);
  });
}

/**
 * Publishes the answer of a supporting body, of which the first meets its own clock and never that of the lead body; or
 * corrects one: what it said before stays to be read, with the day and the reason, and no clock moves. Throws as
 * `saveSupportDraft`; `approval_needed` where its answers pass by an approver; and what `vetSupport` throws.
 */
export async function answerSupport(db: Db, actor: Actor, sent: SentSupport, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, support } = await readOwnSupport(trx, actor, sent);
    if (await needsApproval(trx, support.department_id)) throw new DomainError("approval_needed");
    await assertFreshSupport(trx, support.watch_id, sent);
    await publish(trx, record, matter, support, { ...sent, userId: actor.userId }, today);
  });
}

async function publish(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  { watch_id: watchId, code: to }: Pick<Awaited<ReturnType<typeof readOwnSupport>>["support"], "watch_id" | "code">,
  sent: Pick<SentSupport, "body" | "corrects" | "reason"> & { userId: number },
  today: Day,
): Promise<void> {
  const body = await vetSupport(trx, matter, watchId, sent);
  const { answer, answers, earlier } = await answerToCorrect(trx, watchId, sent.corrects);
  const salt = newSalt();
  const textHash = saltedHash(salt, body);
  if (answer && sent.reason) {
    const { position } = answer;
    const [version, reason] = [earlier + 1, sent.reason];
    const kept = { version, reason, replaced_on: today, replaced_by: sent.userId };
    await reviseSupportAnswer(trx, answer.id, kept, { body, hash_salt: salt });
    await deleteSupportDraft(trx, watchId, position);
    await record("support_revised", { subject: matter.number, facts: { to, position, version, reason, textHash } });
    return;
  }
  const position = answers + 1;
  await settleOwn(trx, matter, watchId, async () => {
    await insertSupportAnswer(trx, {
      watch_id: watchId,
      position,
      user_id: sent.userId,
      body,
      published_on: today,
      hash_salt: salt,
    });
    await deleteSupportDraft(trx, watchId, 0);
  });
  await record("support_answered", { subject: matter.number, facts: { to, position, textHash } });
}
