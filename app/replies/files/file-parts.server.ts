import type { Db } from "../../../db/engine.ts";
import type { Actor } from "../../accounts/permissions.ts";
import type { FileProblem } from "../../attachments/attachment.ts";
import type { Day } from "../../day.ts";
import { DomainError } from "../../domain-error.ts";
import type { UploadParts } from "../../http/uploads/parts.server.ts";
import { MAX_ANSWER_FILE_BYTES, PART_BYTES, type Storage, type Upload } from "../../http/uploads/upload.ts";
import { ADD_FILE_REFUSALS, type AddedFile, addFile, ownCase, roomForFile } from "./keep-file.server.ts";

/** What `addWhole` refuses with. */
export const ADD_WHOLE_REFUSALS = [...ADD_FILE_REFUSALS, "file_missing"] as const;

/** A file that is sent in parts for a case. */
export interface InParts {
  caseNumber: string;
  /** Only its sender holds it. */
  token: string;
}

/**
 * Begins a file for the answer on a case that will come in parts; answers the token to send them with. Throws as `mayAddFile`
 * of the case and its room, `upload_too_large`, `bad_request` for an empty one, `uploads_many`.
 */
export async function beginFile(
  db: Db,
  parts: UploadParts,
  actor: Actor,
  { caseNumber, size, sha256 }: { caseNumber: string; size: number; sha256: string },
): Promise<string> {
  await roomForFile(db, actor, caseNumber);
  if (size > MAX_ANSWER_FILE_BYTES) throw new DomainError("upload_too_large");
  if (size < 1) throw new DomainError("bad_request");
  return parts.openInParts({ userId: actor.userId, caseNumber, size, sha256 });
}

/** From which byte to go on. Throws as `addPart` of its case and token. */
export async function askOffset(db: Db, parts: UploadParts, actor: Actor, of: InParts): Promise<number> {
  return (await ownParts(db, parts, actor, of)).received;
}

/**
 * Takes the part of a file that begins at a byte, if it is the next one; answers from which byte to go on. Throws
 * `unknown_case`, `case_withdrawn`, `stale_version`, `forbidden` as `addFile` does; `not_found` for a token of somebody else, of
 * another case or of nothing; `upload_too_large` for a part that is too long or goes beyond what was announced;
 * `bad_request` for an empty one; `busy`.
 */
export async function addPart(
  db: Db,
  parts: UploadParts,
  actor: Actor,
  of: InParts & { offset: number },
  upload: Pick<Upload, "size" | "truncated" | "open">,
): Promise<{ taken: boolean; offset: number }> {
  const { size } = await ownParts(db, parts, actor, of);
  if (upload.truncated || upload.size > PART_BYTES || of.offset + upload.size > size) {
    throw new DomainError("upload_too_large");
  }
  if (upload.size === 0) throw new DomainError("bad_request");
  return parts.add(of.token, { offset: of.offset, size: upload.size, open: () => upload.open() });
}

/**
 * Puts a file that has come in parts beside the draft, as `addFile` one that came at once; its parts are gone then. Parts that
 * are not the announced whole are destroyed: `file_broken`. When it is refused they stay, so that it need not be sent again.
 * Throws as `addFile`; `file_missing` for a token that stands for nothing of the actor's on this case.
 */
export async function addWhole(
  db: Db,
  storage: Storage,
  parts: UploadParts,
  actor: Actor,
  { token, ...file }: AddedFile & InParts,
  today: Day,
): Promise<FileProblem | null> {
  let problem: FileProblem | null = "file_busy";
  // While the same file is being taken it is not taken again.
  await parts.alone(token, async () => {
    const about = await parts.find(token);
    if (about?.userId !== actor.userId || about.caseNumber !== file.caseNumber) throw new DomainError("file_missing");
    await roomForFile(db, actor, file.caseNumber);
    const source = { folder: parts.folderOf(token), open: () => parts.read(token) };
    const whole = await parts.isWhole(token);
    problem = whole ? await addFile(db, storage, actor, file, source, today) : "file_broken";
    // Only when too many files are being cleaned can the same bytes be taken the next time.
    if (problem !== "file_busy") await parts.forget(token);
  });
  return problem;
}

async function ownParts(db: Db, parts: UploadParts, actor: Actor, { caseNumber, token }: InParts) {
  const matter = await ownCase(db, actor, caseNumber);
  const about = await parts.find(token);
  if (about?.userId !== actor.userId || about.caseNumber !== matter.number) throw new DomainError("not_found");
  return about;
}
