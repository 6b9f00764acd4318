import type { Insertable } from "kysely";
import type { Db } from "../engine.ts";
import type { ConfirmationsTable, DeadlinesTable, RepliesTable } from "../tables/replies.ts";

export async function insertDeadline(db: Db, deadline: Insertable<DeadlinesTable>): Promise<void> {
  await db.insertInto("deadlines").values(deadline).execute();
}

export function findDeadline(db: Db, caseId: number) {
  return db.selectFrom("deadlines").selectAll().where("case_id", "=", caseId).executeTakeFirstOrThrow();
}

export async function meetDeadline(db: Db, caseId: number, day: string): Promise<void> {
  await db.updateTable("deadlines").set({ met_on: day }).where("case_id", "=", caseId).execute();
}

/** A reply with the next position in its case. Call it under the ledger's lock. */
export async function insertReply(db: Db, reply: Omit<Insertable<RepliesTable>, "position">): Promise<number> {
  const { last } = await db
    .selectFrom("replies")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("case_id", "=", reply.case_id)
    .executeTakeFirstOrThrow();
  const position = (last ?? 0) + 1;
  await db
    .insertInto("replies")
    .values({ ...reply, position })
    .execute();
  return position;
}

export function repliesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("replies as a")
    .innerJoin("departments as d", "d.id", "a.department_id")
    .select([
      "a.position",
      "a.remedy",
      "a.body",
      "a.published_on",
      "d.name as department_name",
      "d.name_en as department_name_en",
    ])
    .where("a.case_id", "=", caseId)
    .orderBy("a.position")
    .execute();
}

export async function insertConfirmation(db: Db, confirmation: Insertable<ConfirmationsTable>): Promise<void> {
  await db.insertInto("confirmations").values(confirmation).execute();
}

export function latestConfirmation(db: Db, reportId: number) {
  return db
    .selectFrom("confirmations")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("round", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Every word of every reporter of a case, each reporter's in the order of rounds. */
export function confirmationsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("confirmations")
    .select(["report_id", "round", "outcome", "given_on"])
    .where("case_id", "=", caseId)
    .orderBy("report_id")
    .orderBy("round")
    .execute();
}

export function listCalendarDays(db: Db) {
  return db.selectFrom("calendar_days").select(["day", "working"]).execute();
}

export async function putCalendarDay(db: Db, day: { day: string; working: 0 | 1; name: string }): Promise<void> {
  await db
    .insertInto("calendar_days")
    .values(day)
    .onConflict((conflict) => conflict.column("day").doUpdateSet({ working: day.working, name: day.name }))
    .execute();
}
