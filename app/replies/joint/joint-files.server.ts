import { randomBytes } from "node:crypto";
import type { Db } from "../../../db/engine.ts";
import {
  bytesOfCaseFiles,
  copyReplyFile,
  dropLiftedFiles,
  liftReplyFiles,
} from "../../../db/queries/replies/reply-files.ts";
import type { CaseRow } from "../../cases/case.server.ts";
import { DomainError } from "../../domain-error.ts";
import { gateOf, GATE_OF_REFUSALS } from "../../redaction/redaction.server.ts";
import { filesSeen, MAX_ANSWER_FILES, MAX_CASE_MEGABYTES } from "../files/answer-file.ts";
import { FILES_TO_FILE_REFUSALS, readWaitingFiles } from "../files/publish-files.server.ts";

/** What `shareFiles` refuses with. */
export const SHARE_FILES_REFUSALS = [
  ...GATE_OF_REFUSALS,
  ...FILES_TO_FILE_REFUSALS,
  ...GATE_OF_REFUSALS,
  "files_many",
  "files_full",
  "files_identifying",
] as const;

/**
 * Puts the files that lie beside the drafts of several cases beside that of each: the content is kept once under one key, and
 * each case has a row and an address of its own, so that a file is hidden, or destroyed, where its case is and nowhere else.
 * They are the ones that the officer saw, case by case in this order, in the line that `filesSeen` makes; nothing is done
 * when no line is given. Throws `files_stale` when they are others by now, `files_unchecked` while nobody has read one,
 * `files_many` beyond `MAX_ANSWER_FILES`, `files_full` where the files of one of the cases leave no room,
 * `files_identifying` when a name may point to a person in the county of one.
 */
export async function shareFiles(trx: Db, matters: readonly CaseRow[], seen: string | undefined): Promise<void> {
  if (seen === undefined) return;
  const waiting = [];
  for (const matter of matters) waiting.push(...(await readFilesBeside(trx, matter)));
  if (filesSeen(waiting) !== seen) throw new DomainError("files_stale");
  if (waiting.some((one) => one.checkedOn === null)) throw new DomainError("files_unchecked");
  if (waiting.length > MAX_ANSWER_FILES) throw new DomainError("files_many");
  if (waiting.length === 0) return;
  for (const regionId of new Set(matters.map((one) => one.region_id))) {
    const gate = await gateOf(trx, regionId);
    if (waiting.some(({ title }) => gate.examine(title, "official").length > 0)) {
      throw new DomainError("files_identifying");
    }
  }
  const ids = waiting.map(({ id }) => id);
  await liftReplyFiles(trx, ids);
  for (const { id: case_id, department_id } of matters) {
    for (const [at, from] of ids.entries()) {
      const id = randomBytes(16).toString("base64url");
      await copyReplyFile(trx, from, { id, case_id, department_id, slot: at + 1 });
    }
  }
  await dropLiftedFiles(trx, ids);
  for (const { id } of matters) {
    // One content on the disk; of each case it is one of those that it may have.
    if ((await bytesOfCaseFiles(trx, id)) > MAX_CASE_MEGABYTES * 1024 * 1024) throw new DomainError("files_full");
  }
}

/** What lies beside the draft of the department that has the case. */
export function readFilesBeside(db: Db, { id: caseId, department_id: departmentId }: CaseRow) {
  return readWaitingFiles(db, { caseId, departmentId });
}
