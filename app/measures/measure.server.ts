import type { Db } from "../../db/engine.ts";
import { codesOfScope, type MeasureList, type MeasureSums, sumsOfFamily } from "../../db/queries/measures/measures.ts";
import { mergedInto } from "../../db/queries/register/departments.ts";
import { share } from "../scorecards/scorecard.ts";
import {
  FIGURE_WINDOWS,
  type FigurePart,
  type FigureScope,
  type FigureWindow,
  type Measure,
  MEASURE_CODES,
  type MeasureCode,
  type MeasureFamily,
  type MeasureFigure,
  measureOf,
  periodOf,
} from "./measure.ts";

/** Which of a scope: row ids of regions or departments; `[0]` for the site. */
export interface FiguresAsked {
  scope: FigureScope;
  ids: readonly number[];
}

/**
 * Every measure of each of these members of a scope in both windows that end with a month, in the order of the measures; of a
 * department with the bodies that were merged into it. However many the members, it asks the database once for each family.
 */
export async function readFigures(
  db: Db,
  { scope, ids }: FiguresAsked,
  until: string,
): Promise<Map<number, MeasureFigure[]>> {
  const into = scope === "department" ? await mergedInto(db, ids) : new Map<number, number>();
  const all = [...ids, ...into.keys()];
  const codes = await codesOfScope(db, scope, ids);
  const sums = new Map<string, number>();
  for (const family of FAMILIES) {
    const { from } = periodOf("12m", until);
    const asked = { scope, ids: all, until: periodOf("all", until).until };
    for (const row of await sumsOfFamily(db, family, asked, from ?? "", columnsOf(family))) {
      addSums(sums, family, row, into.get(row.scope_id) ?? row.scope_id);
    }
  }
  return new Map(
    ids.map((id) => [
      id,
      MEASURE_CODES.flatMap((code) =>
        FIGURE_WINDOWS.map((window) => ({
          measure: code,
          scope,
          scope_code: codes.get(id) ?? "",
          window,
          until,
          ...workedOut(
            measureOf(code),
            (column) => sums.get(`${id} ${measureOf(code).family} ${column} ${window}`) ?? 0,
          ),
        })),
      ),
    ]),
  );
}

const FAMILIES = [...new Set(MEASURE_CODES.map((code) => measureOf(code).family))];

const columnsOf = (family: MeasureFamily) => [
  ...new Set(
    MEASURE_CODES.map(measureOf)
      .filter((one) => one.family === family)
      .flatMap(({ counted, base }) => (base === null ? [counted] : [counted, base])),
  ),
];

function addSums(sums: Map<string, number>, family: MeasureFamily, row: MeasureSums, id: number): void {
  for (const column of columnsOf(family)) {
    for (const [window, ending] of Object.entries({ "12m": "w", all: "a" } as const)) {
      const key = `${id} ${family} ${column} ${window}`;
      sums.set(key, (sums.get(key) ?? 0) + (row[`${column}_${ending}`] ?? 0));
    }
  }
}

/** The two numbers of a measure and, with a base that is large enough, the share and its interval. */
function workedOut({ counted, base }: Measure, sumOf: (column: string) => number) {
  const numerator = sumOf(counted);
  if (base === null) return { numerator, denominator: null, value: null, low: null, high: null };
  const { rate, base: denominator } = share(numerator, sumOf(base));
  return { numerator, denominator, value: rate?.value ?? null, low: rate?.low ?? null, high: rate?.high ?? null };
}

/** Which list behind a figure: of what is counted or out of what, in a window that ends with a month. */
export interface ListAsked {
  measure: MeasureCode;
  part: FigurePart;
  window: FigureWindow;
  until: string;
}

/** The list of cases behind one part of a figure, of a department with those merged into it; of a count, which has no base, what is counted. */
export async function listOfMeasure(
  db: Db,
  { measure, part, window, until }: ListAsked,
  { scope, ids }: FiguresAsked,
): Promise<MeasureList> {
  const { family, counted, base } = measureOf(measure);
  const merged = scope === "department" ? [...(await mergedInto(db, ids)).keys()] : [];
  const column = part === "base" && base !== null ? base : counted;
  return { family, column, scope, ids: [...ids, ...merged], ...periodOf(window, until) };
}
