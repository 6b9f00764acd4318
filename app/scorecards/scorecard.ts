import type { Metric } from "../../db/tables/counters.ts";
import type { ClockStage } from "../../db/tables/cases/clocks.ts";
import type { Occasion } from "../../db/tables/replies.ts";
import { countsByOccasion, type OccasionCounts } from "./occasions.ts";

export type { Metric };

/**
 * With a smaller base than this no rate is shown, only the two numbers: of a department that is like a county in which half is on
 * time, nothing out of fewer can be told from chance with 99.8 % certainty.
 */
export const MIN_BASE = 10;

/** From this base on a rate is shown large; below it the two numbers are, and the rate small beside them. */
export const LARGE_BASE = 20;

/** z of the 97.5th percentile of the standard normal distribution: two-sided 95 %. */
const Z_95 = 1.959963984540054;

export interface Share {
  count: number;
  base: number;
  /** count / base and its 95 % interval, 0 to 1; null when the base is too small for a rate. */
  rate: { value: number; low: number; high: number } | null;
}

/** A count out of a base with its Wilson interval (Wilson 1927, J. Am. Stat. Assoc. 22:209, without continuity correction). */
export function share(count: number, base: number): Share {
  if (base < MIN_BASE) return { count, base, rate: null };
  const value = count / base;
  const z2 = Z_95 ** 2;
  const centre = value + z2 / (2 * base);
  const spread = Z_95 * Math.sqrt((value * (1 - value)) / base + z2 / (4 * base ** 2));
  const scale = 1 + z2 / base;
  return {
    count,
    base,
    rate: {
      value,
      low: count === 0 ? 0 : (centre - spread) / scale,
      high: count === base ? 1 : (centre + spread) / scale,
    },
  };
}

/** What the metrics of a stage of the clock begin with; those of the answer, the oldest, with nothing. */
export const COUNTED_AS = {
  signed: "signed_",
  answered: "",
  remedied: "remedied_",
  supporting_signed: "supporting_signed_",
  supporting_answered: "supporting_",
} as const satisfies Record<ClockStage | `supporting_${SupportingStage}`, string>;

/** The clocks of a supporting body (协办) that a scorecard has beside those: never added to them. */
export const SUPPORTING_CLOCKS = ["signed", "answered"] as const satisfies readonly ClockStage[];
type SupportingStage = (typeof SUPPORTING_CLOCKS)[number];

/** The clocks that a scorecard tells apart, in the order in which they fall due. */
export const COUNTED_CLOCKS = ["signed", "answered", "remedied"] as const satisfies readonly ClockStage[];

export type Totals = Partial<Record<Metric, number>>;

/** The figures of a department, a duty item, a region or the site, on a day. `/method` defines each. */
export interface Scorecard {
  reports: number;
  cases: number;
  voices: number;
  replies: number;
  /** Cases whose clock has ended. */
  due: number;
  /** Of those: answered within the clock, answered late, not answered to this day. */
  late: number;
  overdue: number;
  onTime: Share;
  /** Cases whose clock still runs, answered or not. */
  running: number;
  /** Each stage of its own: those that ended, how many of them were met in time, late, and not to this day. */
  stages: Record<ClockStage, StageFigures>;
  /** The same of what it was asked to support. */
  supporting: Record<SupportingStage, StageFigures>;
  /** The reporters' words, never summed over occasions: most of who says "gone" at once may say otherwise later. */
  words: Record<Occasion, OccasionFigures>;
}

export interface StageFigures {
  due: number;
  onTime: Share;
  late: number;
  overdue: number;
}

/** What reporters said on one occasion. A report counts once in each case that tells of it. */
export interface OccasionFigures extends OccasionCounts {
  /** Reports that said anything, of those that could. */
  said: number;
  /** Those that said that the burden is gone, of those that said anything. */
  gone: Share;
  /** The share of "gone" of all that could say if nobody who was silent, or everybody, had said so; null when too few could. */
  bounds: { low: number; high: number } | null;
}

function occasionFigures({ asked, outcomes }: OccasionCounts): OccasionFigures {
  const said = outcomes.gone + outcomes.partly + outcomes.not + outcomes.back;
  return {
    asked,
    outcomes,
    said,
    gone: share(outcomes.gone, said),
    bounds: asked < MIN_BASE ? null : { low: outcomes.gone / asked, high: (outcomes.gone + asked - said) / asked },
  };
}

/**
 * Works the figures out from the counters' sums: over all days, over the days before today, and over the weeks before
 * this one. What reporters do counts from the Monday after, so that no figure tells the day on which one acted.
 */
export function scorecardFrom(all: Totals, ended: Totals, weeks: Totals): Scorecard {
  const of = (totals: Totals, metric: Metric) => totals[metric] ?? 0;
  const words = countsByOccasion(weeks);
  const due = of(ended, "due");
  const onTime = of(ended, "on_time");
  const late = of(ended, "late");
  const stageFigures = (prefix: (typeof COUNTED_AS)[keyof typeof COUNTED_AS]): StageFigures => {
    const [met, missed, all] = [of(ended, `${prefix}on_time`), of(ended, `${prefix}late`), of(ended, `${prefix}due`)];
    return { due: all, onTime: share(met, all), late: missed, overdue: all - met - missed };
  };
  return {
    reports: of(weeks, "reports"),
    cases: of(all, "cases"),
    voices: of(all, "voices"),
    replies: of(all, "replies"),
    due,
    late,
    overdue: due - onTime - late,
    onTime: share(onTime, due),
    running: of(all, "due") - due,
    stages: {
      signed: stageFigures("signed_"),
      answered: stageFigures(""),
      remedied: stageFigures("remedied_"),
    },
    supporting: {
      signed: stageFigures(COUNTED_AS.supporting_signed),
      answered: stageFigures(COUNTED_AS.supporting_answered),
    },
    words: {
      answer: occasionFigures(words.answer),
      day30: occasionFigures(words.day30),
      day90: occasionFigures(words.day90),
    },
  };
}

/** One month of a scorecard, `YYYY-MM`. Clocks count in the month in which they end. */
export interface MonthFigures {
  month: string;
  cases: number;
  voices: number;
  due: number;
  onTime: number;
  late: number;
  unanswered: number;
}

/** Sums daily counts by month, for `months` months up to the one of `today`, the oldest first. */
export function byMonth(
  counts: readonly { metric: Metric; day: string; value: number }[],
  today: string,
  months: number,
): MonthFigures[] {
  const sum = (month: string, metric: Metric, endedOnly = false) =>
    counts
      .filter((count) => count.metric === metric && count.day.startsWith(month))
      .filter((count) => !endedOnly || count.day < today)
      .reduce((total, count) => total + count.value, 0);
  return lastMonths(today, months).map((month) => {
    const due = sum(month, "due", true);
    const onTime = sum(month, "on_time", true);
    const late = sum(month, "late", true);
    return {
      month,
      cases: sum(month, "cases"),
      voices: sum(month, "voices"),
      due,
      onTime,
      late,
      unanswered: due - onTime - late,
    };
  });
}

/** The `count` months up to the one of a day, `YYYY-MM`, the oldest first. */
export function lastMonths(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 - (count - 1 - index), 1)).toISOString().slice(0, 7),
  );
}
