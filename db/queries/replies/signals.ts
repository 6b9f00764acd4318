import type { Db } from "../../engine.ts";

/**
 * For the answers of a case: how many earlier ones of the same body say the same, as far as everybody can read them. Those
 * given together with it are named beside it and not counted here; those of another joint answer count one by one.
 */
export function countSameEarlier(db: Db, caseId: number) {
  return db
    .selectFrom("replies as a")
    .innerJoin("replies as earlier", (join) =>
      join
        .onRef("earlier.department_id", "=", "a.department_id")
        .onRef("earlier.text_key", "=", "a.text_key")
        .onRef("earlier.id", "<", "a.id"),
    )
    .innerJoin("cases as c", "c.id", "earlier.case_id")
    .select((eb) => ["a.position", eb.fn.countAll<number>().as("earlier")])
    .where("a.case_id", "=", caseId)
    .where((eb) =>
      eb.or([
        eb("a.joint_id", "is", null),
        eb("earlier.joint_id", "is", null),
        eb("earlier.joint_id", "<>", eb.ref("a.joint_id")),
      ]),
    )
    .where("earlier.hidden_on", "is", null)
    .where("c.state", "<>", "withdrawn")
    .groupBy("a.position")
    .execute();
}

/** The clocks that a body met by a day in time, the latest first, `limit` at most. */
export function clocksMetInTime(db: Db, departmentId: number, upTo: string, limit: number) {
  return db
    .selectFrom("cases as c")
    .innerJoin("clocks as l", "l.case_id", "c.id")
    .select(["l.working_days", "l.due_on", "l.met_on"])
    .where("c.department_id", "=", departmentId)
    .where("c.state", "<>", "withdrawn")
    .where("l.met_on", "<=", upTo)
    .whereRef("l.met_on", "<=", "l.due_on")
    .orderBy("l.met_on", "desc")
    .orderBy("l.case_id", "desc")
    .limit(limit)
    .execute();
}
