import type { Db } from "../../engine.ts";
import { heldAgainstBodies } from "./verdicts.ts";
import type { CaseState } from "../../tables/cases/cases.ts";

/** A place in the list by body: the last row of the page before. */
export interface OverduePlace {
  department: string;
  dueOn: string;
  id: number;
}

export interface OverdueAsked {
  /** Due on this day or later, and before `today`. */
  from: string;
  today: string;
  states: readonly CaseState[];
  /** An empty list fits no case. */
  regionIds?: readonly number[];
  /** By body and then by due day; or those that fell overdue last first. */
  order: "body" | "newest";
  /** In the order by body alone. */
  after?: OverduePlace;
  limit: number;
}

/**
 * Cases, neither merged nor hidden nor found to be a township's own duty, that became overdue after these days: not answered by the end of the due day, whether
 * or not they were since. Their number does not grow with that of all cases.
 */
export function listBecameOverdue(db: Db, { from, today, states, regionIds, order, after, limit }: OverdueAsked) {
  let query = db
    .selectFrom("clocks as l")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .innerJoin("departments as d", "d.id", "c.department_id")
    .select(["c.id", "c.number", "c.title", "l.case_id", "l.id as stage_id", "l.due_on", "l.met_on", "l.held_on"])
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .where("l.due_on", ">=", from)
    .where("l.due_on", "<", today)
    // While it stands still, the due day is that of before.
    .where("l.held_on", "is", null)
    // Answered late: within the same days, since it was due in them.
    .where((eb) =>
      eb.or([eb("l.met_on", "is", null), eb.and([eb("l.met_on", ">", from), eb("l.met_on", ">", eb.ref("l.due_on"))])]),
    )
    .where("c.state", "in", [...states])
    .where("c.merged_into_id", "is", null)
    .where("c.hidden_until", "is", null)
    .where(heldAgainstBodies)
    .limit(limit);
  if (regionIds) query = query.where("c.region_id", "in", regionIds.length > 0 ? [...regionIds] : [0]);
  if (order === "newest") return query.orderBy("l.due_on", "desc").orderBy("c.id", "desc").execute();
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("d.code", "l.due_on", "c.id"), ">", tuple(after.department as never, after.dueOn, after.id)),
    );
  }
  return query.orderBy("d.code").orderBy("l.due_on").orderBy("c.id").execute();
}
