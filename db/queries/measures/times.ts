import type { Db } from "../../engine.ts";
import { isReached } from "../register/reached.ts";
import { isAskedFor, isNotTownshipsOwn, isPublicBy, type RowsAsked } from "./rows.ts";

/**
 * Every turn of a lead body at a public case by the day on which it began, with the day of its first answer in substance, or that on
 * which the case left it or went to the moderators; null where neither came by then.
 */
function turnsWatched(db: Db, asked: RowsAsked) {
  const { until } = asked;
  return db
    .selectFrom("watches as w")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .select(["c.id as case_id", "w.department_id", "c.region_id", "s.started_on as at"])
    .select((eb) => [
      eb.case().when("s.met_on", "<=", until).then(eb.ref("s.met_on")).else(null).end().as("met_on"),
      eb
        .case()
        .when(eb.fn.coalesce("w.closed_on", "s.held_on"), "<=", until)
        .then(eb.fn.coalesce("w.closed_on", "s.held_on"))
        .else(null)
        .end()
        .as("left_on"),
      eb
        .case()
        .when(eb.exists(eb.selectFrom("holds as h").select("h.id").whereRef("h.case_id", "=", "c.id")))
        .then(eb.ref("c.id"))
        .else(0)
        .end()
        .as("held_case"),
    ])
    .where("w.part", "=", "lead")
    .where("s.stage", "=", "answered")
    .where("s.round", "=", 1)
    .where("s.started_on", "<=", until)
    .where((eb) => isPublicBy(eb, until))
    .where((eb) => isNotTownshipsOwn(eb, until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("w.department_id"), eb.ref("c.region_id")))
    .where((eb) => isReached(eb, eb.ref("w.department_id"), eb.ref("s.started_on")));
}

/** Those turns, and a 1 where an answer came. */
export function timeFlags(db: Db, asked: RowsAsked) {
  return db
    .selectFrom(turnsWatched(db, asked).as("k"))
    .select(["k.case_id", "k.department_id", "k.region_id", "k.at"])
    .select((eb) => [
      eb.lit(1).as("watched"),
      eb.case().when("k.met_on", "is not", null).then(1).else(0).end().as("answered"),
    ]);
}

/** The same turns of each body in each county, put together by their days; `held_case`: the case whose held days are passed over, 0 for none. */
export function timesOfTurns(db: Db, asked: RowsAsked) {
  return db
    .selectFrom(turnsWatched(db, asked).as("r"))
    .select(["r.department_id", "r.region_id", "r.at as started_on", "r.met_on", "r.left_on", "r.held_case"])
    .select((eb) => eb.fn.countAll<number>().as("turns"))
    .groupBy(["r.department_id", "r.region_id", "r.at", "r.met_on", "r.left_on", "r.held_case"])
    .orderBy("started_on")
    .execute();
}

/** The days of these cases that are charged to nobody on the clock of the lead body's answer, both ends among them; `until_day` is null while they last. */
export function holdsOfAnswers(db: Db, caseIds: readonly number[]) {
  return db
    .selectFrom("holds as h")
    .leftJoin("stages as s", "s.id", "h.stage_id")
    .leftJoin("watches as w", "w.id", "s.watch_id")
    .select(["h.case_id", "h.kind", "h.from_day", "h.until_day"])
    .where("h.case_id", "in", [0, ...caseIds])
    .where((eb) =>
      eb.or([eb("h.stage_id", "is", null), eb.and([eb("s.stage", "=", "answered"), eb("w.part", "=", "lead")])]),
    )
    .orderBy("h.id")
    .execute();
}
