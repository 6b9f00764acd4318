import type { Db } from "../../../db/engine.ts";
import {
  caseOfReplyFile,
  deleteLeftFiles,
  filesOfReplies,
  holdReplyFiles,
  publishReplyFiles,
  replyFilesWaiting,
} from "../../../db/queries/replies/reply-files.ts";
import type { FileKind, FoundInFile } from "../../attachments/attachment.ts";
import { DomainError } from "../../domain-error.ts";
import type { Storage } from "../../http/uploads/upload.ts";
import { type FileHash, fileHash } from "../../ledger/ledger.server.ts";
import { filesSeen, isFileId } from "./answer-file.ts";
import { openAnswerFile } from "./keep-file.server.ts";

/** What `filesToFile` refuses with. */
export const FILES_TO_FILE_REFUSALS = ["files_stale", "files_unchecked"] as const;

/** A file that waits beside a draft or with a held answer. */
export interface WaitingFile {
  id: string;
  title: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  found: FoundInFile[];
  addedOn: string;
  /** The day on which somebody read it through; null: it cannot be published yet. */
  checkedOn: string | null;
}

/** The files beside the draft of a department on a case, or those that wait with a held answer, in order. */
export async function readWaitingFiles(
  db: Db,
  of: { caseId: number; departmentId: number } | { heldId: number },
): Promise<WaitingFile[]> {
  const rows = await replyFilesWaiting(db, of);
  return rows.map(({ found, added_on: addedOn, checked_on: checkedOn, slot: _slot, position: _at, ...file }) => ({
    ...file,
    found: found === "" ? [] : (found.split(" ") as FoundInFile[]),
    addedOn,
    checkedOn,
  }));
}

/**
 * The files that go with an answer: those that its officer saw beside the draft, in the line that `filesSeen` makes, or of
 * these the chosen; none when no line is given. Throws `files_stale` when they are others by now, `files_unchecked` while
 * nobody has read one that goes.
 */
export async function filesToFile(
  trx: Db,
  of: { caseId: number; departmentId: number },
  seen: string | undefined,
  chosen?: readonly string[],
): Promise<WaitingFile[]> {
  if (seen === undefined) return [];
  const waiting = await readWaitingFiles(trx, of);
  const files = waiting.filter(({ id }) => chosen?.includes(id) ?? true);
  if (filesSeen(waiting) !== seen || files.length < new Set(chosen).size) throw new DomainError("files_stale");
  if (files.some((one) => one.checkedOn === null)) throw new DomainError("files_unchecked");
  return files;
}

/** Lets files wait with an answer that is held. */
export async function holdFiles(trx: Db, files: readonly WaitingFile[], heldId: number): Promise<void> {
  await holdReplyFiles(
    trx,
    files.map(({ id }) => id),
    heldId,
  );
}

/** Publishes files with an answer since a version of it; answers what the ledger has of them, nothing for none. */
export async function publishFiles(
  trx: Db,
  files: readonly WaitingFile[],
  at: { replyId: number; since: number },
): Promise<{ files?: FileHash[] }> {
  await publishReplyFiles(
    trx,
    files.map(({ id }) => id),
    at,
  );
  return files.length > 0 ? { files: files.map(({ sha256 }) => fileHash(sha256)) } : {};
}

/** A file as the public reads of it. */
export interface PublicFile {
  id: string;
  title: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  /** The first version of its answer that has it, 0 before any correction; the first that has it no more, null of the one that stands. */
  since: number;
  until: number | null;
  /** Its content is gone for good. */
  destroyed: boolean;
}

/** The files of answers by the row ids of these, of every version; none that is destroyed with its whole answer. */
export async function readPublicFiles(db: Db, replyIds: readonly number[]): Promise<Map<number | null, PublicFile[]>> {
  const rows = await filesOfReplies(db, replyIds);
  const grouped = Map.groupBy(rows, (row) => row.reply_id);
  return new Map(
    [...grouped].map(([replyId, files]) => [
      replyId,
      files
        .filter((one) => one.storage_name !== null || one.until_version !== null)
        .map(({ id, title, kind, bytes, sha256, since_version: since, until_version: until, storage_name: name }) => ({
          id,
          title,
          kind,
          bytes,
          sha256,
          since,
          until,
          destroyed: name === null,
        })),
    ]),
  );
}

/**
 * A file of an answer that everybody may read, of an earlier version too. Throws `case_withdrawn` when its case was taken
 * down, `not_found` for any other that is not public: its answer or its case is hidden, it is destroyed, or it never was there.
 */
export async function openPublicFile(db: Db, storage: Storage, id: string) {
  const file = isFileId(id) ? await caseOfReplyFile(db, id) : undefined;
  if (!file || file.hidden_until !== null) throw new DomainError("not_found");
  if (file.state === "withdrawn") throw new DomainError("case_withdrawn");
  return openAnswerFile(storage, file, file.number, file.reply_position);
}

/** Destroys what lies beside drafts on cases that are no more the department's. */
export const forgetLeftFiles = deleteLeftFiles;
