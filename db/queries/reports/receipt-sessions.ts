import type { Db } from "../../engine.ts";
import type { ReceiptSessionsTable } from "../../tables/reports/reports.ts";

/** `id_hash` is the SHA-256 of what the cookie holds. */
export async function insertReceiptSession(db: Db, session: ReceiptSessionsTable): Promise<void> {
  await db.insertInto("receipt_sessions").values(session).execute();
}

/** The report of a session opened on this day or after; undefined when it is not there, or was ended. */
export async function reportOfSession(db: Db, idHash: string, from: string): Promise<number | undefined> {
  const row = await db
    .selectFrom("receipt_sessions")
    .select("report_id")
    .where("id_hash", "=", idHash)
    .where("opened_on", ">=", from)
    .executeTakeFirst();
  return row?.report_id;
}

/** Ends a session; nothing happens when there is none. */
export async function deleteReceiptSession(db: Db, idHash: string): Promise<void> {
  await db.deleteFrom("receipt_sessions").where("id_hash", "=", idHash).execute();
}

/** Forgets the sessions opened before a day. */
export async function deleteOldReceiptSessions(db: Db, before: string): Promise<void> {
  await db.deleteFrom("receipt_sessions").where("opened_on", "<", before).execute();
}
