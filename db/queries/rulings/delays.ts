import { sql } from "kysely";
import { WHILE_HELD } from "../../../app/cases/clock/stages.ts";
import type { Db } from "../../engine.ts";
import { reached } from "../register/reached.ts";
import { casesWithin } from "./mergers.ts";
import type { Part, ClockStage } from "../../tables/cases/clocks.ts";

/** How a clock counts that is not the one of the body that the case is put to. */
export type HowBeside = "due" | "on_time" | "late";

/**
 * Every clock that counts for a body beside the one that its case is put to now: of a watch that ended and had missed its
 * day, since its lateness stays with it; of a case that was merged after its day was missed; and of a supporting body, as
 * long as it is asked, and of what it had met or missed by then. Of a watch that ended, what was never met is `due` alone.
 */
export function allBeside(db: Db) {
  const ended = db
    .selectFrom("watches as w")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .select(["w.case_id", "c.number", "c.region_id", "w.department_id", "w.duty_id", "w.part", "s.stage", "s.due_on"])
    .select("s.started_on")
    .select((eb) => eb.case().when("s.met_on", "is", null).then(word("due")).else(word("late")).end().as("how"))
    .select(kept("watch"))
    .where("w.part", "=", "lead")
    .where("w.charged", "=", 1)
    .where("w.closed_on", "is not", null)
    .where((eb) => eb("s.due_on", "<", eb.fn.coalesce("s.met_on", "w.closed_on")));
  const merged = db
    .selectFrom("mergers as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select(["m.case_id", "c.number", "c.region_id", "c.department_id", "c.duty_id"])
    .select((eb) => [
      sql<Part>`'lead'`.as("part"),
      sql<ClockStage>`'answered'`.as("stage"),
      eb.ref("m.missed_due_on").$castTo<string>().as("due_on"),
      eb.ref("c.published_on").as("started_on"),
      word("late").as("how"),
    ])
    .select(kept("merger"))
    .where("m.missed_due_on", "is not", null)
    .where("m.undone_on", "is", null);
  // The other case, which was overdue before this one brought an answer of an earlier day.
  const overdue = db
    .selectFrom("mergers as m")
    .innerJoin("cases as c", "c.id", "m.into_id")
    .innerJoin("cases as y", "y.id", "m.case_id")
    .select(["m.into_id as case_id", "c.number", "c.region_id", "y.department_id", "c.duty_id"])
    .select((eb) => [
      sql<Part>`'lead'`.as("part"),
      sql<ClockStage>`'answered'`.as("stage"),
      eb.ref("m.overdue_due_on").$castTo<string>().as("due_on"),
      eb.ref("y.published_on").as("started_on"),
      word("late").as("how"),
    ])
    .select(kept("merger"))
    .where("m.overdue_due_on", "is not", null)
    .where("m.undone_on", "is", null);
  // What else was due of it, and its answers in earlier rounds: as they stood when it was merged, since nothing recounts them.
  const mergedStages = db
    .selectFrom("mergers as m")
    .innerJoin("watches as w", "w.case_id", "m.case_id")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .select(["m.case_id", "c.number", "c.region_id", "w.department_id", "w.duty_id", "w.part", "s.stage", "s.due_on"])
    .select("s.started_on")
    .select(word("late").as("how"))
    .select(kept("merger"))
    .where("m.undone_on", "is", null)
    .where("w.part", "=", "lead")
    .where("w.closed_on", "is", null)
    .where((eb) => eb.or([eb("s.stage", "<>", "answered"), eb("s.current", "is", null)]))
    .where((eb) => eb("s.due_on", "<", eb.fn.coalesce("s.met_on", "m.merged_on")));
  const supporting = db
    .selectFrom("watches as w")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .leftJoin("mergers as m", (on) => on.onRef("m.case_id", "=", "w.case_id").on("m.undone_on", "is", null))
    .select(["w.case_id", "c.number", "c.region_id", "w.department_id", "w.duty_id", "w.part", "s.stage"])
    .select((eb) => [
      eb.case().when("s.held_on", "is", null).then(eb.ref("s.due_on")).else(WHILE_HELD).end().as("due_on"),
      "s.started_on",
      eb
        .case()
        .when("s.met_on", "is", null)
        .then(word("due"))
        .when("s.met_on", "<=", eb.ref("s.due_on"))
        .then(word("on_time"))
        .else(word("late"))
        .end()
        .as("how"),
    ])
    .select(kept("watch"))
    .where("w.part", "=", "supporting")
    .where((eb) => {
      const ended = eb.fn.coalesce("w.closed_on", "m.merged_on");
      return eb.or([eb(ended, "is", null), eb("s.met_on", "is not", null), eb("s.due_on", "<", ended)]);
    });
  return db
    .selectFrom(ended.unionAll(merged).unionAll(overdue).unionAll(mergedStages).unionAll(supporting).as("beside"))
    .selectAll("beside")
    .select((eb) => reached(eb, eb.ref("beside.department_id"), eb.ref("beside.started_on")));
}

const word = (how: HowBeside) => sql<HowBeside>`${sql.lit(how)}`;

/** What keeps it: the watch itself, or the merger by which it left the page. */
const kept = (by: "watch" | "merger") => sql<"watch" | "merger">`${sql.lit(by)}`.as("kept");

export type WatchBeside = Pick<
  Awaited<ReturnType<ReturnType<typeof allBeside>["execute"]>>[number],
  "part" | "stage" | "due_on" | "how" | "reached"
>;

/** As `allBeside`, of a case and of all that went into it, directly or through another; in order of their due days. */
export async function watchesBeside(db: Db, caseId: number) {
  const ids = await casesWithin(db, caseId);
  return allBeside(db)
    .innerJoin("departments as d", "d.id", "beside.department_id")
    .select(["d.code as department_code", "d.name as department_name", "d.name_en as department_name_en"])
    .where("beside.case_id", "in", ids)
    .orderBy("beside.due_on")
    .orderBy("beside.case_id")
    .execute();
}
