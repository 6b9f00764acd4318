import { type Db, isUniqueViolation } from "../../../db/engine.ts";
import { findCaseByNumber } from "../../../db/queries/cases/cases.ts";
import { findClock } from "../../../db/queries/cases/clocks.ts";
import { findDraft, insertDraft, needsApproval } from "../../../db/queries/replies/drafts.ts";
import { waitingHeldReply } from "../../../db/queries/replies/held-replies.ts";
import { insertJointAnswer } from "../../../db/queries/replies/joint.ts";
import { countReplies } from "../../../db/queries/replies/replies.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS, can } from "../../accounts/permissions.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import { isCounted, isPublic } from "../../cases/case.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { officially, OFFICIALLY_REFUSALS } from "../../ledger/ledger.server.ts";
import { GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { type AnswerContents, type AnswerTexts, type BareAnswer, writeAnswer } from "../answer/answer.ts";
import { findInAnswer, type FoundInAnswer } from "../answer/vet-answer.server.ts";
import { assertNoApproval, ASSERT_NO_APPROVAL_REFUSALS } from "../approval.server.ts";
import type { DraftFields } from "../drafts/draft-form.ts";
import { fileAnswer, FILE_ANSWER_REFUSALS } from "../file-reply.server.ts";
import { filesSeen } from "../files/answer-file.ts";
import { readFilesBeside, shareFiles, SHARE_FILES_REFUSALS } from "./joint-files.server.ts";
import { type JointCase, type JointStanding, MAX_JOINT, MIN_JOINT } from "./joint.ts";

const FIT_CASES_REFUSALS = ["bad_request", "joint_changed", ...ASSERT_CAN_REFUSALS] as const;

/** What `answerJointly` refuses with. */
export const ANSWER_JOINTLY_REFUSALS = [
  ...OFFICIALLY_REFUSALS,
  ...FIT_CASES_REFUSALS,
  ...ASSERT_NO_APPROVAL_REFUSALS,
  ...FILE_ANSWER_REFUSALS,
  ...SHARE_FILES_REFUSALS,
] as const;

/** What `submitJointly` refuses with. */
export const SUBMIT_JOINTLY_REFUSALS = [
  ...FIT_CASES_REFUSALS,
  ...GATE_OF_REFUSALS,
  ...SHARE_FILES_REFUSALS,
  "wrong_state",
  "identifying_left",
] as const;

/** What `previewJointly` refuses with. */
export const PREVIEW_JOINTLY_REFUSALS = [...FIT_CASES_REFUSALS, ...GATE_OF_REFUSALS] as const;

export interface JointAnswer extends BareAnswer {
  cases: readonly JointCase[];
  /** As of a single answer: the cases in whose place something points to somebody are held, each for itself. */
  keep?: boolean;
  /** The files beside the drafts of all these cases that the officer saw, as `filesSeen` names them: they go with each answer. */
  files?: string;
}

/**
 * Answers several open cases of one body with one text: an answer to each, all or none. Of each it is as of one by itself:
 * what may point to somebody there is held, the rest is public at once. Throws `joint_changed` when one of them cannot be
 * answered so (`readJointCases` says which and why), `files_many`, `files_full`, and as `publishReply` does.
 */
export async function answerJointly(
  db: Db,
  actor: Actor,
  { cases, files: seenFiles, ...answer }: JointAnswer,
  today: Day,
): Promise<{ published: number; held: number }> {
  return officially(db, today, async (trx, record) => {
    const matters = await fitCases(trx, actor, cases);
    const { department_id: departmentId } = matters[0] as CaseRow;
    await assertNoApproval(trx, departmentId);
    const jointId = await insertJointAnswer(trx, departmentId, today);
    await shareFiles(trx, matters, seenFiles);
    const done = { published: 0, held: 0 };
    for (const [at, matter] of matters.entries()) {
      const seen = (cases[at] as JointCase).seen;
      const files = seenFiles === undefined ? undefined : filesSeen(await readFilesBeside(trx, matter));
      const given = { ...answer, userId: actor.userId, seen, jointId, files };
      done[await fileAnswer(trx, record, matter, given, today)] += 1;
    }
    return done;
  });
}

/**
 * Sends one text for several open cases of a body to its approvers, as a draft for each, all or none; they decide on each by
 * itself. Throws `joint_changed`; `wrong_state` where answers need no approver; `identifying_left`; as `shareFiles` of the files.
 */
export async function submitJointly(
  db: Db,
  actor: Actor,
  {
    cases,
    fields,
    keep,
    files: seenFiles,
    ...answer
  }: AnswerContents & { cases: readonly JointCase[]; fields: DraftFields; keep: boolean; files?: string },
  today: Day,
): Promise<number> {
  try {
    return await db.transaction().execute(async (trx) => {
      const matters = await fitCases(trx, actor, cases);
      const { department_id: departmentId } = matters[0] as CaseRow;
      if (!(await needsApproval(trx, departmentId))) throw new DomainError("wrong_state");
      if (!keep && (await findInPlaces(trx, matters, answer)).length > 0) throw new DomainError("identifying_left");
      const jointId = await insertJointAnswer(trx, departmentId, today);
      await shareFiles(trx, matters, seenFiles);
      for (const matter of matters) {
        await insertDraft(trx, {
          case_id: matter.id,
          department_id: departmentId,
          author_id: actor.userId,
          fields: JSON.stringify(fields),
          contents: writeAnswer(answer),
          keep: keep ? 1 : 0,
          state: "submitted",
          saved_on: today,
          decided_by: null,
          decided_on: null,
          left_on: null,
          joint_id: jointId,
        });
      }
      return matters.length;
    });
  } catch (error) {
    // A colleague's draft came between.
    throw isUniqueViolation(error) ? new DomainError("joint_changed") : error;
  }
}

/** What in one text may point to somebody, wherever its cases are. Nothing is kept of it. Throws as `answerJointly` does of the cases. */
export async function previewJointly(
  db: Db,
  actor: Actor,
  cases: readonly JointCase[],
  answer: AnswerTexts,
): Promise<FoundInAnswer[]> {
  return findInPlaces(db, await fitCases(db, actor, cases), answer);
}

/** As `previewJointly`, of the cases among these numbers that the actor can answer. */
export async function findInJoint(
  db: Db,
  actor: Actor,
  numbers: readonly string[],
  answer: Partial<AnswerTexts>,
): Promise<FoundInAnswer[]> {
  const looked = await lookAtAll(db, actor, numbers);
  return findInPlaces(
    db,
    looked.flatMap(({ standing, matter }) => (standing === "fit" && matter ? [matter] : [])),
    answer,
  );
}

/** Of each text what was found in it, by the names of every county that the cases are in. */
async function findInPlaces(
  db: Db,
  matters: readonly CaseRow[],
  answer: Partial<AnswerTexts>,
): Promise<FoundInAnswer[]> {
  const found = new Map<string, FoundInAnswer>();
  for (const regionId of new Set(matters.map((one) => one.region_id))) {
    for (const one of await findInAnswer(db, regionId, answer)) {
      const known = found.get(one.field);
      if (!known || known.findings.length < one.findings.length) found.set(one.field, one);
    }
  }
  return [...found.values()];
}

/** The cases of a joint answer, in the order in which they were named. Throws `joint_changed` unless every one can be answered so. */
async function fitCases(db: Db, actor: Actor, cases: readonly JointCase[]): Promise<CaseRow[]> {
  assertCan(actor, "reply:case", {});
  if (new Set(cases.map(({ number }) => number)).size !== cases.length) throw new DomainError("bad_request");
  if (cases.length < MIN_JOINT || cases.length > MAX_JOINT) throw new DomainError("bad_request");
  const looked = await lookAtAll(
    db,
    actor,
    cases.map(({ number }) => number),
  );
  assertOwn(looked);
  return looked.map(({ standing, matter, seen }, at) => {
    if (standing !== "fit" || !matter || seen !== cases[at]?.seen) throw new DomainError("joint_changed");
    return matter;
  });
}

/** A case as the form of a joint answer shows it, whether it can be answered so, and if not, why. */
export type JointRow = Awaited<ReturnType<typeof readJointCases>>["rows"][number];

/**
 * The cases that are named, as far as there are such, with what stands in the way of answering them together; and whether
 * the answers of their body pass by an approver. Throws `forbidden` where none is the actor's.
 */
export async function readJointCases(db: Db, actor: Actor, numbers: readonly string[]) {
  const looked = await lookAtAll(db, actor, numbers.slice(0, MAX_JOINT));
  assertOwn(looked);
  const body = looked.find(({ standing }) => standing === "fit")?.matter?.department_id;
  return {
    asks: body !== undefined && (await needsApproval(db, body)),
    rows: await Promise.all(
      looked.map(async ({ matter, ...one }) => ({
        ...one,
        // Of what is hidden, or gone, a department reads the number.
        title: matter && isPublic(matter) ? matter.title : one.number,
        /** What lies beside its draft, of one that can be answered so. */
        files: matter && one.standing === "fit" ? await readFilesBeside(db, matter) : [],
      })),
    ),
  };
}

/** Whoever named none of their own is told what they are told of each. */
function assertOwn(looked: readonly Looked[]): void {
  if (looked.length > 0 && looked.every(({ standing }) => standing === "elsewhere")) throw new DomainError("forbidden");
}

async function lookAtAll(db: Db, actor: Actor, numbers: readonly string[]) {
  const looked = [];
  let body: number | undefined;
  for (const number of new Set(numbers)) {
    const one = await lookAt(db, actor, number, body);
    if (one.standing === "fit") body ??= one.matter?.department_id;
    looked.push({ number, ...one });
  }
  return looked;
}

interface Looked {
  standing: JointStanding;
  matter: CaseRow | undefined;
  seen: number;
  dueOn: Day | null;
}

/** How a case stands; `body` is the department of those before it. */
async function lookAt(db: Db, actor: Actor, number: string, body: number | undefined): Promise<Looked> {
  const matter = await findCaseByNumber(db, number);
  const as = (standing: JointStanding): Looked => ({ standing, matter, seen: 0, dueOn: null });
  if (!matter || !isCounted(matter)) return as(matter?.merged_into_id ? "merged" : "gone");
  const { department_id: departmentId } = matter;
  if (!can(actor, "reply:case", { departmentId })) return as("elsewhere");
  if (body !== undefined && departmentId !== body) return as("other_body");
  const clock = await findClock(db, matter.id);
  const waits = await waitingHeldReply(db, matter.id);
  const draft = await findDraft(db, matter.id, departmentId);
  const standing = clock.met_on !== null ? "answered" : waits ? "waiting" : draft ? "drafted" : "fit";
  return { standing, matter, seen: await countReplies(db, matter.id), dueOn: clock.due_on };
}
