import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "../../tables/index.ts";

/**
 * That a turn began once its body could answer here itself (`departments.reachable_since`); where no such day is noted, none is
 * left out.
 */
export function isReached<DB extends Pick<Database, "departments">, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  body: Expression<number>,
  startedOn: Expression<string>,
): Expression<SqlBool> {
  const before = sql<SqlBool>`exists (select b.id from departments as b where b.id = ${body} and b.reachable_since > ${startedOn})`;
  return eb.not(before);
}

/** The same as a column: 1 or 0. */
export function reached<DB extends Pick<Database, "departments">, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  body: Expression<number>,
  startedOn: Expression<string>,
) {
  return eb
    .case()
    .when(isReached(eb, body, startedOn))
    .then(1)
    .else(0)
    .end()
    .as("reached");
}
