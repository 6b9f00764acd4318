import type { Remedy } from "../replies/reply.ts";
import type { Verdict } from "../cases/case.ts";
import { addDays, type Day, mondayOf } from "../day.ts";
import type { SurvivalMedian, SurvivalStep } from "./survival.ts";

/** `count`: how many; `share`: how many of how many; `time`: a middle time, of which the base is how many were watched. */
export type MeasureKind = "count" | "share" | "time";

/** What is counted: `clock` = one stage of one body's turn at a case, which a case may have several of. */
export type MeasureUnit = "case" | "voice" | "clock" | "turn" | "dispute";

/** Whether more of it is better (`more`), worse (`less`), or neither. */
export type Direction = "more" | "less" | "none";

/** How the figure is worked out of its two numbers. */
export type Formula = "count" | "wilson" | "ratio" | "kaplan_meier";

/** The queries that measures take their rows from. */
export type MeasureFamily =
  | "cases"
  | "voices"
  | "clocks"
  | "words"
  | "turns"
  | "disputes"
  | "late"
  | RankingFamily
  | "times";

/** Families whose rows depend on the whole period. */
export type RankingFamily = "busiest";

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

/** Remedies by which a department says that it takes the burden off, wholly or in part; not that all stays as it is, or that nothing was found. */
export const RELIEVING = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"] as const satisfies readonly Remedy[];

const verdict = (code: Verdict) => share("cases", "case", "none", code, "judged");

/** Every measure by its code. A code is never given another meaning: a new definition gets a new one. */
export const MEASURES = {
  cases: count("cases", "case", "published"),
  voices: count("voices", "voice", "voices"),
  busiest_tenth: {
    ...share("busiest", "voice", "none", "busiest", "voices"),
    formula: "ratio",
  },
  verdict_department: verdict("V1"),
  verdict_township: verdict("V2"),
  verdict_shared: verdict("V3"),
  verdict_repealed: verdict("V4"),
  verdict_unclear: verdict("V5"),
  signed_on_time: share("clocks", "clock", "more", "signed_on_time", "signed_due"),
  signed_late: share("clocks", "clock", "less", "signed_late", "signed_due"),
  signed_never: share("clocks", "clock", "less", "signed_never", "signed_due"),
  answered_on_time: share("clocks", "clock", "more", "answered_on_time", "answered_due"),
  answered_late: share("clocks", "clock", "less", "answered_late", "answered_due"),
  answered_never: share("clocks", "clock", "less", "answered_never", "answered_due"),
  remedied_on_time: share("clocks", "clock", "more", "remedied_on_time", "remedied_due"),
  remedied_late: share("clocks", "clock", "less", "remedied_late", "remedied_due"),
  remedied_never: share("clocks", "clock", "less", "remedied_never", "remedied_due"),
  last_two_days: share("clocks", "clock", "none", "answered_last_days", "answered_on_time"),
  days_to_answer: {
    kind: "time",
    unit: "turn",
    direction: "less",
    formula: "kaplan_meier",
    since: "2026-12",
    family: "times",
    counted: "answered",
    base: "watched",
  },
  ever_late: share("late", "turn", "less", "ever_late", "ended"),
  disputed: share("turns", "turn", "none", "disputed", "turns"),
  passed_on: share("turns", "turn", "none", "passed_on", "turns"),
  changed_on_dispute: share("disputes", "dispute", "none", "changed", "decided"),
  claimed: share("cases", "case", "none", "claimed", "answered"),
  heard_answer: share("words", "voice", "none", "said_answer", "asked_answer"),
  gone_answer: share("words", "voice", "more", "gone_answer", "said_answer"),
  heard_day30: share("words", "voice", "none", "said_day30", "asked_day30"),
  gone_day30: share("words", "voice", "more", "gone_day30", "said_day30"),
  heard_day90: share("words", "voice", "none", "said_day90", "asked_day90"),
  gone_day90: share("words", "voice", "more", "gone_day90", "said_day90"),
  checked: share("cases", "case", "none", "checked", "answered"),
  checked_so: share("cases", "case", "more", "checked_so", "checked"),
  came_back: share("cases", "case", "less", "came_back", "answered"),
} as const satisfies Record<string, Measure>;

export type MeasureCode = keyof typeof MEASURES;

/** In the order in which they are shown. */
export const MEASURE_CODES = Object.keys(MEASURES) as MeasureCode[];

/** The tables in which a page shows them. */
export const MEASURE_GROUPS = ["volume", "verdicts", "stages", "answers", "disputes", "relief"] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** The table that a measure stands in. */
export function groupOf(code: MeasureCode): MeasureGroup {
  if (code.startsWith("verdict_")) return "verdicts";
  if (/^(signed|answered|remedied)_/.test(code)) return "stages";
  const { family } = measureOf(code);
  if (family === "voices" || family === "busiest" || code === "cases") return "volume";
  if (family === "turns" || family === "disputes") return "disputes";
  return family === "cases" || family === "words" ? "relief" : "answers";
}

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

/** Of more cases the list behind a figure is not drawn up: what a reader can make the site read is bounded. */
export const MOST_LISTED = 10_000;

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

/** The curve of the time to an answer, of one window, as a page shows it. */
export interface AnswerCurveShown {
  window: FigureWindow;
  /** Turns that were watched, and how many of them were answered. */
  watched: number;
  answered: number;
  steps: SurvivalStep[];
  median: SurvivalMedian;
}

/** What a page shows of a scope's measures. */
export interface MeasurePage {
  figures: MeasureFigure[];
  /** The first day of the twelve months, and the last of either window. */
  from: Day;
  asAt: Day;
  curve: AnswerCurveShown;
}

/** The days that a figure takes in, both among them. */
export interface FigurePeriod {
  /** Null = since the site began. */
  from: Day | null;
  /** Everything is true as at this day. */
  until: Day;
  /** The Monday of the week that goes on over it: what reporters do shows from the Monday after, and a week that was not over then is of the next month. */
  wordsBefore: Day;
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

/** A day as at which figures are told, with the Monday before which words count. */
export function asAtOf(until: Day): Omit<FigurePeriod, "from"> {
  return { until, wordsBefore: mondayOf(addDays(until, 1)) };
}

/** The days of a window that ends with a month. */
export function periodOf(window: FigureWindow, until: string): FigurePeriod {
  return {
    from: window === "all" ? null : `${monthAfter(until, 1 - WINDOW_MONTHS)}-01`,
    ...asAtOf(lastDayOf(until)),
  };
}
