import type { Db } from "../../db/engine.ts";
import { isUniqueViolation } from "../../db/engine.ts";
import {
  changeSupportDraft,
  deleteSupportDraft,
  findSupportDraft,
  insertSupportAnswer,
  insertSupportDraft,
  supportAnswersOf,
} from "../../db/queries/cases/supports.ts";
import { needsApproval } from "../../db/queries/replies/drafts.ts";
import type { Actor } from "../accounts/permissions.ts";
import type { CaseRow } from "../cases/case.server.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { newSalt, officially, OFFICIALLY_REFUSALS, type Recorder, saltedHash } from "../ledger/ledger.server.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../redaction/redaction.server.ts";
import { type OwnSupport, readOwnSupport, READ_OWN_SUPPORT_REFUSALS, settleOwn } from "./own-support.server.ts";

/** What `saveSupportDraft` refuses with. */
export const SAVE_SUPPORT_DRAFT_REFUSALS = [...READ_OWN_SUPPORT_REFUSALS, "stale_draft"] as const;

/** What `submitSupportDraft` refuses with. */
export const SUBMIT_SUPPORT_DRAFT_REFUSALS = [
  ...SAVE_SUPPORT_DRAFT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "identifying_left",
  "wrong_state",
] as const;

/** What `returnSupportDraft` refuses with. */
export const RETURN_SUPPORT_DRAFT_REFUSALS = [...SAVE_SUPPORT_DRAFT_REFUSALS, "own_draft"] as const;

/** What `approveSupportDraft` refuses with. */
export const APPROVE_SUPPORT_DRAFT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...RETURN_SUPPORT_DRAFT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "identifying_left",
] as const;

/** What `answerSupport` refuses with. */
export const ANSWER_SUPPORT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...SAVE_SUPPORT_DRAFT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "approval_needed",
  "identifying_left",
] as const;

/** An answer of a supporting body as somebody sends it: the draft's version that they saw, 0 for none, and how many answers. */
export interface SentSupport extends OwnSupport {
  version: number;
  seen: number;
  body: string;
}

type Saw = Pick<SentSupport, "version" | "seen">;

/**
 * Keeps an answer as far as it is typed, for the body alone. One that waited for an approver waits no more. Throws as
 * `readOwnSupport`, and `stale_draft` when a colleague changed it or an answer was published meanwhile.
 */
export function saveSupportDraft(db: Db, actor: Actor, sent: SentSupport, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { support } = await readOwnSupport(trx, actor, sent);
    await keep(trx, actor, support.watch_id, sent, "draft", today);
  });
}

/**
 * Sends an answer to the approvers of the body. Throws as `saveSupportDraft`; `wrong_state` where its answers need none;
 * `identifying_left` when something in it may point to a person.
 */
export function submitSupportDraft(db: Db, actor: Actor, sent: SentSupport, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { matter, support } = await readOwnSupport(trx, actor, sent);
    if (!(await needsApproval(trx, support.department_id))) throw new DomainError("wrong_state");
    await assertFit(trx, matter, sent.body);
    await keep(trx, actor, support.watch_id, sent, "submitted", today);
  });
}

/** Sends a draft that waits back to whoever typed it. Throws as `approveSupportDraft` does of the draft. */
export function returnSupportDraft(
  db: Db,
  actor: Actor,
  returned: OwnSupport & Saw & { note: string },
  today: Day,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { draft } = await waitingDraft(trx, actor, returned);
    const change = { state: "returned", note: returned.note, decided_by: actor.userId, decided_on: today } as const;
    if (!(await changeSupportDraft(trx, draft, change))) throw new DomainError("stale_draft");
  });
}

/**
 * Publishes a draft that waits, in the name of who typed it. Throws as `readOwnSupport`, `forbidden` unless the actor is an
 * approver of the body; `stale_draft` when it was changed since they read it or waits no more; `own_draft` for who typed it.
 */
