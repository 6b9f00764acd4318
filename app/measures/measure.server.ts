import type { Db } from "../../db/engine.ts";
import { bodiesOf, bodiesWithFigures } from "../../db/queries/measures/kept.ts";
import { codesOfScope, type MeasureList } from "../../db/queries/measures/measures.ts";
import { mergedInto } from "../../db/queries/register/departments.ts";
import { regionsAbove } from "../../db/queries/ledger/public-versions.ts";
import type { Day } from "../day.ts";
import { MIN_BASE, share } from "../scorecards/scorecard.ts";
import { readLastDays, readParts } from "./kept/kept.server.ts";
import { type CountyPart, type PartsTogether, together } from "./kept/county-part.ts";
import { type SurvivalMedian, survivalCurve, medianTime, type WatchedTime } from "./survival.ts";
import {
  type AnswerCurveShown,
  FIGURE_WINDOWS,
  type FigurePart,
  type FigureScope,
  type FigureWindow,
  type Measure,
  MEASURE_CODES,
  type MeasureCode,
  type MeasureFigure,
  type MeasurePage,
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
 * department with the bodies that were merged into it.
 */
export async function readFigures(db: Db, asked: FiguresAsked, until: string): Promise<Map<number, MeasureFigure[]>> {
  const codes = await codesOfScope(db, asked.scope, asked.ids);
  const sums = await readTogether(db, asked, until);
  return new Map(
    [...sums].map(([id, own]) => [id, figuresOf(own, { scope: asked.scope, code: codes.get(id) ?? "", until })]),
  );
}

/** What the rows of each of these members of a scope add up to as at the end of a month. */
async function readTogether(db: Db, asked: FiguresAsked, until: string): Promise<Map<number, PartsTogether>> {
  const { scope, ids } = asked;
  const parts = await readPartsOf(db, asked, until);
  if (scope === "department") return new Map(ids.map((id) => [id, together(parts.get(id) ?? [])]));
  const all = [...parts.values()].flat();
  const byRegion = Map.groupBy(all, ({ regionId }) => regionId);
  return new Map(ids.map((id) => [id, together(scope === "site" ? all : (byRegion.get(id) ?? []))]));
}

/** The same by body, of a region or the site only what lies there; of a department with the bodies that were merged into it. */
export async function readPartsOf(
  db: Db,
  { scope, ids }: FiguresAsked,
  until: string,
): Promise<Map<number, CountyPart[]>> {
  if (scope === "department") {
    const into = await mergedInto(db, ids);
    const parts = await readParts(db, await bodiesOf(db, [...ids, ...into.keys()]), until);
    return new Map(
      [...Map.groupBy(parts.keys(), (id) => into.get(id) ?? id)].map(([id, own]) => [
        id,
        own.flatMap((one) => parts.get(one) ?? []),
      ]),
    );
  }
  const parts = await readParts(
    db,
    await bodiesWithFigures(db, scope === "site" ? null : await regionsAbove(db, ids)),
    until,
  );
  if (scope === "site") return parts;
  return new Map([...parts].map(([id, own]) => [id, own.filter(({ regionId }) => ids.includes(regionId))]));
}

function figuresOf(
  sums: PartsTogether,
  { scope, code, until }: { scope: FigureScope; code: string; until: string },
): MeasureFigure[] {
  const medians = new Map(
    FIGURE_WINDOWS.map((window) => [window, medianTime(survivalCurve(sums.timesIn(window)))] as const),
  );
  return MEASURE_CODES.flatMap((measure) =>
    FIGURE_WINDOWS.map((window) => {
      const { family, counted, base } = measureOf(measure);
      const numerator = sums.sumOf(family, counted, window);
      const denominator = base === null ? null : sums.sumOf(family, base, window);
      const value = valueOf(measureOf(measure), numerator, denominator, medians.get(window));
      return { measure, scope, scope_code: code, window, until, numerator, denominator, ...value };
    }),
  );
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
  const { from, until: asAt } = periodOf("12m", until);
  const codes = await codesOfScope(db, scope, [id]);
  const sums = (await readTogether(db, { scope, ids: [id] }, until)).get(id) ?? together([]);
  const year = curveOf("12m", sums.timesIn("12m"));
  const curve = year.watched < MIN_BASE ? curveOf("all", sums.timesIn("all")) : year;
  return { figures: figuresOf(sums, { scope, code: codes.get(id) ?? "", until }), from: from ?? asAt, asAt, curve };
}

/** The curve of the time to an answer, in working days, and its median. */
function curveOf(window: FigureWindow, times: readonly WatchedTime[]): AnswerCurveShown {
  const steps = survivalCurve(times);
  const weigh = (some: readonly WatchedTime[]) => some.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const answered = weigh(times.filter(({ event }) => event));
  return { window, watched: weigh(times), answered, steps, median: medianTime(steps) };
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
  const { family } = measureOf(measure);
  const merged = scope === "department" ? [...(await mergedInto(db, ids)).keys()] : [];
  const list = { family, column: columnOf(measure, part), scope, ids: [...ids, ...merged], ...periodOf(window, until) };
  return measure === "last_two_days" ? { ...list, lastDays: await readLastDays(db, list) } : list;
}

/** The column that a part of a measure is the sum of. */
export function columnOf(measure: MeasureCode, part: FigurePart): string {
  const { counted, base } = measureOf(measure);
  return part === "base" && base !== null ? base : counted;
}
