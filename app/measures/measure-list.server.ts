import type { Db } from "../../db/engine.ts";
import { type MeasureList, sizeOfMeasure } from "../../db/queries/measures/measures.ts";
import type { Day } from "../day.ts";
import { type FiguresAsked, type ListAsked, listOfMeasure } from "./measure.server.ts";
import { FIGURE_PARTS, FIGURE_WINDOWS, lastWholeMonth, MEASURE_CODES, measureOf } from "./measure.ts";

/** What an address asks for; null where it names no measure. A part or a window that it leaves out is the first, a month the last that is over. */
export function measureAsked(
  query: { measure?: string; part?: string; window?: string; until?: string },
  today: Day,
): ListAsked | null {
  const measure = MEASURE_CODES.find((one) => one === query.measure);
  if (!measure) return null;
  const part = FIGURE_PARTS.find((one) => one === query.part) ?? "counted";
  const last = lastWholeMonth(today);
  const month = query.until ?? last;
  return {
    measure,
    part: measureOf(measure).base === null ? "counted" : part,
    window: FIGURE_WINDOWS.find((one) => one === query.window) ?? "12m",
    until: month < last ? month : last,
  };
}

/** What heads the list: what it adds up to, over how many cases. */
export interface MeasureListed extends ListAsked {
  from: Day | null;
  asAt: Day;
  cases: number;
  sum: number;
}

/** The list behind a figure of a scope, for a filter of cases, with its head; null where the address names none. */
export async function readMeasureList(
  db: Db,
  asked: ListAsked | null,
  of: FiguresAsked,
): Promise<{ list: MeasureList; head: MeasureListed } | null> {
  if (!asked) return null;
  const list = await listOfMeasure(db, asked, of);
  const { cases, sum } = await sizeOfMeasure(db, list);
  return { list, head: { ...asked, from: list.from, asAt: list.until, cases, sum } };
}
