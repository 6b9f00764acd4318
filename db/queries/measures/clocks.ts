import { type Kysely, sql } from "kysely";
import { CLOCK_STAGES } from "../../../app/cases/clock/stages.ts";
import type { Db } from "../../engine.ts";
import type { ClockStage } from "../../tables/cases/clocks.ts";
import type { Database } from "../../tables/index.ts";
import { isReached } from "../register/reached.ts";
import { isAskedFor, isNotTownshipsOwn, isPublicBy, type RowsAsked } from "./rows.ts";

/**
 * The clocks of lead bodies that ended by a day, each with the body on whose watch it was and the day on which it was met (null:
 * not by then). Of a watch that ended, only what was missed on it and is charged to its body; what a case had missed by the
 * day of its merger is listed under the case that it went into. Not of cases that are found to be a township's own, nor what began
 * before its body could answer here itself.
 */
export function clockRows(db: Db, asked: RowsAsked) {
  const { until } = asked;
  const own = db
    .selectFrom("watches as w")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .select(["c.id as case_id", "w.department_id", "c.region_id", "s.stage", "s.due_on", "s.met_on", "s.started_on"])
    .where("w.part", "=", "lead")
    .where("s.due_on", "<=", until)
    .where((eb) => isPublicBy(eb, until))
    .where((eb) => isNotTownshipsOwn(eb, until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("w.department_id"), eb.ref("c.region_id")))
    .where((eb) => isReached(eb, eb.ref("w.department_id"), eb.ref("s.started_on")))
    .where((eb) =>
      eb.or([
        eb.and([eb("w.closed_on", "is", null), eb("s.held_on", "is", null)]),
        eb.and([
          eb("w.closed_on", "is not", null),
          eb("w.charged", "=", 1),
          eb("s.due_on", "<", eb.fn.coalesce("s.met_on", "w.closed_on")),
        ]),
      ]),
    );
  // Whether a case is public is asked of each before they are put together: SQLite else reads every case there is.
  const merged = mergedClocks(db as unknown as Kysely<Rooted>)
    .where("behind.due_on", "<=", until)
    .where((eb) => isPublicBy(eb, until))
    .where((eb) => isNotTownshipsOwn(eb, until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("behind.department_id"), eb.ref("c.region_id")))
    .where((eb) => isReached(eb, eb.ref("behind.department_id"), eb.ref("behind.started_on")));
  return withRoots(db)
    .selectFrom(own.unionAll(merged).as("k"))
    .select(["k.case_id", "k.department_id", "k.region_id", "k.stage", "k.due_on", "k.started_on", "k.due_on as at"])
    .select((eb) => eb.case().when("k.met_on", "<=", until).then(eb.ref("k.met_on")).else(null).end().as("met_on"));
}

type Rooted = Database & { up: { case_id: number; root_id: number | null } };

/** With `up`: each merged case beside every case above it, the one that it went into in the end among them. */
function withRoots(db: Db) {
  return db.withRecursive("up(case_id, root_id)", (of) =>
    of
      .selectFrom("cases as m")
      .select(["m.id as case_id", "m.merged_into_id as root_id"])
      .where("m.merged_into_id", "is not", null)
      .unionAll(
        of
          .selectFrom("up")
          .innerJoin("cases as n", "n.id", "up.root_id")
          .select(["up.case_id", "n.merged_into_id as root_id"])
          .where("n.merged_into_id", "is not", null),
      ),
  );
}