export async function approveSupportDraft(db: Db, actor: Actor, seen: OwnSupport & Saw, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, support, draft } = await waitingDraft(trx, actor, seen);
    await publish(trx, record, matter, support, { body: draft.body, userId: draft.author_id }, today);
  });
}

/**
 * Publishes the answer of a supporting body: the first meets its own clock, never that of the lead body. Throws as
 * `saveSupportDraft`; `approval_needed` where its answers pass by an approver; `identifying_left`, `personal_left`,
 * `unseen_left`.
 */
export async function answerSupport(db: Db, actor: Actor, sent: SentSupport, today: Day): Promise<void> {
  await officially(db, today, async (trx, record) => {
    const { matter, support } = await readOwnSupport(trx, actor, sent);
    if (await needsApproval(trx, support.department_id)) throw new DomainError("approval_needed");
    await assertFresh(trx, support.watch_id, sent);
    await publish(trx, record, matter, support, { body: sent.body, userId: actor.userId }, today);
  });
}

async function publish(
  trx: Db,
  record: Recorder,
  matter: CaseRow,
  support: Pick<Awaited<ReturnType<typeof readOwnSupport>>["support"], "watch_id" | "code">,
  answer: { body: string; userId: number },
  today: Day,
): Promise<void> {
  await assertFit(trx, matter, answer.body);
  const body = (await gateOf(trx, matter.region_id)).vet(answer.body, "official", {});
  const salt = newSalt();
  const position = (await supportAnswersOf(trx, [support.watch_id])).length + 1;
  await settleOwn(trx, matter, support.watch_id, async () => {
    await insertSupportAnswer(trx, {
      watch_id: support.watch_id,
      position,
      user_id: answer.userId,
      body,
      published_on: today,
      hash_salt: salt,
    });
    await deleteSupportDraft(trx, support.watch_id);
  });
  const facts = { to: support.code, position, textHash: saltedHash(salt, body) };
  await record("support_answered", { subject: matter.number, facts });
}

async function assertFit(trx: Db, matter: CaseRow, body: string): Promise<void> {
  if ((await findInPublicWords(trx, matter.region_id, body)).length > 0) throw new DomainError("identifying_left");
}

/** The draft of a watch, as whoever acts saw it: undefined where there was and is none. Throws `stale_draft`. */
async function assertFresh(trx: Db, watchId: number, { version, seen }: Saw) {
  const draft = await findSupportDraft(trx, watchId);
  const answers = await supportAnswersOf(trx, [watchId]);
  if ((draft?.version ?? 0) !== version || answers.length !== seen) throw new DomainError("stale_draft");
  return draft;
}

/** Writes a draft if it is still as its author saw it. */
async function keep(
  trx: Db,
  actor: Actor,
  watchId: number,
  sent: SentSupport,
  to: "draft" | "submitted",
  today: Day,
): Promise<void> {
  const now = await assertFresh(trx, watchId, sent);
  // What an approver wrote stands until it is sent again.
  const state = to === "draft" && now?.state === "returned" ? ("returned" as const) : to;
  const row = { author_id: actor.userId, body: sent.body, state, saved_on: today } as const;
  const told = to === "submitted" ? { note: "", decided_by: null, decided_on: null } : {};
  try {
    if (!now) {
      await insertSupportDraft(trx, { ...row, watch_id: watchId, version: 1, decided_by: null, decided_on: null });
    } else if (!(await changeSupportDraft(trx, now, { ...row, ...told }))) throw new DomainError("stale_draft");
  } catch (error) {
    throw isUniqueViolation(error) ? new DomainError("stale_draft") : error;
  }
}

async function waitingDraft(trx: Db, actor: Actor, saw: OwnSupport & Saw) {
  const { matter, support } = await readOwnSupport(trx, actor, saw, "approve:reply");
  const draft = await assertFresh(trx, support.watch_id, saw);
  if (draft?.state !== "submitted") throw new DomainError("stale_draft");
  if (draft.author_id === actor.userId) throw new DomainError("own_draft");
  return { matter, support, draft };
}
