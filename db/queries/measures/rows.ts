import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { FigurePeriod, FigureScope } from "../../../app/measures/measure.ts";
import { PUBLIC_STATES, TOWNSHIPS_OWN } from "../../../app/cases/case.ts";
import type { CasesTable } from "../../tables/cases/cases.ts";
import type { Database } from "../../tables/index.ts";
import { standingVerdict } from "../cases/verdicts.ts";

/** Whose rows are asked for: of these bodies or regions; `ids` says nothing for the site. */
export interface RowsAsked {
  scope: FigureScope;
  ids: readonly number[];
  /** As at the end of this day; what came later is taken for not done. */
  until: FigurePeriod["until"];
  /** What reporters said counts before this Monday. */
  wordsBefore: FigurePeriod["wordsBefore"];
  /** Of a family that ranks within its period: the first day of it; null = all days. */
  from?: FigurePeriod["from"];
  /** By due day, the first of the last working days of a clock that ends with it. */
  lastDays?: readonly (readonly [dueOn: string, first: string])[];
}

/** What every row of a family has: the case that it is listed under, whose it is, and the day by which a window takes it in. */
export interface MeasureRow {
  case_id: number;
  department_id: number;
  region_id: number;
  at: string;
}

/** PostgreSQL has no empty list: one id that no row has stands for none. */
const listed = (ids: readonly number[]) => (ids.length > 0 ? [...ids] : [0]);

/** That a row is of those asked for, by its columns of body and region. */
export function isAskedFor<DB, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  { scope, ids }: RowsAsked,
  body: Expression<number>,
  region: Expression<number>,
): Expression<SqlBool> {
  if (scope === "site") return sql<SqlBool>`1 = 1`;
  return eb(scope === "department" ? body : region, "in", listed(ids));
}

/** That everybody may read the case `c`: neither withdrawn nor merged nor hidden, and published by then. */
export function isPublicBy(eb: ExpressionBuilder<Database & { c: CasesTable }, "c">, until: string) {
  return eb.and([
    eb("c.state", "in", [...PUBLIC_STATES]),
    eb("c.merged_into_id", "is", null),
    eb("c.hidden_until", "is", null),
    eb("c.published_on", "<=", until),
  ]);
}

/** The verdict of the case `c` that stands as at a day. */
export function verdictBy(eb: ExpressionBuilder<Database & { c: CasesTable }, "c">, until: string) {
  return standingVerdict(eb).where("j.decided_on", "<=", until);
}

/** That the case `c` is not found to be a township's own as at a day. Few ever are: only of those is the verdict looked for that stood then. */
export function isNotTownshipsOwn(eb: ExpressionBuilder<Database & { c: CasesTable }, "c">, until: string) {
  const found = eb
    .selectFrom("verdicts as o")
    .select("o.id")
    .whereRef("o.case_id", "=", "c.id")
    .where("o.code", "=", TOWNSHIPS_OWN);
  return eb.or([
    eb.not(eb.exists(found)),
    eb(verdictBy(eb, until), "is", null),
    eb(verdictBy(eb, until), "<>", TOWNSHIPS_OWN),
  ]);
}
