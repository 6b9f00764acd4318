import type { ExpressionBuilder, Insertable, Updateable } from "kysely";
import type { Db } from "../../../engine.ts";
import type { Database } from "../../../tables/index.ts";
import type { SecondLooksTable } from "../../../tables/rulings/fairness.ts";

/** Which second looks wait for a user: not the first moderator's own, and none drawn before `since`. */
export interface WaitingFor {
  userId: number;
  since: string;
}

/** Notes a drawn report with its first decision, and drops those that nobody looked at in time. */
export async function insertSecondLook(db: Db, look: Insertable<SecondLooksTable>, since: string): Promise<void> {
  await db.deleteFrom("second_looks").where("second_outcome", "is", null).where("drawn_on", "<", since).execute();
  await db
    .insertInto("second_looks")
    .values(look)
    .onConflict((conflict) => conflict.column("report_id").doNothing())
    .execute();
}

/** The second look at this report that waits for the user; undefined when there is none. */
export function findWaitingLook(db: Db, reportId: number, { userId, since }: WaitingFor) {
  return db
    .selectFrom("second_looks")
    .select(["report_id", "version", "first_user_id"])
    .where("report_id", "=", reportId)
    .where("first_user_id", "!=", userId)
    .where("second_outcome", "is", null)
    .where("drawn_on", ">=", since)
    .executeTakeFirst();
}

/** Writes the second decision; false when somebody else was first, or the report left the sample. */
export async function settleSecondLook(
  db: Db,
  reportId: number,
  second: Updateable<SecondLooksTable>,
): Promise<boolean> {
  const row = await db
    .updateTable("second_looks")
    .set(second)
    .where("report_id", "=", reportId)
    .where("second_outcome", "is", null)
    .returning("report_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The moderator who took the second look; undefined when nobody did. */
export async function secondLookerOf(db: Db, reportId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom("second_looks")
    .select("second_user_id")
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  return row?.second_user_id ?? undefined;
}

/** The reports that wait for the user as a second look, for `in`. */
export function looksFor(eb: ExpressionBuilder<Database, "queue_entries">, { userId, since }: WaitingFor) {
  return eb
    .selectFrom("second_looks as s")
    .select("s.report_id")
    .where("s.second_outcome", "is", null)
    .where("s.first_user_id", "!=", userId)
    .where("s.drawn_on", ">=", since);
}

/** Ends a second look that still waits. */
export async function dropWaitingLook(db: Db, reportId: number): Promise<void> {
  await db.deleteFrom("second_looks").where("report_id", "=", reportId).where("second_outcome", "is", null).execute();
}

/** Every pair of decisions, in no order that means anything. */
export function listPairs(db: Db) {
  return db.selectFrom("second_looks").selectAll().where("second_outcome", "in", ["publish", "decline"]).execute();
}

/** Destroys what was noted on a report besides its own row: its second look, and who keeps out of it. */
export async function destroyFairness(db: Db, reportId: number): Promise<void> {
  await db.deleteFrom("second_looks").where("report_id", "=", reportId).execute();
  await db.deleteFrom("recusals").where("report_id", "=", reportId).execute();
}
