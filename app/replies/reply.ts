import type { Outcome } from "../../db/tables/replies.ts";

export type { Outcome };

/** 处理措施: the remedy that a department's answer claims. */
export const REMEDIES = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"] as const;
export type Remedy = (typeof REMEDIES)[number];

/** The reporter's word on the burden: gone, partly gone, not gone, came back. */
export const OUTCOMES = ["gone", "partly", "not", "back"] as const satisfies readonly Outcome[];

export const MAX_REPLY = 5000;

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
