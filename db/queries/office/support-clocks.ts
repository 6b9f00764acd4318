import type { Db } from "../../engine.ts";
import { bodiesWithin, type ClocksOf } from "./clock-lists.ts";

/**
 * The clocks on which bodies support a case that is neither withdrawn nor merged, as long as they are asked: what
 * was sent back as hollow and is not answered anew first, then what an approver returned to `first`, a member of staff, then
 * those that end first. Of what is `unanswered`, also what was returned to them.
 */
export function supportClocks(
  db: Db,
  { departmentIds, within = null, regionId, kind }: ClocksOf,
  { limit, unanswered = false, first = 0 }: { limit: number; unanswered?: boolean; first?: number },
) {
  const returned = db
    .selectFrom("support_drafts as r")
    .where("r.state", "=", "returned")
    .where("r.author_id", "=", first);
  let query = db
    .selectFrom("watches as w")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .innerJoin("stages as l", (on) => on.onRef("l.watch_id", "=", "w.id").on("l.stage", "=", "answered"))
    .innerJoin("stages as s", (on) => on.onRef("s.watch_id", "=", "w.id").on("s.stage", "=", "signed"))
    .innerJoin("departments as d", "d.id", "w.department_id")
    .innerJoin("regions as county", "county.id", "c.region_id")
    .select(["c.id", "c.number", "c.title", "c.kind", "c.published_on", "c.hidden_until", "c.region_id", "w.opened_on"])
    .select(["l.case_id", "l.id as stage_id", "l.due_on", "l.met_on", "l.held_on"])
    .select(["s.id as sign_id", "s.due_on as sign_due_on", "s.met_on as sign_met_on", "s.held_on as sign_held_on"])
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .select(["county.name as county_name", "county.name_en as county_name_en"])
    .where("w.part", "=", "supporting")
    .where("w.closed_on", "is", null)
    .where("c.state", "in", ["open", "answered"])
    .where("c.merged_into_id", "is", null)
    .select((eb) => [
      eb
        .selectFrom("support_answers as a")
        .select((of) => of.fn.max("a.hollow_on").as("day"))
        .whereRef("a.watch_id", "=", "w.id")
        .where("l.met_on", "is", null)
        .as("hollow_on"),
      eb
        .selectFrom("nudges as n")
        .select((of) => of.fn.max("n.nudged_on").as("day"))
        .whereRef("n.case_id", "=", "w.case_id")
        .whereRef("n.department_id", "=", "w.department_id")
        .whereRef("n.nudged_on", ">=", "w.opened_on")
        .as("nudged_on"),
      returned
        .select((of) => of.fn.max("r.decided_on").as("day"))
        .whereRef("r.watch_id", "=", eb.ref("w.id"))
        .as("returned_on"),
    ])
    .orderBy("hollow_on", (by) => by.asc().nullsLast())
    .orderBy("returned_on", (by) => by.asc().nullsLast())
    .orderBy("l.due_on")
    .orderBy("w.id")
    .limit(limit);
  if (departmentIds) query = query.where("w.department_id", "in", departmentIds.length > 0 ? departmentIds : [0]);
  if (within) query = query.where("w.department_id", "in", bodiesWithin(db, within));
  if (regionId !== undefined) query = query.where("c.region_id", "=", regionId);
  if (kind !== undefined) query = query.where("c.kind", "=", kind);
  const open = query.where((eb) =>
    eb.or([eb("l.met_on", "is", null), eb("w.id", "in", returned.select("r.watch_id"))]),
  );
  return (unanswered ? open : query).execute();
}

/** The departments in these bounds that are asked for support now, by code. */
export function bodiesOfSupports(db: Db, { within = null }: Pick<ClocksOf, "within">) {
  const query = db
    .selectFrom("watches as w")
    .innerJoin("departments as d", "d.id", "w.department_id")
    .select(["d.id", "d.code", "d.name", "d.name_en"])
    .distinct()
    .where("w.part", "=", "supporting")
    .where("w.closed_on", "is", null)
    .orderBy("d.code");
  return (within ? query.where("d.id", "in", bodiesWithin(db, within)) : query).execute();
}
