import type { Occasion, Outcome } from "../../db/tables/replies.ts";
import { addDays, type Day } from "../day.ts";

export type { Occasion, Outcome };

/** 处理措施: the remedy that a department's answer claims. */
export const REMEDIES = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"] as const;
export type Remedy = (typeof REMEDIES)[number];

/** The reporter's word on the burden: gone, partly gone, not gone, came back. */
export const OUTCOMES = ["gone", "partly", "not", "back"] as const satisfies readonly Outcome[];

export const MAX_REPLY = 5000;

/** Working days in which an answer that was sent back can be mended and still counts on the day of its first filing. */
export const DAYS_TO_MEND = 3;

/** What a moderator may write to the department with an answer that is sent back. */
export const MAX_RETURN_NOTE = 500;

/** When a reporter is asked, in days after the department's first answer: a further answer starts nothing anew. */
const DAYS_AFTER: Record<Occasion, number> = { answer: 0, day30: 30, day90: 90 };

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

/** A reporter's word: the round counts from 1 for each reporter. */
export interface Confirmation {
  report_id: number;
  round: number;
  outcome: Outcome;
  given_on: string;
}

/** How many reporters said each outcome in their latest word before a day. Takes words in the order of rounds. */
export function countOutcomes(words: readonly Confirmation[], before: string): Record<Outcome, number> {
  const latest = new Map(words.filter((word) => word.given_on < before).map((word) => [word.report_id, word.outcome]));
  const said = [...latest.values()];
  const count = (outcome: Outcome) => said.filter((one) => one === outcome).length;
  return { gone: count("gone"), partly: count("partly"), not: count("not"), back: count("back") };
}

/** What a reporter's new word changes in the counters: it counts from its day, and the earlier one until then. */
export function outcomeChanges(word: { outcome: Outcome; given_on: string }, earlier: Outcome | undefined) {
  return [
    { metric: word.outcome, day: word.given_on, by: 1 },
    ...(earlier ? [{ metric: earlier, day: word.given_on, by: -1 }] : []),
  ];
}
