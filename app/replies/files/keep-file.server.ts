import { randomBytes } from "node:crypto";
import { type Db, isUniqueViolation } from "../../../db/engine.ts";
import {
  changeReplyFile,
  bytesOfCaseFiles,
  deleteReplyFile,
  findReplyFile,
  insertReplyFile,
  replyFilesWaiting,
} from "../../../db/queries/replies/reply-files.ts";
import type { ReplyFilesTable } from "../../../db/tables/reply-files.ts";
import { type Actor, assertCan, ASSERT_CAN_REFUSALS } from "../../accounts/permissions.ts";
import { type CleanedFile, cleanInto, deleteStored } from "../../attachments/attachment.server.ts";
import { FILE_KINDS, type FileProblem } from "../../attachments/attachment.ts";
import { type CaseRow, readCaseForStaff, READ_CASE_FOR_STAFF_REFUSALS } from "../../cases/case.server.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import { decrypt } from "../../http/uploads/encryption.server.ts";
import type { Storage } from "../../http/uploads/upload.ts";
import type { Vetted } from "../../redaction/redaction.ts";
import { findInPublicWords, gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { fileNameOf, isFileId, MAX_ANSWER_FILES, MAX_CASE_MEGABYTES } from "./answer-file.ts";

const OF_OWN_CASE = [...ASSERT_CAN_REFUSALS, ...READ_CASE_FOR_STAFF_REFUSALS, "stale_version"] as const;

/** What `mayAddFile` refuses with. */
export const MAY_ADD_FILE_REFUSALS = [
  ...OF_OWN_CASE,
  ...GATE_OF_REFUSALS,
  "identifying_left",
  "files_many",
  "files_full",
] as const;

/** What `addFile` refuses with. */
export const ADD_FILE_REFUSALS = [...MAY_ADD_FILE_REFUSALS] as const;

/** What `checkFile` refuses with. */
export const CHECK_FILE_REFUSALS = [...OF_OWN_CASE, "not_found"] as const;

/** What `dropFile` refuses with. */
export const DROP_ANSWER_FILE_REFUSALS = [...CHECK_FILE_REFUSALS] as const;

/** A file that an officer adds to the answer on a case. */
export interface AddedFile {
  caseNumber: string;
  /** Public. */
  title: string;
}

/** Where a content can be read from, and a temporary folder on the disk of what is stored. */
export interface FileSource {
  folder: string;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * The case of an officer's department and a free place beside the draft for a file of so many bytes. Throws `unknown_case`,
 * `case_withdrawn`; `forbidden` unless the actor answers for the department; `stale_version` when the case was merged;
 * `files_many`; `files_full` when the files of the case, those that are public too, leave no room.
 */
export async function roomForFile(
  db: Db,
  actor: Actor,
  caseNumber: string,
  bytes = 1,
): Promise<{ matter: CaseRow; slot: number }> {
  const matter = await ownCase(db, actor, caseNumber);
  const taken = await replyFilesWaiting(db, {
    caseId: matter.id,
    departmentId: matter.department_id,
  });
  const used = new Set(taken.map((one) => one.slot));
  const slot = Array.from({ length: MAX_ANSWER_FILES }, (_, index) => index + 1).find((one) => !used.has(one));
  if (slot === undefined) throw new DomainError("files_many");
  const kept = await bytesOfCaseFiles(db, matter.id);
  if (kept + bytes > MAX_CASE_MEGABYTES * 1024 * 1024) throw new DomainError("files_full");
  return { matter, slot };
}

/**
 * As `roomForFile`, with the title of the file as it can be public. Throws as it does, `identifying_left` when the title may
 * point to a person, and what the gate throws.
 */
export async function mayAddFile(
  db: Db,
  actor: Actor,
  { caseNumber, title }: AddedFile,
  bytes = 1,
): Promise<{ matter: CaseRow; title: Vetted; slot: number }> {
  const { matter, slot } = await roomForFile(db, actor, caseNumber, bytes);
  const found = await findInPublicWords(db, matter.region_id, title);
  if (found.length > 0) throw new DomainError("identifying_left");
  const vetted = (await gateOf(db, matter.region_id)).vet(title, "official", {});
  return { matter, title: vetted, slot };
}

/**
 * Cleans a file and puts it beside the department's draft, where the department alone sees it. It cannot be published
 * before somebody has checked it. Answers why it was not taken, or null. Throws as `mayAddFile`.
 */
export async function addFile(
  db: Db,
  storage: Storage,
  actor: Actor,
  file: AddedFile,
  source: FileSource,
  today: Day,
): Promise<FileProblem | null> {
  await mayAddFile(db, actor, file);
  const cleaned = await cleanInto(storage, source.folder, source.open());
  if ("problem" in cleaned) return cleaned.problem;
  try {
    await keep(db, actor, file, cleaned, today);
    return null;
  } catch (error) {
    await deleteStored(storage, [cleaned.storage_name]);
    throw isUniqueViolation(error) ? new DomainError("files_many") : error;
  }
}

async function keep(db: Db, actor: Actor, file: AddedFile, cleaned: CleanedFile, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Cleaning takes its time: the case may have moved meanwhile.
    const { matter, title, slot } = await mayAddFile(trx, actor, file, cleaned.bytes);
    await insertReplyFile(trx, {
      ...cleaned,
      id: randomBytes(16).toString("base64url"),
      case_id: matter.id,
      department_id: matter.department_id,
      slot,
      held_id: null,
      reply_id: null,
      position: null,
      until_version: null,
      title,
      found: cleaned.found.join(" "),
      added_by: actor.userId,
      added_on: today,
      checked_by: null,
      checked_on: null,
    });
  });
}

