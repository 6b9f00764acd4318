import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { TOWNSHIPS_OWN, VERDICTS } from "../../../app/cases/case.ts";
import { RELIEVING } from "../../../app/measures/measure.ts";
import type { Db } from "../../engine.ts";
import type { CasesTable } from "../../tables/cases/cases.ts";
import type { Database } from "../../tables/index.ts";
import { isAskedFor, isPublicBy, type RowsAsked, verdictBy } from "./rows.ts";

/**
 * Public cases by the day of their publication: with a 1 in the column of the verdict that stands, and of those that are not
 * found to be a township's own whether the department that has to answer has answered, what it claims, what a moderator found
 * last, and whether it came back.
 */
export function caseFlags(db: Db, asked: RowsAsked) {
  const { until } = asked;
  const cases = db
    .selectFrom("cases as c")
    .select(["c.id as case_id", "c.department_id", "c.region_id", "c.published_on as at"])
    .select((eb) => [
      verdictBy(eb, until).as("verdict"),
      answersBy(eb, until)
        .select((of) => of.fn.countAll<number>().as("answers"))
        .as("answers"),
      answersBy(eb, until)
        .innerJoin("reply_remedies as e", "e.reply_id", "a.id")
        .select((of) => of.fn.countAll<number>().as("claims"))
        .where("e.remedy", "in", [...RELIEVING])
        .as("claims"),
      eb
        .selectFrom("answer_checks as k")
        .innerJoin("replies as a", "a.id", "k.reply_id")
        .select("k.found")
        .whereRef("a.case_id", "=", "c.id")
        .where("a.set_aside", "=", 0)
        .where("k.checked_on", "<=", until)
        .orderBy("k.id", "desc")
        .limit(1)
        .as("found"),
      eb
        .selectFrom("stages as s")
        .innerJoin("watches as w", "w.id", "s.watch_id")
        .select((of) => of.fn.countAll<number>().as("rounds"))
        .whereRef("w.case_id", "=", "c.id")
        .where("w.part", "=", "lead")
        .where("w.closed_on", "is", null)
        .where("s.stage", "=", "answered")
        .where("s.round", ">", 1)
        .where("s.started_on", "<=", until)
        .as("rounds"),
    ])
    .where((eb) => isPublicBy(eb, until))
    .where((eb) => isAskedFor(eb, asked, eb.ref("c.department_id"), eb.ref("c.region_id")));
  // Materialized: SQLite else looks a verdict up as often as a column names it.
  return db
    .with(
      (cte) => cte("k").materialized(),
      () => cases,
    )
    .selectFrom("k")
    .select(["k.case_id", "k.department_id", "k.region_id", "k.at"])
    .select((eb) => {
      const flag = (name: string, all: Expression<SqlBool>[]) =>
        eb.case().when(eb.and(all)).then(1).else(0).end().as(name);
      const own = eb.or([eb("k.verdict", "is", null), eb("k.verdict", "<>", TOWNSHIPS_OWN)]);
      const answered = eb.and([own, eb("k.answers", ">", 0)]);
      return [
        eb.lit(1).as("published"),
        flag("judged", [eb("k.verdict", "is not", null)]),
        ...VERDICTS.map((code) => flag(code, [eb("k.verdict", "=", code)])),
        flag("answered", [answered]),
        flag("claimed", [answered, eb("k.claims", ">", 0)]),
        flag("checked", [answered, eb("k.found", "is not", null)]),
        flag("checked_so", [answered, eb("k.found", "=", "so")]),
        flag("came_back", [answered, eb("k.rounds", ">", 0)]),
      ];
    });
}

/** The answers of the case `c` that count, and stand as answers, as at a day. */
function answersBy(eb: Pick<ExpressionBuilder<Database & { c: CasesTable }, "c">, "selectFrom">, until: string) {
  return eb
    .selectFrom("replies as a")
    .whereRef("a.case_id", "=", "c.id")
    .where("a.set_aside", "=", 0)
    .where("a.hollow_on", "is", null)
    .where("a.published_on", "<=", until);
}
