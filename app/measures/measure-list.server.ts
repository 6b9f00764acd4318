import type { Db } from "../../db/engine.ts";
import { sumOf } from "../../db/queries/counters.ts";
import { bodiesOf } from "../../db/queries/measures/kept.ts";
import { monthOfFirstCase, type MeasureList, sizeOfMeasure } from "../../db/queries/measures/measures.ts";
import type { DepartmentCode } from "../../db/tables/named.ts";
import type { Day } from "../day.ts";
import { DomainError } from "../domain-error.ts";
import { columnOf, type FiguresAsked, type ListAsked, listOfMeasure, readPartsOf } from "./measure.server.ts";
import {
  FIGURE_PARTS,
  FIGURE_WINDOWS,
  lastWholeMonth,
  MEASURE_CODES,
  measureOf,
  MOST_LISTED,
  periodOf,
} from "./measure.ts";
import { together } from "./kept/county-part.ts";

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

/** A body with its part of a figure. */
export interface BodyBehind {
  code: DepartmentCode;
  name: string;
  nameEn: string;
  sum: number;
}

/** What heads the list: what it adds up to, over how many cases. */
export interface MeasureListed extends ListAsked {
  from: Day | null;
  asAt: Day;
  /** Null where it is told by body. */
  cases: number | null;
  sum: number;
  /** Where there are too many cases for a list: the bodies, each of which has its own; none of a figure that ranks all cases. */
  bodies: BodyBehind[];
}

/**
 * The list behind a figure of a scope, for a filter of cases, with its head; null where the address names none. No `list`: the head
 * tells of the bodies instead.
 */
export async function readMeasureList(
  db: Db,
  asked: ListAsked | null,
  { scope, ids }: FiguresAsked,
  most = MOST_LISTED,
): Promise<{ list: MeasureList | null; head: MeasureListed } | null> {
  if (!asked) return null;
  const { from, until: asAt } = periodOf(asked.window, asked.until);
  const head = { ...asked, from, asAt };
  if (await hasMoreThan(db, { scope, ids }, most)) {
    return { list: null, head: { ...head, cases: null, ...(await readBodiesBehind(db, asked, { scope, ids })) } };
  }
  const list = await listOfMeasure(db, asked, { scope, ids });
  const { cases, sum } = await sizeOfMeasure(db, list);
  return { list, head: { ...head, cases, sum, bodies: [] } };
}

/** As `readMeasureList`, without its head. Throws `figure_by_body` where there are too many cases for a list. */
export async function listBehind(db: Db, asked: ListAsked, of: FiguresAsked): Promise<MeasureList> {
  if (await hasMoreThan(db, of, MOST_LISTED)) throw new DomainError("figure_by_body");
  return listOfMeasure(db, asked, of);
}

async function hasMoreThan(db: Db, { scope, ids }: FiguresAsked, most: number): Promise<boolean> {
  return (await sumOf(db, scope, scope === "site" ? [0] : ids, "cases")) > most;
}

/** What each body adds to a figure, in the order of their codes; those that add nothing are left out. */
async function readBodiesBehind(
  db: Db,
  { measure, part, window, until }: ListAsked,
  of: FiguresAsked,
): Promise<Pick<MeasureListed, "sum" | "bodies">> {
  // Of no month before the first case is anything added up: there are many.
  const first = await monthOfFirstCase(db);
  if (first === null || until < first) return { sum: 0, bodies: [] };
  const { family } = measureOf(measure);
  const column = columnOf(measure, part);
  const parts = await readPartsOf(db, of, until);
  const sum = together([...parts.values()].flat()).sumOf(family, column, window);
  if (family === "busiest") return { sum, bodies: [] };
  const sums = [...parts].map(([id, own]) => ({ id, sum: together(own).sumOf(family, column, window) }));
  const adding = new Map(sums.filter((one) => one.sum > 0).map((one) => [one.id, one.sum]));
  const bodies = await bodiesOf(db, [...adding.keys()]);
  return {
    sum,
    bodies: bodies
      .map(({ id, code, name, name_en: nameEn }) => ({ code, name, nameEn, sum: adding.get(id) ?? 0 }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  };
}
