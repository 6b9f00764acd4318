import type { ExpressionBuilder } from "kysely";
import type { Db } from "../../engine.ts";
import type { CasesTable, CaseState } from "../../tables/cases/cases.ts";
import type { Database } from "../../tables/index.ts";

/** The verdict that stands: on the latest law, the last one given. */
export function standingVerdict(eb: Pick<ExpressionBuilder<Database & { c: CasesTable }, "c">, "selectFrom">) {
  return eb
    .selectFrom("verdicts as j")
    .select("j.code")
    .whereRef("j.case_id", "=", "c.id")
    .orderBy("j.applies_on", "desc")
    .orderBy("j.id", "desc")
    .limit(1);
}

/** The cases of these departments in these states, neither merged nor hidden, by the verdict that stands. */
export function countCasesByVerdict(db: Db, departmentIds: readonly number[], states: readonly CaseState[]) {
  return db
    .selectFrom((of) =>
      of
        .selectFrom("cases as c")
        .select((eb) => standingVerdict(eb).as("verdict"))
        .where("c.department_id", "in", [...departmentIds])
        .where("c.state", "in", [...states])
        .where("c.merged_into_id", "is", null)
        .where("c.hidden_until", "is", null)
        .as("standing"),
    )
    .select((eb) => ["verdict", eb.fn.countAll<number>().as("cases")])
    .where("verdict", "is not", null)
    .groupBy("verdict")
    .orderBy("verdict")
    .execute();
}
