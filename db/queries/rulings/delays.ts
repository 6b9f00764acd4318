import type { Db } from "../../engine.ts";

/**
 * Every deadline that was missed and stays with the department on whose watch it fell, although its case has another
 * clock now: the case was moved to another department, or merged into one whose clock goes on. `late` is 0 for a move of a
 * case that was never answered there.
 */
export function allDelays(db: Db) {
  const moved = db
    .selectFrom("case_moves as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select(["m.case_id", "c.number", "c.region_id"])
    .select(["m.from_department_id as department_id", "m.from_duty_id as duty_id", "m.due_on"])
    .select((eb) => eb.case().when("m.met_on", "is", null).then(0).else(1).end().as("late"))
    .where("m.delay_stays", "=", 1);
  const merged = db
    .selectFrom("mergers as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select(["m.case_id", "c.number", "c.region_id", "c.department_id", "c.duty_id"])
    .select((eb) => [eb.ref("m.missed_due_on").$castTo<string>().as("due_on"), eb.lit(1).as("late")])
    .where("m.missed_due_on", "is not", null)
    .where("m.undone_on", "is", null);
  return db.selectFrom(moved.unionAll(merged).as("delay")).selectAll("delay");
}

/** As `allDelays`, of a case and of all that went into it, directly or through another; in order of their due days. */
export async function delaysOfCase(db: Db, caseId: number) {
  const ids = [caseId];
  for (let into = ids; into.length > 0;) {
    const parts = await db.selectFrom("cases").select("id").where("merged_into_id", "in", into).execute();
    into = parts.map(({ id }) => id);
    ids.push(...into);
  }
  return allDelays(db)
    .innerJoin("departments as d", "d.id", "delay.department_id")
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .where("delay.case_id", "in", ids)
    .orderBy("delay.due_on")
    .orderBy("delay.case_id")
    .execute();
}