/**
 * Says that the actor has read the cleaned file through, and that nobody is told in it who must not be: no program can say
 * so. Throws as `mayAddFile` of the case; `not_found` for what does not lie beside its draft.
 */
export async function checkFile(
  db: Db,
  actor: Actor,
  { caseNumber, id }: { caseNumber: string; id: string },
  today: Day,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await besideDraft(trx, actor, caseNumber, id);
    await changeReplyFile(trx, id, {
      checked_by: actor.userId,
      checked_on: today,
    });
  });
}

/** Takes a file away from the draft and destroys it. Throws as `checkFile`. */
export async function dropAnswerFile(
  db: Db,
  storage: Storage,
  actor: Actor,
  { caseNumber, id }: { caseNumber: string; id: string },
): Promise<void> {
  const name = await db.transaction().execute(async (trx) => {
    await besideDraft(trx, actor, caseNumber, id);
    return deleteReplyFile(trx, id);
  });
  await deleteStored(storage, name === null ? [] : [name]);
}

/** The case of an officer's department. Throws as `roomForFile` of the case and the actor. */
export async function ownCase(db: Db, actor: Actor, caseNumber: string): Promise<CaseRow> {
  const matter = await readCaseForStaff(db, caseNumber);
  assertCan(actor, "reply:case", { departmentId: matter.department_id });
  if (matter.number !== caseNumber) throw new DomainError("stale_version");
  return matter;
}

async function besideDraft(db: Db, actor: Actor, caseNumber: string, id: string) {
  const matter = await ownCase(db, actor, caseNumber);
  const file = isFileId(id) ? await findReplyFile(db, id) : undefined;
  const own = file?.case_id === matter.id && file.department_id === matter.department_id;
  if (!own || file.slot === null) throw new DomainError("not_found");
  return file;
}

/**
 * A file that is not public yet, for somebody of the department whose draft it lies beside or whose answer is held. Throws
 * `not_found`, `forbidden`.
 */
export async function openDraftFile(db: Db, storage: Storage, actor: Actor, id: string) {
  const file = isFileId(id) ? await findReplyFile(db, id) : undefined;
  if (!file || file.reply_id !== null) throw new DomainError("not_found");
  assertCan(actor, "read:own-case", { departmentId: file.department_id });
  return openAnswerFile(storage, file, "draft");
}

/** The bytes of a file of an answer, to be handed out under the number of its case and its places. Throws `not_found` for one that is destroyed. */
export async function openAnswerFile(
  storage: Storage,
  file: Pick<ReplyFilesTable, "storage_name" | "key" | "kind" | "bytes" | "slot" | "position">,
  number: string,
  reply: number | null = null,
) {
  if (file.storage_name === null || file.key === null) throw new DomainError("not_found");
  const { extension, type } = FILE_KINDS[file.kind];
  const filename = fileNameOf(number, reply, file.position ?? file.slot ?? 1, extension);
  const content = decrypt(file.key, await storage.get(file.storage_name));
  return { filename, type, bytes: file.bytes, content };
}
