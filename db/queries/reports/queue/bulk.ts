import type { Db } from "../../../engine.ts";
import type { DeclineReason } from "../../../../app/reports/report.ts";
import type { UndoableOutcome } from "../../../tables/desk/queue.ts";

/** Who else holds these reports at the instant `now`, which of them tell of retaliation, and which are public in part. */
export async function hindrancesOf(db: Db, ids: readonly number[], userId: number, now: string) {
  const claimed = await db
    .selectFrom("claims")
    .select("report_id")
    .where("report_id", "in", ids)
    .where("user_id", "!=", userId)
    .where("expires_at", ">", now)
    .execute();
  const retaliation = await db
    .selectFrom("queue_entries")
    .select("report_id")
    .where("report_id", "in", ids)
    .where("retaliation", "=", 1)
    .execute();
  const parts = await db.selectFrom("voices").select("report_id").where("report_id", "in", ids).execute();
  const setOf = (rows: { report_id: number }[]) => new Set(rows.map((row) => row.report_id));
  return { claimed: setOf(claimed), retaliation: setOf(retaliation), parts: setOf(parts) };
}

/** Who did what, and until which instant it can be undone. */
export type UndoableAct = { user_id: number; undo_until: string } & (
  | { outcome: "declined"; reason: DeclineReason }
  | { outcome: Exclude<UndoableOutcome, "declined"> }
);

/** Keeps what was done until an instant, so that it can be undone; answers the row id. */
export async function insertBulkAct(
  db: Db,
  act: UndoableAct,
  items: readonly { report_id: number; version: number; decided_by: number | null }[],
): Promise<number> {
  const { id } = await db.insertInto("bulk_acts").values(act).returning("id").executeTakeFirstOrThrow();
  await db
    .insertInto("bulk_items")
    .values(items.map((item) => ({ ...item, act_id: id })))
    .execute();
  return id;
}

/** What a person can still undo at the instant `now`, the last first, with its reports: a row for each. */
export function openBulkActs(db: Db, userId: number, now: string) {
  return db
    .selectFrom("bulk_acts as a")
    .innerJoin("bulk_items as i", "i.act_id", "a.id")
    .select(["a.id", "a.outcome", "a.undo_until", "i.report_id"])
    .where("a.user_id", "=", userId)
    .where("a.undo_until", ">", now)
    .orderBy("a.id", "desc")
    .orderBy("i.report_id")
    .execute();
}

/** Makes one act of those by which a person linked these reports one after the other: it is undone as one. */
export async function uniteLinks(db: Db, userId: number, reportIds: readonly number[]): Promise<void> {
  const acts = await db
    .selectFrom("bulk_acts as a")
    .innerJoin("bulk_items as i", "i.act_id", "a.id")
    .select("a.id")
    .where("a.user_id", "=", userId)
    .where("a.outcome", "=", "linked")
    .where("i.report_id", "in", reportIds.length > 0 ? reportIds : [0])
    .orderBy("a.id")
    .execute();
  const [first, ...others] = acts.map(({ id }) => id);
  if (first === undefined || others.length === 0) return;
  await db.updateTable("bulk_items").set({ act_id: first }).where("act_id", "in", others).execute();
  await db.deleteFrom("bulk_acts").where("id", "in", others).execute();
}

/** Takes an act of this person that can still be undone, with its reports: whoever gets it has it alone. */
export async function takeBulkAct(db: Db, userId: number, id: number, now: string) {
  const items = await db.selectFrom("bulk_items").selectAll().where("act_id", "=", id).orderBy("report_id").execute();
  const act = await db
    .deleteFrom("bulk_acts")
    .where("id", "=", id)
    .where("user_id", "=", userId)
    .where("undo_until", ">", now)
    .returning(["id", "outcome", "reason"])
    .executeTakeFirst();
  return act && { outcome: act.outcome, reason: act.reason, items };
}

/** Forgets what can no longer be undone at the instant `now`, and with it when it was done; answers how many acts. */
export async function deleteBulkActsBefore(db: Db, now: string): Promise<number> {
  const rows = await db.deleteFrom("bulk_acts").where("undo_until", "<=", now).returning("id").execute();
  return rows.length;
}

/** When these reports were received, by row id; of those that still hold a text. */
export function rowsForBulk(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("queue_entries as q")
    .innerJoin("regions as g", "g.id", "q.township_id")
    .leftJoin("departments as d", "d.id", "q.department_id")
    .innerJoin("report_texts as t", "t.report_id", "q.report_id")
    .select(["q.report_id", "q.township_id", "q.received_on", "g.name as township", "d.name as department", "t.body"])
    .where("q.report_id", "in", ids.length > 0 ? ids : [0])
    .orderBy("q.received_on")
    .orderBy("q.report_id")
    .execute();
}
