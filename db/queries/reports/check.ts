import type { Db } from "../../engine.ts";

/** Up to `limit` reports after a row id, in order: what the ledger may say of them, no text. */
export function reportsAfter(db: Db, after: number, limit: number) {
  return db
    .selectFrom("reports")
    .select(["id", "commitment", "state", "decline_reason", "received_on", "withdrawn_on"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
}
export type CheckedReport = Awaited<ReturnType<typeof reportsAfter>>[number];

/** Up to `limit` commitments after one that the ledger names and no report has, each with the first entry that does. */
export function commitmentsWithoutReport(db: Db, after: string, limit: number) {
  return db
    .selectFrom("ledger_entries as e")
    .leftJoin("reports as r", "r.commitment", "e.subject")
    .select((eb) => ["e.subject", eb.fn.min<number>("e.seq").as("seq")])
    .where((eb) => eb(eb.fn<number>("length", ["e.subject"]), "=", 64))
    .where("e.subject", ">", after)
    .where("r.id", "is", null)
    .groupBy("e.subject")
    .orderBy("e.subject")
    .limit(limit)
    .execute();
}

/** How many reports came on each day. */
export function countReportsByDay(db: Db) {
  return db
    .selectFrom("reports")
    .select((eb) => ["received_on as day", eb.fn.countAll<number>().as("value")])
    .groupBy("received_on")
    .execute();
}
