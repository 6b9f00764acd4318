import { type Insertable, sql } from "kysely";
import type { Db } from "../../../engine.ts";
import type { FlagRepliesTable } from "../../../tables/reports/follow-up.ts";
import { drawId } from "../lot.ts";

/** Writes an answer to a word of retaliation that stays open; false when its form was sent before. */
export async function insertFlagReply(
  db: Db,
  reply: Omit<Insertable<FlagRepliesTable>, "id" | "position">,
): Promise<boolean> {
  const id = await drawId(db, "flag_replies");
  const row = await db
    .insertInto("flag_replies")
    .values((eb) => ({
      ...reply,
      id,
      position: eb
        .selectFrom("flag_replies as before")
        .select((all) => sql<number>`coalesce(${all.fn.max("before.position")}, 0) + 1`.as("next"))
        .where("before.flag_id", "=", reply.flag_id),
    }))
    .onConflict((conflict) => conflict.columns(["flag_id", "token"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** What was answered to these before they were closed, first to last. */
export function flagReplies(db: Db, flagIds: readonly number[]) {
  return db
    .selectFrom("flag_replies")
    .select(["id", "flag_id", "body", "replied_on"])
    .where("flag_id", "in", [0, ...flagIds])
    .orderBy("flag_id")
    .orderBy("position")
    .execute();
}

/** Notes that somebody of the desk sees these; a second time changes nothing. */
export async function insertFlagLooks(
  db: Db,
  flagIds: readonly number[],
  user_id: number,
  seen_on: string,
): Promise<void> {
  if (flagIds.length === 0) return;
  await db
    .insertInto("flag_looks")
    .values(flagIds.map((flag_id) => ({ flag_id, user_id, seen_on })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who has seen these, the first first. */
export function flagLooks(db: Db, flagIds: readonly number[]) {
  return db
    .selectFrom("flag_looks as l")
    .innerJoin("users as u", "u.id", "l.user_id")
    .select(["l.flag_id", "l.user_id", "l.seen_on", "u.display_name as name"])
    .where("l.flag_id", "in", [0, ...flagIds])
    .orderBy("l.flag_id")
    .orderBy("l.seen_on")
    .orderBy("l.user_id")
    .execute();
}

/** The words of retaliation that wait on the reports of a case, with the place of each. */
export function flagsOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("voices as v")
    .innerJoin("reports as r", "r.id", "v.report_id")
    .innerJoin("retaliation_flags as f", "f.report_id", "r.id")
    .select(["f.raised_on", "f.report_id", "r.region_id", "r.department_id"])
    .where("v.case_id", "=", caseId)
    .where("f.handled_on", "is", null)
    .orderBy("f.raised_on")
    .execute();
}
