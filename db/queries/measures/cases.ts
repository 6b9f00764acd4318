import type { Db } from "../../engine.ts";
import { isAskedFor, isPublicBy, type RowsAsked } from "./rows.ts";

/** Public cases by the day of their publication. */
export function caseFlags(db: Db, asked: RowsAsked) {
  return db
    .selectFrom("cases as c")
    .select(["c.id as case_id", "c.department_id", "c.region_id", "c.published_on as at"])
    .select((eb) => eb.lit(1).as("published"))
    .where((eb) => isPublicBy(eb, asked.until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("c.department_id"), eb.ref("c.region_id")));
}

/** Voices that count in public cases, by the day on which they were published there. */
export function voiceFlags(db: Db, asked: RowsAsked) {
  return db
    .selectFrom("cases as c")
    .innerJoin("voices as v", "v.case_id", "c.id")
    .select(["c.id as case_id", "c.department_id", "c.region_id", "v.linked_on as at"])
    .select((eb) => eb.lit(1).as("voices"))
    .where("v.counted", "=", 1)
    .where("v.linked_on", "<=", asked.until)
    .where((eb) => isPublicBy(eb, asked.until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("c.department_id"), eb.ref("c.region_id")));
}
