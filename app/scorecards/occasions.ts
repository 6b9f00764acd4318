import type { Metric, WordMetric } from "../../db/tables/counters.ts";
import type { Occasion, Outcome, ReliefReason } from "../../db/tables/replies.ts";
import { addDays, type Day, mondayOf, sundayOf } from "../day.ts";

/** When a reporter is asked, in days after the department's first answer: a further answer starts nothing anew. */
export const DAYS_AFTER: Record<Occasion, number> = { answer: 0, day30: 30, day90: 90 };

export const OCCASIONS = Object.keys(DAYS_AFTER) as Occasion[];

/** The first day of an occasion of an answer given on `answeredOn`. */
export function occasionDay(occasion: Occasion, answeredOn: Day): Day {
  return addDays(answeredOn, DAYS_AFTER[occasion]);
}

/** The occasion that a word given today belongs to: the last that has begun. */
export function occasionOn(answeredOn: Day, today: Day): Occasion {
  return OCCASIONS.findLast((occasion) => occasionDay(occasion, answeredOn) <= today) ?? "answer";
}

/** The next occasion and its first day; null once the last has begun. */
export function nextOccasion(answeredOn: Day, today: Day): { occasion: Occasion; day: Day } | null {
  const occasion = OCCASIONS.find((one) => occasionDay(one, answeredOn) > today);
  return occasion ? { occasion, day: occasionDay(occasion, answeredOn) } : null;
}

/**
 * The occasion that a word of a day is published under: the whole week in which an occasion begins is its own. Parted
 * at the day itself, the figures would tell on which side of it a reporter came, which the week alone does not.
 */
export function publishedOccasion(answeredOn: Day, day: Day): Occasion {
  return occasionOn(answeredOn, sundayOf(day));
}

/** The last day of an answer for which an occasion is published in a week that ended before `monday`. */
export function lastAnswerAsked(occasion: Occasion, monday: Day): Day {
  return addDays(monday, -1 - DAYS_AFTER[occasion]);
}

interface WordChange {
  metric: WordMetric;
  day: Day;
  by: number;
}

/** What a report in an answered case adds to the counters: that it could say on each occasion that it was there for. */
export function askedChanges(linkedOn: Day, answeredOn: Day): WordChange[] {
  const from = linkedOn > answeredOn ? linkedOn : answeredOn;
  return OCCASIONS.slice(OCCASIONS.indexOf(publishedOccasion(answeredOn, from))).map((occasion) => {
    const begins = mondayOf(occasionDay(occasion, answeredOn));
    return { metric: `asked_${occasion}`, day: begins > from ? begins : from, by: 1 };
  });
}

/** A reporter's word: the round counts from 1 for each reporter. */
export interface Confirmation {
  report_id: number;
  round: number;
  outcome: Outcome;
  given_on: Day;
}

/**
 * What the words on a case add to the counters: the latest of a report on an occasion counts from its day, and the one
 * before it until then. Takes each report's words in the order of rounds.
 */
export function wordChanges(words: readonly Omit<Confirmation, "round">[], answeredOn: Day): WordChange[] {
  const latest = new Map<string, Outcome>();
  return words.flatMap(({ report_id, outcome, given_on: day }) => {
    const occasion = publishedOccasion(answeredOn, day);
    const key = `${report_id} ${occasion}`;
    const earlier = latest.get(key);
    latest.set(key, outcome);
    const counts: WordChange[] = [{ metric: `${outcome}_${occasion}`, day, by: 1 }];
    if (earlier) counts.push({ metric: `${earlier}_${occasion}`, day, by: -1 });
    return counts;
  });
}

/** The reporters' words of one occasion: how many could say, how many said what. */
export interface OccasionCounts {
  asked: number;
  outcomes: Record<Outcome, number>;
}

/** The words of each occasion, from sums of the counters. */
export function countsByOccasion(totals: Partial<Record<Metric, number>>): Record<Occasion, OccasionCounts> {
  const of = (occasion: Occasion): OccasionCounts => {
    const count = (name: "asked" | Outcome) => totals[`${name}_${occasion}`] ?? 0;
    return {
      asked: count("asked"),
      outcomes: { gone: count("gone"), partly: count("partly"), not: count("not"), back: count("back") },
    };
  };
  return { answer: of("answer"), day30: of("day30"), day90: of("day90") };
}

/** The words of each occasion from what they add to the counters, up to the day before `before`. */
export function countsBefore(changes: readonly WordChange[], before: Day): Record<Occasion, OccasionCounts> {
  const totals: Partial<Record<Metric, number>> = {};
  for (const { metric, day, by } of changes) if (day < before) totals[metric] = (totals[metric] ?? 0) + by;
  return countsByOccasion(totals);
}

/**
 * How many reporters of a case gave which reason for a burden that is not gone, by the last that each said up to the day before
 * `before`. Takes each report's words in the order of rounds.
 */
export function reasonsBefore(
  words: readonly { report_id: number; given_on: Day; reason: ReliefReason | null }[],
  before: Day,
): Partial<Record<ReliefReason, number>> {
  const last = new Map(words.filter((one) => one.given_on < before).map((one) => [one.report_id, one.reason]));
  const counts: Partial<Record<ReliefReason, number>> = {};
  for (const reason of last.values()) if (reason !== null) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
