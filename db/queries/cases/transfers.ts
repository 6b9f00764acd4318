import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import type { TransferOutcome, TransfersTable } from "../../tables/cases/transfers.ts";

export type TransferRow = Selectable<TransfersTable>;

export async function insertTransfer(db: Db, transfer: Insertable<TransfersTable>): Promise<void> {
  await db.insertInto("transfers").values(transfer).execute();
}

/** By row id, whatever became of it. */
export function findTransfer(db: Db, id: number): Promise<TransferRow | undefined> {
  return db.selectFrom("transfers").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The one of a case that nothing has become of yet. */
export function openTransfer(db: Db, caseId: number): Promise<TransferRow | undefined> {
  return db
    .selectFrom("transfers")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("outcome", "is", null)
    .executeTakeFirst();
}

/** Notes what the body that was asked says, or that it is with the moderators. */
export async function noteTransfer(
  db: Db,
  id: number,
  change: Pick<
    Updateable<TransfersTable>,
    "answer" | "answered_on" | "answered_by" | "answer_reason" | "answer_salt" | "at_desk_on"
  >,
): Promise<void> {
  await db.updateTable("transfers").set(change).where("id", "=", id).execute();
}

/** How a transfer ends. */
export type ClosedTransfer = { outcome: TransferOutcome; decided_by: number | null; decided_on: string } & Pick<
  Updateable<TransfersTable>,
  "answer" | "answered_on" | "answered_by" | "reasons" | "reasons_salt"
>;

/** The day on which the body that has a case asked another to take it; null where it did not, or signed. */
export async function passedOnBy(db: Db, caseId: number): Promise<string | null> {
  const row = await db
    .selectFrom("transfers as t")
    .innerJoin("watches as w", "w.id", "t.watch_id")
    .select("t.asked_on")
    .where("t.case_id", "=", caseId)
    .where("w.closed_on", "is", null)
    .where("w.signed_on", "is", null)
    .executeTakeFirst();
  return row?.asked_on ?? null;
}

/** Closes one that is open; false when it was closed already. */
export async function closeTransfer(db: Db, id: number, closed: ClosedTransfer): Promise<boolean> {
  const row = await db
    .updateTable("transfers")
    .set(closed)
    .where("id", "=", id)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Every transfer of a case, in order, with both bodies, the item and the clock of the answer that it was on. */
export function transfersOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("transfers as t")
    .innerJoin("watches as w", "w.id", "t.watch_id")
    .innerJoin("stages as s", (on) =>
      on.onRef("s.watch_id", "=", "w.id").on("s.stage", "=", "answered").on("s.round", "=", 1),
    )
    .innerJoin("departments as a", "a.id", "t.from_department_id")
    .innerJoin("departments as b", "b.id", "t.to_department_id")
    .innerJoin("departments as m", "m.id", "t.to_body_id")
    .selectAll("t")
    .select(["w.opened_on", "w.closed_on", "s.id as stage_id", "s.due_on", "s.met_on", "s.held_on"])
    .select(["a.code as from_code", "a.name as from_name", "a.name_en as from_name_en"])
    .select(["b.code as to_code", "b.name as to_name", "b.name_en as to_name_en"])
    .select(["m.code as body_code", "m.name as body_name", "m.name_en as body_name_en"])
    .where("t.case_id", "=", caseId)
    .orderBy("t.id")
    .execute();
}

/** Up to `limit` that these departments are asked about and can still answer, the first to answer first. */
export function transfersAsked(db: Db, departmentIds: readonly number[], today: string, limit: number) {
  return db
    .selectFrom("transfers as t")
    .innerJoin("cases as c", "c.id", "t.case_id")
    .innerJoin("departments as a", "a.id", "t.from_department_id")
    .select(["c.number", "c.title", "c.hidden_until", "t.asked_on", "t.answer_by"])
    .select(["a.name as from_name", "a.name_en as from_name_en"])
    .where("t.to_department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .where("t.outcome", "is", null)
    .where("t.at_desk_on", "is", null)
    .where("t.answer_by", ">=", today)
    .orderBy("t.answer_by")
    .orderBy("t.id")
    .limit(limit)
    .execute();
}

/** Those that the moderators have to rule on, from after a row id on. */
export function transfersAtDesk(db: Db, after: number, limit: number) {
  return db
    .selectFrom("transfers as t")
    .innerJoin("cases as c", "c.id", "t.case_id")
    .innerJoin("departments as a", "a.id", "t.from_department_id")
    .innerJoin("departments as b", "b.id", "t.to_department_id")
    .select(["t.id", "t.case_id", "t.to_body_id", "t.asked_by", "t.answered_by", "t.answer", "t.at_desk_on"])
    .select(["c.number", "c.title", "c.region_id", "c.department_id", "c.demanded_by_id"])
    .select(["a.name as from_name", "a.name_en as from_name_en", "b.name as to_name", "b.name_en as to_name_en"])
    .where("t.outcome", "is", null)
    .where("t.at_desk_on", "is not", null)
    .where("t.id", ">", after)
    .orderBy("t.id")
    .limit(limit)
    .execute();
}

/** Row ids of those that were not answered in time. */
export async function transfersUnanswered(db: Db, today: string): Promise<number[]> {
  const rows = await db
    .selectFrom("transfers")
    .select("id")
    .where("outcome", "is", null)
    .where("at_desk_on", "is", null)
    .where("answer_by", "<", today)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** How often these departments have asked another to take a case, of cases that are not withdrawn. */
export async function countTransfersBy(db: Db, departmentIds: readonly number[]): Promise<number> {
  const row = await db
    .selectFrom("transfers as t")
    .innerJoin("cases as c", "c.id", "t.case_id")
    .select((eb) => eb.fn.countAll<number>().as("transfers"))
    .where("t.from_department_id", "in", departmentIds.length > 0 ? departmentIds : [0])
    .where("c.state", "<>", "withdrawn")
    .executeTakeFirstOrThrow();
  return row.transfers;
}

/** Takes the salts out of those of a case that is withdrawn, as `forgetSalts` does of what stands in it. */
export async function forgetTransferSalts(db: Db, caseId: number): Promise<void> {
  const none = { basis_salt: null, answer_salt: null, reasons_salt: null };
  await db.updateTable("transfers").set(none).where("case_id", "=", caseId).execute();
}
