import type { CalloutEnd, Rating } from "../../db/tables/cases/callouts.ts";
import { GROUP } from "../cases/case.ts";
import { type Day, mondayOf } from "../day.ts";
import type { Dictionary } from "../i18n/dictionary.ts";

export type { CalloutEnd, Rating };

/** What a body does when a township calls it, in order: 签收、联系、到场. */
export const CALL_STEPS = ["signed", "contacted", "came"] as const;
export type CallStep = (typeof CALL_STEPS)[number];

/**
 * Working days that a body has for each step, from the day after the call. Places that practise it (吹哨报到) write 1 hour, 24
 * hours, 3 or 5 working days; the public can check days alone, so these are the site's own.
 */
export const CALL_DAYS: Record<CallStep, number> = { signed: 1, contacted: 2, came: 5 };

/** So many working days ahead, at most, a township may want the body to come. */
export const MOST_DAYS_AHEAD = 20;

/** So many calls a township makes in a calendar month. */
export const CALLS_A_MONTH = 10;

export const MAX_CALL_WORDS = 500;

/** What a township says came of it. */
export const RATINGS = ["resolved", "partly", "unresolved"] as const satisfies readonly Rating[];

/** Why a township cannot call the body of a case. */
export type NoCall = "case_hidden" | "call_open" | "calls_many";

/** A step with its last day and the day on which it was done. */
export interface StepFacts {
  step: CallStep;
  dueOn: Day;
  doneOn: Day | null;
}

interface Steps {
  sign_due_on: Day;
  contact_due_on: Day;
  come_due_on: Day;
  signed_on: Day | null;
  contacted_on: Day | null;
  came_on: Day | null;
}

/** The steps of a call, in order. */
export function callSteps(call: Steps): StepFacts[] {
  return [
    { step: "signed", dueOn: call.sign_due_on, doneOn: call.signed_on },
    { step: "contacted", dueOn: call.contact_due_on, doneOn: call.contacted_on },
    { step: "came", dueOn: call.come_due_on, doneOn: call.came_on },
  ];
}

/** How a step stands: `open` until its last day has passed; `dropped` where the call ended before. */
export type CallStepState = "in_time" | "late" | "open" | "missed" | "dropped";

/** How a step stands on a day. What was missed by the day on which the call ended stays so. */
export function callStepState({ dueOn, doneOn }: StepFacts, endedOn: Day | null, today: Day): CallStepState {
  if (doneOn !== null) return doneOn <= dueOn ? "in_time" : "late";
  if ((endedOn ?? today) > dueOn) return "missed";
  return endedOn === null ? "open" : "dropped";
}

/** The step that the body has to take next; null once it says that it came. */
export function nextStep(steps: readonly StepFacts[]): StepFacts | null {
  return steps.find(({ doneOn }) => doneOn === null) ?? null;
}

/** Why a township cannot say now whether the body came: the body has not said so, and its last day has not passed. */
export function mayAnswer(
  call: { came_on: Day | null; come_due_on: Day; ended_as: CalloutEnd | null },
  today: Day,
): { came: boolean; not: boolean } {
  const open = call.ended_as === null;
  return {
    came: open && call.came_on !== null,
    not: open && (call.came_on !== null || today > call.come_due_on),
  };
}

/** How a call stands, for whoever reads it: `claimed` while the body says that it came and the township has not said so. */
export function calloutState({
  endedAs,
  steps,
}: {
  endedAs: CalloutEnd | null;
  steps: readonly { step: string; doneOn: string | null }[];
}): CalloutEnd | "open" | "claimed" {
  if (endedAs !== null) return endedAs;
  return steps.some(({ step, doneOn }) => step === "came" && doneOn !== null) ? "claimed" : "open";
}

interface Rated {
  township_id: number;
  rating: Rating | null;
  rated_on: Day | null;
}

/**
 * The ratings of a body as the public reads them: in the order in which they came they make a group as soon as it holds five
 * townships, and a group is told from the Monday after its last. Null while there is none. So no two readings differ by what
 * fewer than five townships said.
 */
export function ratedTogether(rows: readonly Rated[], today: Day): Record<Rating, number> | null {
  const told = { resolved: 0, partly: 0, unresolved: 0 };
  let group: Rated[] = [];
  let any = false;
  for (const row of rows) {
    if (row.rating === null || row.rated_on === null || row.rated_on >= mondayOf(today)) continue;
    group.push(row);
    if (new Set(group.map((one) => one.township_id)).size < GROUP) continue;
    for (const { rating } of group) if (rating !== null) told[rating] += 1;
    group = [];
    any = true;
  }
  return any ? told : null;
}

/** Keys of the error messages of the pages on which calls are made and answered. */
export type CalloutError = keyof Dictionary["callouts"]["errors"];

/** A key, checked by the compiler. */
export const calloutKey = (error: CalloutError) => error;
