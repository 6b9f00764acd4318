import type { Db } from "../../../db/engine.ts";
import { isUniqueViolation } from "../../../db/engine.ts";
import {
  changeSupportDraft,
  findSupportDraft,
  insertSupportDraft,
  supportAnswersOf,
  supportVersionsOf,
} from "../../../db/queries/cases/supports.ts";
import { needsApproval } from "../../../db/queries/replies/drafts.ts";
import type { Actor } from "../../accounts/permissions.ts";
import { MAX_REVISIONS, type RevisionReason } from "../../cases/answers/answer.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { keyOfFinding, type Kept, type Vetted } from "../../redaction/redaction.ts";
import { gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { type OwnSupport, readOwnSupport, READ_OWN_SUPPORT_REFUSALS } from "../own-support.server.ts";

/** What `saveSupportDraft` refuses with. */
export const SAVE_SUPPORT_DRAFT_REFUSALS = [...READ_OWN_SUPPORT_REFUSALS, "not_found", "stale_draft"] as const;

/** What `submitSupportDraft` refuses with. */
export const SUBMIT_SUPPORT_DRAFT_REFUSALS = [
  ...SAVE_SUPPORT_DRAFT_REFUSALS,
  ...GATE_OF_REFUSALS,
  "identifying_left",
  "nothing_changed",
  "wrong_state",
] as const;

/** What `returnSupportDraft` refuses with. */
export const RETURN_SUPPORT_DRAFT_REFUSALS = [...SAVE_SUPPORT_DRAFT_REFUSALS, "own_draft"] as const;

/** What somebody of a supporting body saw of one of its texts. */
export interface SawSupport {
  /** The position of the answer that is corrected; 0 for a further answer. */
  corrects: number;
  /** The draft's version, 0 for none. */
  version: number;
  /** How many answers there were; of a correction, how many earlier versions of the answer. */
  seen: number;
}

/** An answer of a supporting body, or the correction of one, as somebody sends it. */
export interface SentSupport extends OwnSupport, SawSupport {
  body: string;
  /** Why it corrects; null for a further answer. */
  reason: RevisionReason | null;
}

/**
 * Keeps a text as far as it is typed, for the body alone. One that waited for an approver waits no more. Throws as
 * `readOwnSupport`; `not_found` for the correction of no answer; `stale_draft` when a colleague changed it or an answer or a
 * correction was published meanwhile.
 */
export function saveSupportDraft(db: Db, actor: Actor, sent: SentSupport, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { support } = await readOwnSupport(trx, actor, sent);
    await keep(trx, actor, support.watch_id, sent, "draft", today);
  });
}

/**
 * Sends a text to the approvers of the body. Throws as `saveSupportDraft`; `wrong_state` where its answers need none, and
 * what `vetSupport` throws.
 */
export function submitSupportDraft(db: Db, actor: Actor, sent: SentSupport, today: Day): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { matter, support } = await readOwnSupport(trx, actor, sent);
    if (!(await needsApproval(trx, support.department_id))) throw new DomainError("wrong_state");
    await vetSupport(trx, matter, support.watch_id, sent);
    await keep(trx, actor, support.watch_id, sent, "submitted", today);
  });
}

/** Sends a draft that waits back to whoever typed it. Throws as `waitingSupportDraft`. */
export function returnSupportDraft(
  db: Db,
  actor: Actor,
  returned: OwnSupport & SawSupport & { note: string },
  today: Day,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { draft } = await waitingSupportDraft(trx, actor, returned);
    const change = { state: "returned", note: returned.note, decided_by: actor.userId, decided_on: today } as const;
    if (!(await changeSupportDraft(trx, draft, change))) throw new DomainError("stale_draft");
  });
}

/**
 * The draft that waits, for an approver of the body. Throws as `readOwnSupport`, `forbidden` for whoever approves nothing
 * there; `stale_draft` when it was changed since they read it or waits no more; `own_draft` for who typed it.
 */
export async function waitingSupportDraft(trx: Db, actor: Actor, saw: OwnSupport & SawSupport) {
  const { matter, support } = await readOwnSupport(trx, actor, saw, "approve:reply");
  const draft = await assertFreshSupport(trx, support.watch_id, saw);
  if (draft?.state !== "submitted") throw new DomainError("stale_draft");
  if (draft.author_id === actor.userId) throw new DomainError("own_draft");
  return { matter, support, draft };
}

/** The draft of a text, as whoever acts saw it: undefined where there was and is none. Throws `not_found`, `stale_draft`. */
export async function assertFreshSupport(trx: Db, watchId: number, { corrects, version, seen }: SawSupport) {
  const draft = await findSupportDraft(trx, watchId, corrects);
  const { answers, earlier } = await answerToCorrect(trx, watchId, corrects);
  const now = corrects === 0 ? answers : earlier;
  if ((draft?.version ?? 0) !== version || now !== seen) throw new DomainError("stale_draft");
  return draft;
}

/** The answer that a text corrects, null for a further one; how many there are, and how many versions of it. Throws `not_found`. */
export async function answerToCorrect(trx: Db, watchId: number, corrects: number) {
  const all = await supportAnswersOf(trx, [watchId]);
  const answer = corrects === 0 ? null : all.find((one) => one.position === corrects);
  if (answer === undefined) throw new DomainError("not_found");
  const versions = await supportVersionsOf(trx, [watchId]);
  return { answer, answers: all.length, earlier: versions.filter((one) => one.position === corrects).length };
}

/**
 * Lets a text pass the gate. Throws `identifying_left` when something in it may point to a person, save what stands in the
 * answer that it corrects; `nothing_changed` when it says the same; `wrong_state` for a correction without a reason, and
 * after `MAX_REVISIONS`; and what the gate throws.
 */
export async function vetSupport(
  trx: Db,
  matter: CaseRow,
  watchId: number,
  { corrects, reason, body }: Pick<SentSupport, "corrects" | "reason" | "body">,
): Promise<Vetted> {
  const { answer, earlier } = await answerToCorrect(trx, watchId, corrects);
  if (answer && (reason === null || earlier >= MAX_REVISIONS)) throw new DomainError("wrong_state");
  if (answer?.body === body) throw new DomainError("nothing_changed");
  const gate = await gateOf(trx, matter.region_id);
  const stood = gate.examine(answer?.body ?? "", "official");
  const kept: Kept = Object.fromEntries(stood.map((one) => [keyOfFinding(one), "kept_not_personal" as const]));
  const found = gate.examine(body, "official");
  if (found.some((one) => one.certain || kept[keyOfFinding(one)] === undefined)) {
    throw new DomainError("identifying_left");
  }
  return gate.vet(body, "official", kept);
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
  const now = await assertFreshSupport(trx, watchId, sent);
  // What an approver wrote stands until it is sent again.
  const state = to === "draft" && now?.state === "returned" ? ("returned" as const) : to;
  const { body, corrects, reason } = sent;
  const row = { author_id: actor.userId, body, reason, state, saved_on: today } as const;
  const told = to === "submitted" ? { note: "", decided_by: null, decided_on: null } : {};
  try {
    if (!now) {
      const first = { watch_id: watchId, corrects, version: 1, decided_by: null, decided_on: null };
      await insertSupportDraft(trx, { ...row, ...first });
    } else if (!(await changeSupportDraft(trx, now, { ...row, ...told }))) throw new DomainError("stale_draft");
  } catch (error) {
    throw isUniqueViolation(error) ? new DomainError("stale_draft") : error;
  }
}
