import { type FoundInFile, STILL_IN } from "../../attachments/attachment.ts";
import { MAX_ANSWER_FILE_BYTES } from "../../http/uploads/upload.ts";

/** Files of one answer. */
export const MAX_ANSWER_FILES = 5;
export const MAX_FILE_TITLE = 60;
/** Of one file as it is sent, in megabytes. */
export const MAX_ANSWER_FILE_MEGABYTES = MAX_ANSWER_FILE_BYTES / 1024 / 1024;
/** Of all files that one case keeps, cleaned, those beside the draft and the public ones together: two full answers. */
export const MAX_CASE_MEGABYTES = 500;

/** A file's address is this long, drawn by lot. */
const ID = /^[\w-]{22}$/;

/** True of what can be the id of a file. */
export const isFileId = (text: string) => ID.test(text);

/** What was found and taken out, and what is still in the file. */
export function sortFound(found: readonly FoundInFile[]): {
  out: FoundInFile[];
  still: FoundInFile[];
} {
  return {
    out: found.filter((one) => !STILL_IN.includes(one)),
    still: found.filter((one) => STILL_IN.includes(one)),
  };
}

/**
 * Which files somebody saw, in a line that a form carries: another line means other files, or that one of them was checked
 * meanwhile.
 */
export function filesSeen(files: readonly { id: string; checkedOn: string | null }[]): string {
  return files.map(({ id, checkedOn }) => `${id}${checkedOn === null ? "?" : ""}`).join(" ");
}

/** Of the files of an answer those that a version of it has; 0 is what it was before any correction. */
export function filesAt<File extends { since: number; until: number | null }>(
  files: readonly File[],
  version: number,
): File[] {
  return files.filter(({ since, until }) => since <= version && (until === null || until > version));
}

/** What the file of an answer is called when it is downloaded: of the case's number, the answer's place and its own. */
export function fileNameOf(number: string, reply: number | null, position: number, extension: string): string {
  return ["guiwei", number, reply, position].filter((one) => one !== null).join("-") + `.${extension}`;
}
