import type { Insertable } from "kysely";
import type { Db } from "../../engine.ts";
import type { NudgesTable } from "../../tables/office.ts";

export async function insertNudge(db: Db, nudge: Insertable<NudgesTable>): Promise<void> {
  await db.insertInto("nudges").values(nudge).execute();
}

/** The reminders on a case, in order, each with the department that was reminded and the region that watches it. */
export function nudgesOfCase(db: Db, caseId: number) {
  return db
    .selectFrom("nudges as n")
    .innerJoin("departments as d", "d.id", "n.department_id")
    .leftJoin("regions as g", "g.id", "n.region_id")
    .select(["n.stage", "n.nudged_on", "n.department_id", "d.code", "d.name", "d.name_en"])
    .select(["g.name as region", "g.name_en as region_en"])
    .where("n.case_id", "=", caseId)
    .orderBy("n.id")
    .execute();
}
