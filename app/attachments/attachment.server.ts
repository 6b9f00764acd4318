import { createHash } from "node:crypto";
import { type Db, forgetDeleted } from "../../db/engine.ts";
import {
  attachmentsOfReport,
  deleteAttachments,
  deleteExpiredFiles,
  deleteImages,
  deletePendingFile,
  findAttachment,
  findPendingFiles,
  insertAttachments,
  namesInUse,
  takePendingFiles,
} from "../../db/queries/reports/attachments.ts";
import { findReport } from "../../db/queries/reports/reports.ts";
import { noteViews } from "../../db/queries/reports/fairness/views.ts";
import { type Actor, assertCan } from "../accounts/permissions.ts";
import type { Day } from "../day.ts";
import { readScope } from "../departments/department.server.ts";
import { DomainError } from "../domain-error.ts";
import { decrypt } from "../http/uploads/encryption.server.ts";
import type { Storage } from "../http/uploads/upload.ts";
import { isPicture, FILE_KINDS, MAX_FILES, type PendingFile } from "./attachment.ts";

/** What `attachToReport` refuses with. */
export const ATTACH_TO_REPORT_REFUSALS = ["file_many", "file_missing"] as const;

export { type CleanedFile, cleanInto } from "./clean-into.server.ts";
export { DRAW_PICTURE_REFUSALS, drawPicture, openDrawn, openPublicImage } from "./pictures/draw-picture.server.ts";
export {
  listDrawn,
  listImageDigests,
  listPublicImages,
  type PublicImage,
  publishImages,
  PUBLISH_IMAGES_REFUSALS,
  withdrawImages,
} from "./pictures/list-pictures.server.ts";

/** A token as forms carry it: 128 bits, base64url. */
const TOKEN = /^[\w-]{22}$/;
/** Bytes that belong to no row are left alone for this long: their row may be about to be written. */
const GRACE_MS = 3600 * 1000;
const BATCH = 200;

/** What the database keeps of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The files that a form holds by its tokens, in the order of the form, and how many of the tokens stand for none any
 * more. Only the first eight tokens count.
 */
export async function listPending(
  db: Db,
  tokens: readonly string[],
  now: Date,
): Promise<{ files: PendingFile[]; missing: number }> {
  const asked = distinct(tokens).slice(0, MAX_FILES);
  const rows = await findPendingFiles(db, asked.map(hashOfToken), now.toISOString());
  const byHash = new Map(rows.map((row) => [row.token_hash, row]));
  const found = asked.flatMap((token) => {
    const row = byHash.get(hashOfToken(token));
    return row ? [{ token, kind: row.kind, bytes: row.bytes }] : [];
  });
  return {
    files: found.map((file, index) => ({ ...file, number: index + 1 })),
    missing: asked.length - found.length,
  };
}

function distinct(tokens: readonly string[]): string[] {
  return [...new Set(tokens)].filter((token) => TOKEN.test(token));
}

/** Takes a file out of a form again and destroys it; a token that stands for none is no error. */
export async function dropPending(db: Db, storage: Storage, token: string): Promise<void> {
  const row = await deletePendingFile(db, hashOfToken(token));
  if (!row) return;
  await forgetDeleted(db);
  await deleteStored(storage, namesOf([row]));
}

/**
 * Gives the files of a form to a report, after those it has: call it within the transaction of the act. Throws
 * `file_missing` when one has expired, `file_many` beyond eight for the report.
 */
