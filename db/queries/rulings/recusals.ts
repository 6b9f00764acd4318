import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { RecusalsTable } from "../../tables/rulings/fairness.ts";

/** What the user keeps out of on this day. */
export function recusalsInForce(db: Db, userIds: readonly number[], day: string) {
  return db
    .selectFrom("recusals")
    .select(["user_id", "department_id", "line_id", "region_id", "report_id"])
    .where("user_id", "in", userIds.length > 0 ? userIds : [0])
    .where("from_day", "<=", day)
    .where((eb) => eb.or([eb("until_day", "is", null), eb("until_day", ">=", day)]))
    .execute();
}

/** Enters a recusal; returns its row id. */
export async function insertRecusal(db: Db, recusal: Insertable<RecusalsTable>): Promise<number> {
  const row = await db.insertInto("recusals").values(recusal).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** By row id; undefined when there is none. */
export function findRecusal(db: Db, id: number) {
  return db.selectFrom("recusals").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Ends a recusal that runs: `until` is its last day. */
export async function endRecusal(db: Db, id: number, until: string): Promise<void> {
  await db.updateTable("recusals").set({ until_day: until }).where("id", "=", id).execute();
}

/** Recusals not over before the day, of one user or of all, with the names of what they are from; by row id. */
export function listRecusals(db: Db, filter: { userId?: number; day: string; limit: number }) {
  let query = db
    .selectFrom("recusals as x")
    .innerJoin("users as u", "u.id", "x.user_id")
    .innerJoin("users as by", "by.id", "x.entered_by")
    .leftJoin("departments as d", "d.id", "x.department_id")
    .leftJoin("lines as l", "l.id", "x.line_id")
    .leftJoin("regions as g", "g.id", "x.region_id")
    .selectAll("x")
    .select([
      "u.display_name as person",
      "by.display_name as enterer",
      "d.name as department_name",
      "d.name_en as department_name_en",
      "l.name as line_name",
      "l.name_en as line_name_en",
      "g.name as region_name",
      "g.name_en as region_name_en",
    ])
    .where((eb) => eb.or([eb("x.until_day", "is", null), eb("x.until_day", ">=", filter.day)]))
    .orderBy("x.id", "desc")
    .limit(filter.limit);
  if (filter.userId !== undefined) query = query.where("x.user_id", "=", filter.userId);
  return query.execute();
}