/** What was missed by the day of a merger, under the case that it went into in the end: as `allBeside` has it under its own. */
function mergedClocks(db: Kysely<Rooted>) {
  const answered = sql<ClockStage>`'answered'`.as("stage");
  const missed = db
    .selectFrom("mergers as m")
    .innerJoin("cases as y", "y.id", "m.case_id")
    .select(["m.case_id as of_id", "y.department_id", answered])
    .select((eb) => eb.ref("m.missed_due_on").$castTo<string>().as("due_on"))
    .select((eb) => eb.ref("m.merged_on").$castTo<string | null>().as("met_on"))
    .select("y.published_on as started_on")
    .where("m.missed_due_on", "is not", null)
    .where("m.undone_on", "is", null);
  const overdue = db
    .selectFrom("mergers as m")
    .innerJoin("cases as y", "y.id", "m.case_id")
    .select(["m.case_id as of_id", "y.department_id", answered])
    .select((eb) => eb.ref("m.overdue_due_on").$castTo<string>().as("due_on"))
    .select((eb) => eb.ref("m.merged_on").$castTo<string | null>().as("met_on"))
    .select("y.published_on as started_on")
    .where("m.overdue_due_on", "is not", null)
    .where("m.undone_on", "is", null);
  const open = db
    .selectFrom("mergers as m")
    .innerJoin("watches as w", "w.case_id", "m.case_id")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .select(["m.case_id as of_id", "w.department_id", "s.stage", "s.due_on"])
    .select((eb) => eb.fn.coalesce("s.met_on", "m.merged_on").as("met_on"))
    .select("s.started_on")
    .where("m.undone_on", "is", null)
    .where("w.part", "=", "lead")
    .where("w.closed_on", "is", null)
    .where((eb) => eb.or([eb("s.stage", "<>", "answered"), eb("s.current", "is", null)]))
    .where((eb) => eb("s.due_on", "<", eb.fn.coalesce("s.met_on", "m.merged_on")));
  const ended = db
    .selectFrom("cases as y")
    .innerJoin("watches as w", "w.case_id", "y.id")
    .innerJoin("stages as s", "s.watch_id", "w.id")
    .select(["w.case_id as of_id", "w.department_id", "s.stage", "s.due_on", "s.met_on", "s.started_on"])
    .where("y.merged_into_id", "is not", null)
    .where("w.part", "=", "lead")
    .where("w.charged", "=", 1)
    .where((eb) => eb("s.due_on", "<", eb.fn.coalesce("s.met_on", "w.closed_on")));
  return db
    .selectFrom(missed.unionAll(overdue).unionAll(open).unionAll(ended).as("behind"))
    .innerJoin("up", "up.case_id", "behind.of_id")
    .innerJoin("cases as c", "c.id", "up.root_id")
    .select(["c.id as case_id", "behind.department_id", "c.region_id", "behind.stage", "behind.due_on"])
    .select(["behind.met_on", "behind.started_on"])
    .where("c.merged_into_id", "is", null);
}

/** The days handed in as a table, since the engines do not reckon working days: a row that is never found heads it. */
function lastDaysTable(db: Db, days: NonNullable<RowsAsked["lastDays"]>) {
  const rows = sql.join([["", ""] as const, ...days].map(([due, first]) => sql`(${due}, ${first})`));
  return db
    .with("last_days(due_on, first_on)", () => sql<{ due_on: string; first_on: string }>`(values ${rows})`)
    .selectFrom("last_days")
    .selectAll();
}

/** The days on which clocks of the answer that were met in time ended, each once. */
export async function dueDaysMet(db: Db, asked: RowsAsked): Promise<string[]> {
  const rows = await db
    .selectFrom(clockRows(db, asked).as("k"))
    .select("k.due_on")
    .distinct()
    .where("k.stage", "=", "answered")
    .whereRef("k.met_on", "<=", "k.due_on")
    .orderBy("k.due_on")
    .execute();
  return rows.map((row) => row.due_on);
}

/** As `clockRows`, with a 1 in the column of how each stands, by its stage. */
export function clockFlags(db: Db, asked: RowsAsked) {
  return db
    .selectFrom(clockRows(db, asked).as("k"))
    .leftJoin(lastDaysTable(db, asked.lastDays ?? []).as("l"), "l.due_on", "k.due_on")
    .select(["k.case_id", "k.department_id", "k.region_id", "k.at"])
    .select((eb) =>
      CLOCK_STAGES.flatMap((stage) => {
        const flag = (name: string, met: "any" | "in_time" | "late" | "never") => {
          const one = eb
            .case()
            .when(
              eb.and([
                eb("k.stage", "=", stage),
                ...(met === "in_time" ? [eb("k.met_on", "<=", eb.ref("k.due_on"))] : []),
                ...(met === "late" ? [eb("k.met_on", ">", eb.ref("k.due_on"))] : []),
                ...(met === "never" ? [eb("k.met_on", "is", null)] : []),
              ]),
            );
          return one.then(1).else(0).end().as(`${stage}_${name}`);
        };
        return [flag("due", "any"), flag("on_time", "in_time"), flag("late", "late"), flag("never", "never")];
      }),
    )
    .select((eb) =>
      eb
        .case()
        .when(
          eb.and([
            eb("k.stage", "=", "answered"),
            eb("k.met_on", "<=", eb.ref("k.due_on")),
            eb("k.met_on", ">=", eb.ref("l.first_on")),
          ]),
        )
        .then(1)
        .else(0)
        .end()
        .as("answered_last_days"),
    );
}

/**
 * What cases that went into another had missed by then, with a due day up to a day, under the public case that they went
 * into in the end; in no order.
 */
export function clocksBehind(db: Db, until: string) {
  return withRoots(db)
    .selectFrom(mergedClocks(db as unknown as Kysely<Rooted>).as("k"))
    .innerJoin("cases as c", "c.id", "k.case_id")
    .innerJoin("departments as d", "d.id", "k.department_id")
    .select(["c.number", "d.code as department", "k.stage", "k.started_on", "k.due_on", "k.met_on"])
    .where("k.due_on", "<=", until)
    .where("c.hidden_until", "is", null)
    .where("c.state", "<>", "withdrawn")
    .where("c.published_on", "<=", until)
    .execute();
}
