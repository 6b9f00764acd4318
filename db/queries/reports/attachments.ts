import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import { drawId } from "./lot.ts";
import type { AttachmentsTable, PendingFilesTable } from "../../tables/reports/attachments.ts";
import type { PublicImagesTable } from "../../tables/cases/redaction.ts";
import { replyFileNames } from "../replies/reply-files.ts";
import { markFiles } from "./queue/entries.ts";

/** Keeps a file of a form that has not been sent. */
export async function insertPendingFile(db: Db, file: PendingFilesTable): Promise<void> {
  await db.insertInto("pending_files").values(file).execute();
}

/** Files not yet expired at an instant, by the hashes of their tokens, in no order. */
export async function findPendingFiles(db: Db, tokenHashes: readonly string[], now: string) {
  if (tokenHashes.length === 0) return [];
  return db
    .selectFrom("pending_files")
    .select(["token_hash", "kind", "bytes"])
    .where("token_hash", "in", tokenHashes)
    .where("expires_at", ">", now)
    .execute();
}

/** Takes files out that have not expired: whoever gets them has them alone. In no order. */
export async function takePendingFiles(db: Db, tokenHashes: readonly string[], now: string) {
  if (tokenHashes.length === 0) return [];
  return db
    .deleteFrom("pending_files")
    .where("token_hash", "in", tokenHashes)
    .where("expires_at", ">", now)
    .returningAll()
    .execute();
}

/** Forgets a file, expired or not; answers the names of its bytes, null when there is none. */
export async function deletePendingFile(db: Db, tokenHash: string) {
  const row = await db
    .deleteFrom("pending_files")
    .where("token_hash", "=", tokenHash)
    .returning(["storage_name", "sealed_name"])
    .executeTakeFirst();
  return row ?? null;
}

/** Forgets every file that has expired; answers the names of their bytes. */
export function deleteExpiredFiles(db: Db, now: string) {
  return db
    .deleteFrom("pending_files")
    .where("expires_at", "<=", now)
    .returning(["storage_name", "sealed_name"])
    .execute();
}

/** Files of a report in their order, without their keys. */
export function attachmentsOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("attachments")
    .select(["id", "position", "kind", "bytes", "added_on"])
    .where("report_id", "=", reportId)
    .orderBy("position")
    .execute();
}

/** One file with its key; undefined when there is none. */
export function findAttachment(db: Db, id: number) {
  return db.selectFrom("attachments").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Gives files to a report. Fails when a position is taken. */
export async function insertAttachments(
  db: Db,
  files: readonly Omit<Insertable<AttachmentsTable>, "id">[],
): Promise<void> {
  for (const file of files) {
    const id = await drawId(db, "attachments");
    await db
      .insertInto("attachments")
      .values({ ...file, id })
      .execute();
  }
  await markFiles(
    db,
    files.map((file) => file.report_id),
  );
}

/** Forgets the files of a report, keys and all; answers the names of their bytes. */
export function deleteAttachments(db: Db, reportId: number) {
  return db
    .deleteFrom("attachments")
    .where("report_id", "=", reportId)
    .returning(["storage_name", "sealed_name"])
    .execute();
}

/** The pictures drawn for the public from the files of a report, in the order of the files, without their keys. */
export function imagesOfReport(db: Db, reportId: number) {
  return db
    .selectFrom("public_images")
    .select(["id", "attachment_id", "position", "voice_id", "alt", "boxes", "width", "height", "sha256"])
    .where("report_id", "=", reportId)
    .orderBy("position")
    .execute();
}

/** The picture drawn from a file, published or not; undefined when there is none. */
export function imageOfFile(db: Db, attachmentId: number) {
  return db.selectFrom("public_images").selectAll().where("attachment_id", "=", attachmentId).executeTakeFirst();
}

/** Puts a picture in the place of the one drawn from the same file before; answers the name of that one's bytes. */
export async function replaceImage(db: Db, image: Insertable<PublicImagesTable>): Promise<string[]> {
  const before = await db
    .deleteFrom("public_images")
    .where("attachment_id", "=", image.attachment_id)
    .returning("storage_name")
    .execute();
  await db.insertInto("public_images").values(image).execute();
  return before.map((row) => row.storage_name);
}

/** Publishes pictures of a report with a voice of it, those that are with none yet; answers how many they are. */
export async function showImages(
  db: Db,
  voice: { id: number; reportId: number },
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await db
    .updateTable("public_images")
    .set({ voice_id: voice.id })
    .where("report_id", "=", voice.reportId)
    .where("voice_id", "is", null)
    .where("id", "in", ids)
    .returning("id")
    .execute();
  return rows.length;
}

/** A picture with its key, published or not; undefined when there is none. */
export function findImage(db: Db, id: string) {
  return db.selectFrom("public_images").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Takes the pictures of a voice out of the public again; they stay drawn. */
export async function unshowImages(db: Db, voiceId: number): Promise<void> {
  await db.updateTable("public_images").set({ voice_id: null }).where("voice_id", "=", voiceId).execute();
}

/** How the case stands in which a published picture is, with a voice that still has its words and is not hidden. */
export function caseOfImage(db: Db, id: string) {
  return db
    .selectFrom("public_images as i")
    .innerJoin("voices as v", "v.id", "i.voice_id")
    .innerJoin("cases as c", "c.id", "v.case_id")
    .select(["c.state", "c.hidden_until"])
    .where("i.id", "=", id)
    .where("v.stripped_on", "is", null)
    .where("v.hidden_on", "is", null)
    .executeTakeFirst();
}

/** The published pictures of a case by the position of their voice, in order; of nothing else than what is public. */
export function imagesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("voices as v")
    .innerJoin("public_images as i", "i.voice_id", "v.id")
    .select(["v.position", "i.id", "i.alt", "i.boxes", "i.width", "i.height"])
    .where("v.case_id", "=", caseId)
    .where("v.stripped_on", "is", null)
    .orderBy("v.position")
    .orderBy("i.position")
    .execute();
}

/** The digests of the pictures that stand with these voices, in the order of the files. */
export function digestsOfImages(db: Db, voiceIds: readonly number[]) {
  if (voiceIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("public_images")
    .select(["voice_id", "sha256"])
    .where("voice_id", "in", voiceIds)
    .orderBy("position")
    .execute();
}

/** Forgets the pictures of a report, keys and all; answers the names of their bytes. */
export async function deleteImages(db: Db, reportId: number): Promise<string[]> {
  const rows = await db
    .deleteFrom("public_images")
    .where("report_id", "=", reportId)
    .returning("storage_name")
    .execute();
  return rows.map((row) => row.storage_name);
}

/** Which of these names belong to a file, of a report, pending or not, or of an answer. */
export async function namesInUse(db: Db, names: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>(await replyFileNames(db, names));
  for (const table of ["pending_files", "attachments"] as const) {
    const rows = await db
      .selectFrom(table)
      .select(["storage_name", "sealed_name"])
      .where((eb) => eb.or([eb("storage_name", "in", names), eb("sealed_name", "in", names)]))
      .execute();
    for (const row of rows) {
      used.add(row.storage_name);
      if (row.sealed_name !== null) used.add(row.sealed_name);
    }
  }
  const images = await db
    .selectFrom("public_images")
    .select("storage_name")
    .where("storage_name", "in", names)
    .execute();
  for (const row of images) used.add(row.storage_name);
  return used;
}
