import type { Insertable, Updateable } from "kysely";
import type { Db } from "../../engine.ts";
import type { SecondLooksTable } from "../../tables/fairness.ts";
import { type Bounds, reportsWithin } from "./bounds.ts";

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
    .select(["report_id", "version"])
    .where("report_id", "=", reportId)
    .where("first_user_id", "!=", userId)
    .where("second_outcome", "is", null)
    .where("drawn_on", ">=", since)
    .executeTakeFirst();
}

/**
 * Reports that wait for the user as a second look, with the columns and in the order of `listQueue`: a list that shows
 * what waits shows these among them, in no way different.
 */
export function secondLooksWaiting(
  db: Db,
  filter: { bounds: Bounds; after?: { day: string; id: number }; limit: number },
  { userId, since }: WaitingFor,
) {
  const { after } = filter;
  let query = reportsWithin(db, filter.bounds)
    .innerJoin("second_looks as s", "s.report_id", "r.id")
    .innerJoin("report_texts as t", "t.report_id", "r.id")
    .select([
      "r.id",
      "r.kind",
      "r.received_on",
      "r.region_id",
      "r.department_id",
      "r.department_text",
      "g.name as region_name",
      "d.name as department_name",
      "t.body",
    ])
    .where("s.second_outcome", "is", null)
    .where("s.drawn_on", ">=", since)
    .where("s.first_user_id", "!=", userId)
    .orderBy("r.received_on")
    .orderBy("r.id")
    .limit(filter.limit);
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb("r.received_on", ">", after.day),
        eb.and([eb("r.received_on", "=", after.day), eb("r.id", ">", after.id)]),
      ]),
    );
  }
  return query.execute();
}

/** How many wait for the user as a second look, and since when the oldest does. */
export function countSecondLooks(db: Db, { userId, since }: WaitingFor) {
  return db
    .selectFrom("second_looks as s")
    .innerJoin("reports as r", "r.id", "s.report_id")
    .select((eb) => [eb.fn.countAll<number>().as("waiting"), eb.fn.min("r.received_on").as("oldest")])
    .where("s.second_outcome", "is", null)
    .where("s.drawn_on", ">=", since)
    .where("s.first_user_id", "!=", userId)
    .executeTakeFirstOrThrow();
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
