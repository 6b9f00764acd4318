import type { Db } from "../../../db/engine.ts";
import { isUniqueViolation } from "../../../db/engine.ts";
import {
  changeDraft,
  emptyLeftDrafts,
  findDraft,
  insertDraft,
  leftDrafts,
  needsApproval,
  noteLeftDrafts,
} from "../../../db/queries/replies/drafts.ts";
import { draftedTogether } from "../../../db/queries/replies/joint.ts";
import type { DraftState } from "../../../db/tables/office.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, can, departmentsOf } from "../../accounts/permissions.ts";
import { type CaseRow, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import { addDays, type Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { type AnswerContents, readAnswer, writeAnswer } from "../answer/answer.ts";
import { findInAnswer } from "../answer/vet-answer.server.ts";
import {
  FILES_TO_FILE_REFUSALS,
  filesToFile,
  forgetLeftFiles,
  readWaitingFiles,
} from "../files/publish-files.server.ts";
import { fileAnswer, FILE_ANSWER_REFUSALS } from "../file-reply.server.ts";
import { DAYS_DRAFT_STAYS } from "../reply.ts";
import type { DraftFields } from "./draft-form.ts";

/** What `saveDraft` refuses with. */
export const SAVE_DRAFT_REFUSALS = [...ASSERT_CAN_REFUSALS, ...READ_CASE_FOR_STAFF_REFUSALS, "stale_draft"] as const;

/** What `submitDraft` refuses with. */
export const SUBMIT_DRAFT_REFUSALS = [
  ...SAVE_DRAFT_REFUSALS,
  ...GATE_OF_REFUSALS,
  ...FILES_TO_FILE_REFUSALS,
  "wrong_state",
  "identifying_left",
] as const;

/** What `returnDraft` refuses with. */
export const RETURN_DRAFT_REFUSALS = [...SAVE_DRAFT_REFUSALS, "own_draft"] as const;

/** What `approveDraft` refuses with. */
export const APPROVE_DRAFT_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...RETURN_DRAFT_REFUSALS,
  ...FILE_ANSWER_REFUSALS,
  "draft_past",
] as const;

/** A draft as somebody sends it: `version` is the one that they saw, 0 when there was none. */
export interface SentDraft {
  caseNumber: string;
  version: number;
  fields: DraftFields;
  /** The files beside it that its author saw, as `filesSeen` names them; only asked when it is sent to the approvers. */
  files?: string;
}

type DraftRow = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/**
 * Keeps an answer as far as it is typed, for the department alone. One that waited for an approver waits no more. Throws
 * `unknown_case`, `case_withdrawn`; `forbidden` unless the actor answers for the department; `stale_draft` when a colleague
 * changed it meanwhile.
 */
export async function saveDraft(db: Db, actor: Actor, draft: SentDraft, today: Day): Promise<void> {
  await keep(db, actor, draft, { contents: "", keep: 0 }, today);
}

/**
 * Sends an answer to the approvers of the department. Throws as `saveDraft` does, `wrong_state` where answers need no
 * approver, `identifying_left` when something in it may point to a person and it does not say `keep`, `files_stale`,
 * `files_unchecked`.
 */
export async function submitDraft(
  db: Db,
  actor: Actor,
  draft: SentDraft,
  answer: AnswerContents & { keep: boolean },
  today: Day,
): Promise<void> {
  await keep(
    db,
    actor,
    draft,
    { contents: writeAnswer(answer), keep: answer.keep ? 1 : 0 },
    today,
    async (trx, matter) => {
      if (!(await needsApproval(trx, matter.department_id))) throw new DomainError("wrong_state");
      const found = await findInAnswer(trx, matter.region_id, answer);
      if (found.length > 0 && !answer.keep) throw new DomainError("identifying_left");
      await filesToFile(trx, { caseId: matter.id, departmentId: matter.department_id }, draft.files);
    },
  );
}

/** Writes a draft if it is still as its author saw it. */
async function keep(
  db: Db,
  actor: Actor,
  { caseNumber, version, fields }: SentDraft,
  sent: { contents: string; keep: 0 | 1 },
  today: Day,
  check: (trx: Db, matter: CaseRow) => Promise<void> = async () => {},
): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      const matter = await readCaseForStaff(trx, caseNumber);
      assertCan(actor, "reply:case", { departmentId: matter.department_id });
      await check(trx, matter);
      const now = await findDraft(trx, matter.id, matter.department_id);
      if ((now?.version ?? 0) !== version) throw new DomainError("stale_draft");
      // What an approver wrote stands until it is sent again.
      const unsent: DraftState = now?.state === "returned" ? "returned" : "draft";
      const waits: DraftState = "submitted";
      const row = {
        ...sent,
        author_id: actor.userId,
        fields: JSON.stringify(fields),
        state: sent.contents === "" ? unsent : waits,
        saved_on: today,
        joint_id: null,
        ...(sent.contents !== "" && { note: "", decided_by: null, decided_on: null }),
      };
      if (!now) {
        await insertDraft(trx, {
          ...row,
          case_id: matter.id,
          department_id: matter.department_id,
          decided_by: null,
          decided_on: null,
          left_on: null,
        });
      } else if (!(await changeDraft(trx, now, row))) throw new DomainError("stale_draft");
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new DomainError("stale_draft") : error;
  }
}

