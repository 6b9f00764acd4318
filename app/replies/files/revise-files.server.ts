import type { Db } from "../../../db/engine.ts";
import { filesOfReplies, leaveOffReplyFiles } from "../../../db/queries/replies/reply-files.ts";
import { DomainError } from "../../domain-error.ts";
import { type FileHash, fileHash } from "../../ledger/ledger.server.ts";
import { MAX_ANSWER_FILES } from "./answer-file.ts";
import { FILES_TO_FILE_REFUSALS, filesToFile, publishFiles, type WaitingFile } from "./publish-files.server.ts";

/** What `filesOfRevision` refuses with. */
export const FILES_OF_REVISION_REFUSALS = [...FILES_TO_FILE_REFUSALS, "files_many"] as const;

/** What an officer says of the files of an answer that they correct. */
export interface RevisedFiles {
  /** Ids of those that the answer keeps: all others are left off. */
  kept: readonly string[];
  /** Ids of those beside the draft that are added. */
  added: readonly string[];
  /** All that the officer saw beside the draft, as `filesSeen` names them. */
  seen: string;
}

/** What a correction changes of the files of an answer. */
interface FileChange {
  leftOff: string[];
  added: WaitingFile[];
}

/**
 * What a correction changes of the files of an answer, before anything is changed; nothing when nothing is said of them.
 * Throws `files_stale` when other files lie beside the draft than were seen, or one that is kept stands with the answer no
 * more; `files_unchecked` when nobody has read one that is added; `files_many` beyond `MAX_ANSWER_FILES`.
 */
export async function filesOfRevision(
  trx: Db,
  { replyId, ...of }: { caseId: number; departmentId: number; replyId: number },
  revised: RevisedFiles | undefined,
): Promise<FileChange> {
  if (!revised) return { leftOff: [], added: [] };
  const standing = await standingRows(trx, replyId);
  const kept = standing.filter(({ id }) => revised.kept.includes(id));
  if (kept.length < new Set(revised.kept).size) throw new DomainError("files_stale");
  const added = await filesToFile(trx, of, revised.seen, revised.added);
  if (kept.length + added.length > MAX_ANSWER_FILES) throw new DomainError("files_many");
  return { leftOff: standing.filter((one) => !kept.includes(one)).map(({ id }) => id), added };
}

/** Makes the change since a version of the answer; answers what the ledger has of the files that it stands with then, in order; nothing for none. */
export async function reviseFiles(
  trx: Db,
  at: { replyId: number; since: number },
  { leftOff, added }: FileChange,
): Promise<{ files?: FileHash[] }> {
  await leaveOffReplyFiles(trx, leftOff, at.since);
  await publishFiles(trx, added, at);
  const standing = await standingRows(trx, at.replyId);
  return standing.length > 0 ? { files: standing.map(({ sha256 }) => fileHash(sha256)) } : {};
}

async function standingRows(trx: Db, replyId: number) {
  return (await filesOfReplies(trx, [replyId])).filter((one) => one.until_version === null);
}
