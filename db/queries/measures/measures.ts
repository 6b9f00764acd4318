import { type SelectQueryBuilder, sql } from "kysely";
import type { FigurePeriod, FigureScope, MeasureFamily, RankingFamily } from "../../../app/measures/measure.ts";
import type { Db } from "../../engine.ts";
import type { Database } from "../../tables/index.ts";
import { busiestFlags } from "./busiest.ts";
import { caseFlags } from "./cases.ts";
import { clockFlags } from "./clocks.ts";
import type { MeasureRow, RowsAsked } from "./rows.ts";
import { timeFlags } from "./times.ts";
import { disputeFlags, lateFlags, turnFlags } from "./turns.ts";
import { voiceFlags, wordFlags } from "./voices.ts";

type Flagged = SelectQueryBuilder<Database, never, MeasureRow>;

/** The rows that each family of measures adds up: one for each of what is counted, with a number in each column. */
const FAMILIES: Record<MeasureFamily, (db: Db, asked: RowsAsked) => unknown> = {
  cases: caseFlags,
  voices: voiceFlags,
  clocks: clockFlags,
  words: wordFlags,
  turns: turnFlags,
  disputes: disputeFlags,
  late: lateFlags,
  busiest: busiestFlags,
  times: timeFlags,
};

/** The one query behind a figure and its list. */
function rowsOf(db: Db, family: MeasureFamily, asked: RowsAsked): Flagged {
  return FAMILIES[family](db, asked) as Flagged;
}

/** Sums of columns of one body in one county: `<column>_w` from a day on, `<column>_a` of all days. */
export type MeasureSums = { department_id: number; region_id: number } & Record<`${string}_${"w" | "a"}`, number>;

/** The sums of these columns for each body and county that has any rows, in the window that begins `from` a day and over all days. */
export function sumsOfFamily(
  db: Db,
  family: Exclude<MeasureFamily, RankingFamily>,
  asked: RowsAsked,
  from: string,
  columns: readonly string[],
): Promise<MeasureSums[]> {
  const of = (column: string) => sql.ref(`r.${column}`);
  return db
    .selectFrom(rowsOf(db, family, asked).as("r"))
    .select(["r.department_id", "r.region_id"])
    .select(
      columns.flatMap((column) => [
        sql<number>`sum(case when r.at >= ${from} then ${of(column)} else 0 end)`.as(`${column}_w`),
        sql<number>`sum(${of(column)})`.as(`${column}_a`),
      ]),
    )
    .groupBy(["r.department_id", "r.region_id"])
    .execute() as unknown as Promise<MeasureSums[]>;
}

/** A list behind a figure: the cases with something in a column of a family. */
export interface MeasureList extends FigurePeriod {
  family: MeasureFamily;
  column: string;
  scope: FigureScope;
  ids: readonly number[];
  lastDays?: RowsAsked["lastDays"];
}

function listedRows(db: Db, { family, column, scope, ids, from, until, wordsBefore, lastDays }: MeasureList) {
  let rows = db
    .selectFrom(rowsOf(db, family, { scope, ids, until, wordsBefore, from, lastDays }).as("r"))
    .where(sql.ref<number>(`r.${column}`), ">", 0);
  if (from !== null) rows = rows.where("r.at", ">=", from);
  return rows;
}

/** The cases that such a list is of, once or several times each. */
export function casesOfMeasure(db: Db, list: MeasureList) {
  return listedRows(db, list).select("r.case_id");
}

/** How many cases such a list has, and what they add up to: the figure itself. */
export async function sizeOfMeasure(db: Db, list: MeasureList): Promise<{ cases: number; sum: number }> {
  const row = await listedRows(db, list)
    .select((eb) => eb.fn.count<number>("r.case_id").distinct().as("cases"))
    .select(sql<number | null>`sum(${sql.ref(`r.${list.column}`)})`.as("sum"))
    .executeTakeFirstOrThrow();
  return { cases: row.cases, sum: row.sum ?? 0 };
}

/** How much each of these cases adds to the figure. */
export function partsOfMeasure(db: Db, list: MeasureList, caseIds: readonly number[]) {
  return listedRows(db, list)
    .select("r.case_id")
    .select(sql<number>`sum(${sql.ref(`r.${list.column}`)})`.as("sum"))
    .where("r.case_id", "in", [0, ...caseIds])
    .groupBy("r.case_id")
    .execute();
}

/** The codes of these members of a scope, by row id. */
export async function codesOfScope(db: Db, scope: FigureScope, ids: readonly number[]): Promise<Map<number, string>> {
  if (scope === "site") return new Map();
  const rows = await db
    .selectFrom(scope === "region" ? "regions" : "departments")
    .select(["id", "code"])
    .where("id", "in", [0, ...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.code]));
}

/** The month, `YYYY-MM`, in which the first case was published, whatever became of it; null while there is none. */
export async function monthOfFirstCase(db: Db): Promise<string | null> {
  const { day } = await db
    .selectFrom("cases")
    .select((eb) => eb.fn.min("published_on").as("day"))
    .executeTakeFirstOrThrow();
  return day?.slice(0, 7) ?? null;
}
