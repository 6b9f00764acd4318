import type { Occasion, Outcome } from "./replies.ts";

export type CounterScope = "site" | "region" | "department" | "duty";

/** Reports that could say on an occasion whether the burden is gone, and those that said so, or something else. */
export type WordMetric = `${"asked" | Outcome}_${Occasion}`;

/** A clock that ended, and how it was met: of the lead body's answer; of what else is due of it; of a supporting body's answer and signature. */
export type ClockMetric =
  `${"" | "signed_" | "remedied_" | "supporting_" | "supporting_signed_"}${"due" | "on_time" | "late"}`;

export type Metric = "reports" | "cases" | "voices" | ClockMetric | "replies" | WordMetric;

/** How often something happened in a scope on a day; kept up by every act that changes the facts. */
export interface CountersTable {
  scope: CounterScope;
  /** Row id of the region, department or duty item; 0 for the site. */
  scope_id: number;
  metric: Metric;
  day: string;
  value: number;
}

/** The sum of a counter over all days: a page adds up few days, whatever their number. */
export interface CounterSumsTable {
  scope: CounterScope;
  scope_id: number;
  metric: Metric;
  value: number;
}

/** Running numbers, such as the cases of a year. */
export interface SequencesTable {
  name: string;
  value: number;
}

/** What the measures of a body add up to as at the end of a month. Nothing is lost with a row: it is added up anew. */
export interface KeptFiguresTable {
  department_id: number;
  /** `YYYY-MM`. */
  until: string;
  /** By which rules it was added up. */
  reckoned: number;
  /** The last change of what the public sees that was known before. */
  version: number;
  /** JSON: what its rows add up to in each county. */
  parts: string;
}
