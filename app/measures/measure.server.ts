import type { Db } from "../../db/engine.ts";
import { dueDaysMet } from "../../db/queries/measures/clocks.ts";
import { codesOfScope, type MeasureList, type MeasureSums, sumsOfFamily } from "../../db/queries/measures/measures.ts";
import type { RowsAsked } from "../../db/queries/measures/rows.ts";
import { mergedInto } from "../../db/queries/register/departments.ts";
import { readCalendar } from "../cases/case.server.ts";
import { isWorkingDay } from "../cases/clock/clock.ts";
import { addDays, type Day } from "../day.ts";
import { MIN_BASE, share } from "../scorecards/scorecard.ts";
import { begunFrom, readAnswerTimes } from "./read-times.server.ts";
import { medianTime, survivalCurve, type SurvivalMedian, type WatchedTime } from "./survival.ts";
import {
  type AnswerCurveShown,
  asAtOf,
  FIGURE_WINDOWS,
  type FigurePart,
  type FigureScope,
  type FigureWindow,
  type Measure,
  MEASURE_CODES,
  type MeasureCode,
  type MeasureFamily,
  type MeasureFigure,
  type MeasurePage,
  lastDayOf,
  lastWholeMonth,
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
 * department with the bodies that were merged into it. However many the members, it asks the database a few times for each family.
 */
export async function readFigures(
  db: Db,
  { scope, ids }: FiguresAsked,
  until: string,
): Promise<Map<number, MeasureFigure[]>> {
  const into = scope === "department" ? await mergedInto(db, ids) : new Map<number, number>();
  const ownerOf = (id: number) => into.get(id) ?? id;
  const asked = { scope, ids: [...ids, ...into.keys()], ...asAtOf(lastDayOf(until)) };
  const codes = await codesOfScope(db, scope, ids);
  const sums: Sums = new Map();
  const lastDays = await readLastDays(db, asked);
  for (const family of FAMILIES) {
    const { from } = periodOf("12m", until);
    for (const row of await sumsOfFamily(db, family, { ...asked, lastDays }, from ?? "", columnsOf(family))) {
      addSums(sums, family, row, ownerOf(row.scope_id));
    }
  }
  const medians = new Map<string, SurvivalMedian>();
  const times = await readAnswerTimes(db, asked);
  for (const [id, own] of Map.groupBy(times, ([member]) => ownerOf(member))) {
    const all = own.flatMap(([, watched]) => watched);
    for (const window of FIGURE_WINDOWS) {
      const begun = begunFrom(all, periodOf(window, until).from);
      medians.set(`${id} ${window}`, medianTime(survivalCurve(begun)));
    }
  }
  return new Map(
    ids.map((id) => [
      id,
      MEASURE_CODES.flatMap((measure) =>
        FIGURE_WINDOWS.map((window) => {
          const { family, counted, base } = measureOf(measure);
          const sumOf = (column: string) => sums.get(`${id} ${family} ${column} ${window}`) ?? 0;
          const [numerator, denominator] = [sumOf(counted), base === null ? null : sumOf(base)];
          return {
            measure,
            scope,
            scope_code: codes.get(id) ?? "",
            window,
            until,
            numerator,
            denominator,
            ...valueOf(measureOf(measure), numerator, denominator, medians.get(`${id} ${window}`)),
          };
        }),
      ),
    ]),
  );
}

type Sums = Map<string, number>;

const FAMILIES = [...new Set(MEASURE_CODES.map((code) => measureOf(code).family))];

const columnsOf = (family: MeasureFamily) => [
  ...new Set(
    MEASURE_CODES.map(measureOf)
      .filter((one) => one.family === family)
      .flatMap(({ counted, base }) => (base === null ? [counted] : [counted, base])),
  ),
];

function addSums(sums: Sums, family: MeasureFamily, row: MeasureSums, id: number): void {
  for (const column of columnsOf(family)) {
    for (const [window, ending] of Object.entries({ "12m": "w", all: "a" } as const)) {
      const key = `${id} ${family} ${column} ${window}`;
      sums.set(key, (sums.get(key) ?? 0) + (row[`${column}_${ending}`] ?? 0));
    }
  }
}

const NOTHING = { value: null, low: null, high: null };

/** What is worked out of the two numbers of a figure; nothing with too small a base. */
function valueOf({ formula }: Measure, numerator: number, base: number | null, median: SurvivalMedian = NOTHING) {
  if (base === null || base < MIN_BASE) return NOTHING;
  if (formula === "kaplan_meier") return median;
  // Voices of one case are not independent of one another: no interval would be true.
  if (formula === "ratio") return { ...NOTHING, value: numerator / base };
  return share(numerator, base).rate ?? NOTHING;
}

/** What the page of a region or department shows: its measures as at the end of the last whole month, the curve of twelve months, or of all where those are too few. */
export async function readMeasurePage(db: Db, scope: FigureScope, id: number, today: Day): Promise<MeasurePage> {
  const until = lastWholeMonth(today);
  const figures = (await readFigures(db, { scope, ids: [id] }, until)).get(id) ?? [];
  const { from, ...asAt } = periodOf("12m", until);
  const merged = scope === "department" ? [...(await mergedInto(db, [id])).keys()] : [];
  const times = await readAnswerTimes(db, { scope, ids: [id, ...merged], ...asAt });
  const all = [...times.values()].flat();
  const year = curveOf("12m", begunFrom(all, from));
  const curve = year.watched < MIN_BASE ? curveOf("all", all) : year;
  return { figures, from: from ?? asAt.until, asAt: asAt.until, curve };
}

/** The curve of the time to an answer, in working days, and its median. */
function curveOf(window: FigureWindow, times: readonly WatchedTime[]): AnswerCurveShown {
  const steps = survivalCurve(times);
  const weigh = (some: readonly WatchedTime[]) => some.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const answered = weigh(times.filter(({ event }) => event));
  return { window, watched: weigh(times), answered, steps, median: medianTime(steps) };
}

/** By due day, the day before it that is a working day: what comes from then on comes in the last two. */
async function readLastDays(db: Db, asked: RowsAsked): Promise<[dueOn: Day, first: Day][]> {
  const dueDays = await dueDaysMet(db, asked);
  const calendar = await readCalendar(db);
  return dueDays.map((dueOn) => {
    let first = addDays(dueOn, -1);
    while (!isWorkingDay(first, calendar)) first = addDays(first, -1);
    return [dueOn, first];
  });
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
  const list = { family, column, scope, ids: [...ids, ...merged], ...periodOf(window, until) };
  return measure === "last_two_days" ? { ...list, lastDays: await readLastDays(db, list) } : list;
}
