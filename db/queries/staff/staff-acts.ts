import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { StaffActsTable } from "../../tables/staff/staff-acts.ts";

/** Appends to the record of what is done to accounts; nothing else ever writes there. */
export async function insertStaffAct(db: Db, act: Insertable<StaffActsTable>): Promise<void> {
  await db.insertInto("staff_acts").values(act).execute();
}

/** The newest first, from before a row id on, with the names of people and of bounds. */
export function listStaffActs(db: Db, { before, limit }: { before?: number; limit: number }) {
  let query = db
    .selectFrom("staff_acts as a")
    .leftJoin("users as by", "by.id", "a.by_user_id")
    .leftJoin("users as u", "u.id", "a.user_id")
    .leftJoin("departments as d", "d.id", "a.department_id")
    .leftJoin("regions as g", "g.id", "a.region_id")
    .leftJoin("lines as l", "l.id", "a.line_id")
    .select(["a.id", "a.day", "a.kind", "a.by_user_id", "a.user_id", "a.about", "a.role", "a.reason"])
    .select(["by.display_name as by_name", "u.display_name as name", "u.username"])
    .select(["d.name as department", "d.name_en as department_en", "g.name as region", "g.name_en as region_en"])
    .select(["l.name as line", "l.name_en as line_en"])
    .orderBy("a.id", "desc")
    .limit(limit);
  if (before !== undefined) query = query.where("a.id", "<", before);
  return query.execute();
}

/** How many acts of each kind there were from one day to another, both counted. */
export function countStaffActs(db: Db, from: string, through: string) {
  return db
    .selectFrom("staff_acts")
    .select((eb) => ["kind" as const, eb.fn.countAll<number>().as("acts")])
    .where("day", ">=", from)
    .where("day", "<=", through)
    .groupBy("kind")
    .orderBy("kind")
    .execute();
}

/** The counties and departments of acts of these kinds that were done to a person, on a day or later. */
export function tiesActedOnSince(db: Db, userIds: readonly number[], kinds: readonly string[], since: string) {
  return db
    .selectFrom("staff_acts")
    .select(["user_id", "region_id", "department_id"])
    .distinct()
    .where("user_id", "in", userIds.length > 0 ? userIds : [0])
    .where("kind", "in", kinds)
    .where("day", ">=", since)
    .execute();
}

/** True when one of two people did one of these acts to the other's account, on a day or later. */
export async function eitherDidToOther(
  db: Db,
  [one, other]: readonly [number, number],
  kinds: readonly string[],
  since: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("staff_acts")
    .select("id")
    .where("kind", "in", kinds)
    .where("day", ">=", since)
    .where((eb) =>
      eb.or([
        eb.and([eb("by_user_id", "=", one), eb("user_id", "=", other)]),
        eb.and([eb("by_user_id", "=", other), eb("user_id", "=", one)]),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