/**
 * Lets a draft pass and publishes it as `publishReply` would, in the name of who typed it. Throws as that does; `forbidden`
 * unless the actor is an approver of the department, `stale_draft` when it was changed since they read it or waits no more,
 * `own_draft` for who typed it, `draft_past` when it promises a day that has passed.
 */
export async function approveDraft(
  db: Db,
  actor: Actor,
  { caseNumber, version, seen, files }: { caseNumber: string; version: number; seen: number; files?: string },
  today: Day,
): Promise<"published" | "held"> {
  return officially(db, today, async (trx, record) => {
    const { matter, draft } = await waitingDraft(trx, actor, caseNumber, version);
    const answer = readAnswer(draft.contents);
    if (!answer) throw new DomainError("stale_draft");
    if (answer.restBy !== null && answer.restBy < today) throw new DomainError("draft_past");
    const decided = { decided_by: actor.userId, decided_on: today };
    if (!(await changeDraft(trx, draft, decided))) throw new DomainError("stale_draft");
    const filed = { ...answer, userId: draft.author_id, seen, keep: draft.keep === 1, jointId: draft.joint_id, files };
    return fileAnswer(trx, record, matter, filed, today);
  });
}

/** Sends a draft back with a note. Throws as `approveDraft` does of the draft. */
export async function returnDraft(
  db: Db,
  actor: Actor,
  { caseNumber, version, note }: { caseNumber: string; version: number; note: string },
  today: Day,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { draft } = await waitingDraft(trx, actor, caseNumber, version);
    const returned = { state: "returned", contents: "", note, decided_by: actor.userId, decided_on: today } as const;
    if (!(await changeDraft(trx, draft, returned))) throw new DomainError("stale_draft");
  });
}

async function waitingDraft(trx: Db, actor: Actor, caseNumber: string, version: number) {
  const matter = await readCaseForStaff(trx, caseNumber);
  assertCan(actor, "approve:reply", { departmentId: matter.department_id });
  const draft = await findDraft(trx, matter.id, matter.department_id);
  if (draft?.state !== "submitted" || draft.version !== version) throw new DomainError("stale_draft");
  if (draft.author_id === actor.userId) throw new DomainError("own_draft");
  return { matter, draft };
}

/** The draft of a department on its case, for somebody of it, null when there is none, and the files beside it. */
export async function readDraft(db: Db, actor: Actor, matter: { id: number; departmentId: number }) {
  const draft = await findDraft(db, matter.id, matter.departmentId);
  return {
    asks: await needsApproval(db, matter.departmentId),
    draft: draft ? shown(draft, actor, matter.departmentId) : null,
    /** The cases to which the same text was sent to the approver with it. */
    together: draft && draft.joint_id !== null ? (await draftedTogether(db, draft.id)).map(({ number }) => number) : [],
    files: await readWaitingFiles(db, { caseId: matter.id, departmentId: matter.departmentId }),
  };
}

function shown(draft: DraftRow, actor: Actor, departmentId: number) {
  const own = draft.author_id === actor.userId;
  const approver = draft.state === "submitted" && can(actor, "approve:reply", { departmentId });
  return {
    version: draft.version,
    state: draft.state,
    fields: JSON.parse(draft.fields) as DraftFields,
    /** As it was sent to the approver. */
    answer: readAnswer(draft.contents),
    keep: draft.keep === 1,
    author: draft.author,
    own,
    savedOn: draft.saved_on,
    returned:
      draft.state === "returned" ? { note: draft.note, by: draft.decider ?? "", on: draft.decided_on ?? "" } : null,
    mayApprove: approver && !own,
    /** The actor is an approver, but typed it: another one decides. */
    anotherApproves: approver && own,
  };
}

/** What the actor's departments drafted on cases that are no more theirs, to be copied until it is destroyed. */
export async function readLeftDrafts(db: Db, actor: Actor) {
  return (await leftDrafts(db, departmentsOf(actor))).map((row) => ({
    id: row.id,
    number: row.number,
    author: row.author,
    savedOn: row.saved_on,
    fields: JSON.parse(row.fields) as DraftFields,
  }));
}

/**
 * Destroys, `DAYS_DRAFT_STAYS` after it was found so, what departments drafted on cases that are no more theirs, and at once
 * the files beside it.
 */
export async function forgetLeftDrafts(db: Db, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await noteLeftDrafts(trx, today);
    await emptyLeftDrafts(trx, addDays(today, -DAYS_DRAFT_STAYS));
    await forgetLeftFiles(trx);
  });
}
