import type { Kysely } from "kysely";
import type { Db } from "../../engine.ts";
import { mergedClocks, type Rooted, withRoots } from "../measures/clocks.ts";

/**
 * What cases that went into another had missed by then, with a due day up to a day, under the public case that they went
 * into in the end; in no order.
 */
export function clocksBehind(db: Db, until: string) {
  return withRoots(db)
    .selectFrom(mergedClocks(db as unknown as Kysely<Rooted>).as("k"))
    .innerJoin("cases as c", "c.id", "k.case_id")
    .innerJoin("departments as d", "d.id", "k.department_id")
    .select(["c.number", "d.code as department", "k.stage", "k.due_on", "k.met_on"])
    .where("k.due_on", "<=", until)
    .where("c.hidden_until", "is", null)
    .where("c.state", "<>", "withdrawn")
    .where("c.published_on", "<=", until)
    .execute();
}
