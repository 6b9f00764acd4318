import type { Day } from "../day.ts";

/** `count`: how many; `share`: how many of how many; `time`: a middle time, of which the base is how many were watched. */
export type MeasureKind = "count" | "share" | "time";

/** What is counted: `clock` = one stage of one body's turn at a case, which a case may have several of. */
export type MeasureUnit = "case" | "voice" | "clock";

/** Whether more of it is better (`more`), worse (`less`), or neither. */
export type Direction = "more" | "less" | "none";

/** How the figure is worked out of its two numbers. */
export type Formula = "count" | "wilson";

/** The queries that measures take their rows from. */
export type MeasureFamily = "cases" | "voices" | "clocks";

/** A measure without its texts, which the dictionaries have under its code. */
export interface Measure {
  kind: MeasureKind;
  unit: MeasureUnit;
  direction: Direction;
  formula: Formula;
  /** The month in which it was first published under this definition, `YYYY-MM`. */
  since: string;
  family: MeasureFamily;
  /** The columns of the family's rows that are added up; `base` is null of a count. */
  counted: string;
  base: string | null;
}

const count = (family: MeasureFamily, unit: MeasureUnit, counted: string) =>
  ({
    kind: "count",
    unit,
    direction: "none",
    formula: "count",
    since: "2026-12",
    family,
    counted,
    base: null,
  }) satisfies Measure;

const share = (family: MeasureFamily, unit: MeasureUnit, direction: Direction, counted: string, base: string) =>
  ({ kind: "share", unit, direction, formula: "wilson", since: "2026-12", family, counted, base }) satisfies Measure;

/** Every measure by its code. A code is never given another meaning: a new definition gets a new one. */
export const MEASURES = {
  cases: count("cases", "case", "published"),
  voices: count("voices", "voice", "voices"),
  signed_on_time: share("clocks", "clock", "more", "signed_on_time", "signed_due"),
  signed_late: share("clocks", "clock", "less", "signed_late", "signed_due"),
  signed_never: share("clocks", "clock", "less", "signed_never", "signed_due"),
  answered_on_time: share("clocks", "clock", "more", "answered_on_time", "answered_due"),
  answered_late: share("clocks", "clock", "less", "answered_late", "answered_due"),
  answered_never: share("clocks", "clock", "less", "answered_never", "answered_due"),
  remedied_on_time: share("clocks", "clock", "more", "remedied_on_time", "remedied_due"),
  remedied_late: share("clocks", "clock", "less", "remedied_late", "remedied_due"),
  remedied_never: share("clocks", "clock", "less", "remedied_never", "remedied_due"),
} as const satisfies Record<string, Measure>;

export type MeasureCode = keyof typeof MEASURES;

/** In the order in which they are shown. */
export const MEASURE_CODES = Object.keys(MEASURES) as MeasureCode[];

/** What a measure is, whatever its code. */
export function measureOf(code: MeasureCode): Measure {
  return MEASURES[code];
}

/** Twelve whole months, or all since the site began. */
export const FIGURE_WINDOWS = ["12m", "all"] as const;
export type FigureWindow = (typeof FIGURE_WINDOWS)[number];

/** The two lists behind a figure: what is counted, and out of what. */
export const FIGURE_PARTS = ["counted", "base"] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

export type FigureScope = "site" | "region" | "department";

/** A figure as it is published everywhere: on pages, by the interface, in files. */
export interface MeasureFigure {
  measure: MeasureCode;
  scope: FigureScope;
  /** Code of the region or department; empty for the site. */
  scope_code: string;
  window: FigureWindow;
  /** `YYYY-MM`: the last day of that month is the day as at which everything is true. */
  until: string;
  numerator: number;
  /** Null of a count. */
  denominator: number | null;
  /** A share from 0 to 1, or a time in its unit; null of a count, and with a base below `FEWEST_FOR_RATE`. */
  value: number | null;
  /** The 95 % interval of the value. */
  low: number | null;
  high: number | null;
}

/** The days that a figure takes in, both among them. */
export interface FigurePeriod {
  /** Null = since the site began. */
  from: Day | null;
  /** Everything is true as at this day. */
  until: Day;
}

/** Months of the window `12m`. */
export const WINDOW_MONTHS = 12;

/** The month that lies `by` months after another (before, when negative), `YYYY-MM`. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, of = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The last day of a month. */
export function lastDayOf(month: string): Day {
  const [year = 0, of = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
}

/** The last month that is over on a day: figures are of no later one. */
export function lastWholeMonth(today: Day): string {
  return monthAfter(today.slice(0, 7), -1);
}

/** The days of a window that ends with a month. */
export function periodOf(window: FigureWindow, until: string): FigurePeriod {
  return {
    from: window === "all" ? null : `${monthAfter(until, 1 - WINDOW_MONTHS)}-01`,
    until: lastDayOf(until),
  };
}
