import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { AttachmentsTable, PendingFilesTable } from "../../tables/attachments.ts";
import { markFiles } from "./queue-entries.ts";

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
export async function insertAttachments(db: Db, files: readonly Insertable<AttachmentsTable>[]): Promise<void> {
  if (files.length === 0) return;
  await db.insertInto("attachments").values(files).execute();
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

/** Which of these names belong to a file, pending or not. */
export async function namesInUse(db: Db, names: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>();
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
  return used;
}
