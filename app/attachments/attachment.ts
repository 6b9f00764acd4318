import type { FileKind } from "../../db/tables/reports/attachments.ts";
import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE } from "../http/uploads/upload.ts";

export type { FileKind };

/** Files of one report. */
export const MAX_FILES = MAX_FILES_AT_ONCE;
/** Of one file as it is sent, in megabytes. */
export const MAX_FILE_MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;
/** How long a file is kept for a form that is not sent. */
export const PENDING_MINUTES = 60;

/** What is taken, and as what it is handed to a moderator. The content decides, never the name. */
export const FILE_KINDS: Record<FileKind, { extension: string; type: string }> = {
  jpeg: { extension: "jpg", type: "image/jpeg" },
  png: { extension: "png", type: "image/png" },
  webp: { extension: "webp", type: "image/webp" },
  pdf: { extension: "pdf", type: "application/pdf" },
  docx: { extension: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  xlsx: { extension: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  text: { extension: "txt", type: "text/plain; charset=utf-8" },
};

/** What can be shown to the public, once drawn anew: nothing but pictures. */
export const isPicture = (kind: FileKind) => kind === "jpeg" || kind === "png" || kind === "webp";

/** What a stamped letter can come as. */
export const isLetter = (kind: FileKind) => isPicture(kind) || kind === "pdf";

/** Most black boxes of one picture. */
export const MAX_BOXES = 24;

/** A stretch of a picture to be blackened, in percent of its width and height from its left upper corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Code of why it is hidden. */
  reason: string;
}

/** How many boxes there are for each reason. */
export function countBoxes(boxes: readonly Box[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of boxes) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Fields of a form with files of which there are as many as there are files: tokens, and the chosen files themselves. */
export const FILE_FIELDS = ["file", "upload"];

/** For the `accept` of a file field: what phones then offer. Decides nothing. */
export const ACCEPT = ".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.txt,image/jpeg,image/png,image/webp,application/pdf";

/** Recordings by name: most are too large for their content to be looked at. */
const RECORDING = /\.(?:mp3|m4a|aac|amr|wav|ogg|opus|wma|flac|mp4|m4v|mov|3gp|avi|mkv|webm|wmv)$/i;

/** True of a recording, by its name. */
export const isRecording = (name: string) => RECORDING.test(name);

/** Why a file is not taken; the dictionaries hold the words. */
export const FILE_PROBLEMS = [
  "file_type",
  "file_heic",
  "file_recording",
  "file_old_office",
  "file_macro",
  "file_large",
  "file_broken",
  "file_bomb",
  "file_pages",
  "file_encrypted",
  "file_many",
  "file_empty",
  "file_busy",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/**
 * What cleaning found in a file besides what it shows. The first were taken out; those from `covered_text` on are still
 * in it, since a page cannot be told from what it hides.
 */
export const FOUND_IN_FILES = [
  "picture_data",
  "author",
  "comments",
  "changes",
  "hidden_sheets",
  "hidden_cells",
  "embedded",
  "covered_text",
  "invisible_text",
  "hidden_words",
  "not_all_seen",
] as const;
export type FoundInFile = (typeof FOUND_IN_FILES)[number];

/** What is found and stays in the file. */
export const STILL_IN: readonly FoundInFile[] = ["covered_text", "invisible_text", "hidden_words", "not_all_seen"];

/** A file that was not taken, by the client's name for it. */
export interface RefusedFile {
  name: string;
  problem: FileProblem;
}

/** A file that waits for its form to be sent. */
export interface PendingFile {
  /** What the form carries for it. */
  token: string;
  kind: FileKind;
  bytes: number;
  /** From 1, in the order of the form. */
  number: number;
}

/** `12 KB`, `3.4 MB`: the same in every language. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