export async function attachToReport(
  trx: Db,
  reportId: number,
  tokens: readonly string[],
  today: Day,
  now: Date,
): Promise<void> {
  const asked = [...new Set(tokens)];
  if (asked.length === 0) return;
  const had = (await attachmentsOfReport(trx, reportId)).length;
  if (had + asked.length > MAX_FILES) throw new DomainError("file_many");
  const hashes = asked.map(hashOfToken);
  const taken = await takePendingFiles(trx, hashes, now.toISOString());
  if (taken.length < asked.length) throw new DomainError("file_missing");
  const inOrder = taken.sort((a, b) => hashes.indexOf(a.token_hash) - hashes.indexOf(b.token_hash));
  await insertAttachments(
    trx,
    inOrder.map(({ token_hash: _token, expires_at: _expiry, ...file }, index) => ({
      ...file,
      report_id: reportId,
      position: had + index + 1,
      added_on: today,
    })),
  );
}

/** The files of a report in their order; `number` counts from 1. For its reporter and its moderators alone. */
export async function listAttachments(db: Db, reportId: number) {
  const rows = await attachmentsOfReport(db, reportId);
  return rows.map((row) => ({
    id: row.id,
    number: row.position,
    kind: row.kind,
    bytes: row.bytes,
    addedOn: row.added_on,
  }));
}

/** True when a report came with a file that can be drawn for the public. */
export async function hasPictures(db: Db, reportId: number): Promise<boolean> {
  return (await attachmentsOfReport(db, reportId)).some(({ kind }) => isPicture(kind));
}

/** A file as it is handed to a moderator. */
export interface OpenedAttachment {
  /** `guiwei-17-2.pdf`: of the report's row id and the file's number. */
  filename: string;
  type: string;
  bytes: number;
  content: AsyncIterable<Uint8Array>;
}

/** A file for a moderator who may read its report; the view is noted. Throws `not_found`, `forbidden` outside their regions. */
export async function openAttachment(
  db: Db,
  storage: Storage,
  actor: Actor,
  id: number,
  today: Day,
): Promise<OpenedAttachment> {
  assertCan(actor, "read:report", {});
  const file = await findAttachment(db, id);
  const report = file && (await findReport(db, file.report_id));
  if (!report) throw new DomainError("not_found");
  assertCan(actor, "read:report", await readScope(db, report.region_id, report.department_id, report.id));
  await noteViews(db, [report.id], actor.userId, today);
  const { extension, type } = FILE_KINDS[file.kind];
  return {
    filename: `guiwei-${report.id}-${file.position}.${extension}`,
    type,
    bytes: file.bytes,
    content: decrypt(file.key, await storage.get(file.storage_name)),
  };
}

/**
 * First half of destroying a report's files and the pictures drawn from them: forgets them with their keys, so that nobody can read the bytes any more.
 * Call it within the transaction that destroys the report's text; answers the names for `deleteStored`.
 */
export async function forgetAttachments(trx: Db, reportId: number): Promise<string[]> {
  const images = await deleteImages(trx, reportId);
  return [...images, ...namesOf(await deleteAttachments(trx, reportId))];
}

/** Second half, after the commit: removes the bytes. What cannot be removed now is left to the sweep; never throws. */
export async function deleteStored(storage: Storage, names: readonly string[]): Promise<void> {
  await Promise.allSettled(names.map((name) => storage.delete(name)));
}

/** Destroys files whose form was not sent in time, and bytes that belong to no file any more. Call it every hour. */
export async function sweepExpired(db: Db, storage: Storage, now: Date): Promise<void> {
  const expired = await deleteExpiredFiles(db, now.toISOString());
  if (expired.length > 0) await forgetDeleted(db);
  await deleteStored(storage, namesOf(expired));
  const old: string[] = [];
  for await (const name of storage.listBefore(new Date(now.getTime() - GRACE_MS))) old.push(name);
  for (let from = 0; from < old.length; from += BATCH) {
    const batch = old.slice(from, from + BATCH);
    const used = await namesInUse(db, batch);
    await deleteStored(
      storage,
      batch.filter((name) => !used.has(name)),
    );
  }
}

function namesOf(rows: readonly { storage_name: string; sealed_name: string | null }[]): string[] {
  return rows.flatMap((row) => [row.storage_name, row.sealed_name ?? []].flat());
}
