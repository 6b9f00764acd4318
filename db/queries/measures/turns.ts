import type { Expression, SqlBool } from "kysely";
import type { Db } from "../../engine.ts";
import { clockRows } from "./clocks.ts";
import { isReached } from "../register/reached.ts";
import { isAskedFor, isPublicBy, type RowsAsked } from "./rows.ts";

/** A body's turns at public cases, by the day on which each began, with what it did about whose they are. */
export function turnFlags(db: Db, asked: RowsAsked) {
  const { until } = asked;
  return db
    .selectFrom("watches as w")
    .innerJoin("cases as c", "c.id", "w.case_id")
    .select(["c.id as case_id", "w.department_id", "c.region_id", "w.opened_on as at"])
    .select((eb) => {
      const flag = (name: string, is: Expression<SqlBool>) => eb.case().when(is).then(1).else(0).end().as(name);
      return [
        eb.lit(1).as("turns"),
        flag(
          "disputed",
          eb.exists(
            eb
              .selectFrom("disputes as p")
              .select("p.id")
              .whereRef("p.case_id", "=", "w.case_id")
              .whereRef("p.department_id", "=", "w.department_id")
              .where("p.filed_on", "<=", until),
          ),
        ),
        flag(
          "passed_on",
          eb.exists(
            eb
              .selectFrom("transfers as t")
              .select("t.id")
              .whereRef("t.watch_id", "=", "w.id")
              .where("t.asked_on", "<=", until),
          ),
        ),
      ];
    })
    .where("w.part", "=", "lead")
    .where("w.opened_on", "<=", until)
    .where((eb) => isPublicBy(eb, until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("w.department_id"), eb.ref("c.region_id")))
    .where((eb) => isReached(eb, eb.ref("w.department_id"), eb.ref("w.opened_on")));
}

/** Disputes that were decided, by the day of the decision. */
export function disputeFlags(db: Db, asked: RowsAsked) {
  const { until } = asked;
  return db
    .selectFrom("disputes as p")
    .innerJoin("cases as c", "c.id", "p.case_id")
    .select(["c.id as case_id", "p.department_id", "c.region_id"])
    .select((eb) => [
      eb.ref("p.decided_on").$castTo<string>().as("at"),
      eb.lit(1).as("decided"),
      eb.case().when("p.outcome", "=", "upheld").then(1).else(0).end().as("changed"),
    ])
    .where("p.outcome", "in", ["upheld", "refused"])
    .where("p.decided_on", "<=", until)
    .where((eb) => isPublicBy(eb, until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("p.department_id"), eb.ref("c.region_id")));
}

/** A body's part in a case of which a clock of the answer has ended, by the due day of the last: whether any of them was late. */
export function lateFlags(db: Db, asked: RowsAsked) {
  return db
    .selectFrom(clockRows(db, asked).as("k"))
    .select(["k.case_id", "k.department_id", "k.region_id"])
    .select((eb) => [
      eb.fn.max("k.at").as("at"),
      eb.lit(1).as("ended"),
      eb.fn
        .max(
          eb
            .case()
            .when(eb.or([eb("k.met_on", "is", null), eb("k.met_on", ">", eb.ref("k.due_on"))]))
            .then(1)
            .else(0)
            .end(),
        )
        .as("ever_late"),
    ])
    .where("k.stage", "=", "answered")
    .groupBy(["k.case_id", "k.department_id", "k.region_id"]);
}
