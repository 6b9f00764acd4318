import { type Day, daysBetween } from "../day.ts";
import type { Dictionary } from "../i18n/dictionary.ts";

/** How the code of a topic looks: `T-2026-001`. */
export const TOPIC_CODE = /^T-\d{4}-\d{3,6}$/;

/** The place of the last topic on the page before. */
export const TOPIC_CURSOR = /^[1-9]\d{0,9}$/;

/** The code of a topic by its year and its number in it. */
export function topicCode(year: string, number: number): string {
  return `T-${year}-${String(number).padStart(3, "0")}`;
}

/** Bounds of this site's own. */
export const MAX_QUESTION = 60;
export const MAX_TOPIC_WHY = 1000;
export const MAX_STEP_WORDS = 200;
export const MAX_DONE_WORDS = 300;
export const MAX_MOVE_REASON = 300;
export const MAX_OUT_REASON = 300;
export const MAX_CLOSING = 1000;
export const MAX_TOPIC_CASES = 30;
export const MAX_TOPIC_STEPS = 12;
export const MAX_STEP_MOVES = 5;

/** A topic is of more than one body when it is opened. */
export const FEWEST_BODIES = 2;

/** Days ahead, at most, for which a step is planned: two years. */
export const FARTHEST_STEP = 730;

/** A step of a plan, as far as its days go. */
export interface StepDays {
  dueOn: Day;
  doneOn: Day | null;
  /** Each move: the day that stood before it, and the day on which it was moved. */
  moves: readonly { before: Day; movedOn: Day }[];
}

/** How a step stands; `dropped`: the topic was closed before its day. */
export type PlanStepState = "done" | "done_late" | "open" | "overdue" | "dropped";

/**
 * How a step stands on a day. What was missed stays missed: a step of which a day had passed before it was moved is late
 * when it is done. `days`: of the calendar, for which it is overdue, or was when it was done; 0 otherwise.
 */
export function planStepState(
  { dueOn, doneOn, moves }: StepDays,
  closedOn: Day | null,
  today: Day,
): { state: PlanStepState; missed: boolean; days: number } {
  const until = doneOn ?? closedOn ?? today;
  const over = until > dueOn;
  const missed = over || moves.some(({ before, movedOn }) => movedOn > before);
  const days = over ? daysBetween(dueOn, until) : 0;
  if (doneOn !== null) return { state: missed ? "done_late" : "done", missed, days };
  if (over) return { state: "overdue", missed, days };
  return { state: closedOn === null ? "open" : "dropped", missed, days };
}

/** How far a plan has come. */
export interface PlanProgress {
  steps: number;
  done: number;
  overdue: number;
}

/** How many steps there are, how many are done, and how many are overdue. */
export function planProgress(steps: readonly StepDays[], closedOn: Day | null, today: Day): PlanProgress {
  const states = steps.map((step) => planStepState(step, closedOn, today).state);
  return {
    steps: states.length,
    done: states.filter((state) => state === "done" || state === "done_late").length,
    overdue: states.filter((state) => state === "overdue").length,
  };
}

/** The numbers of cases in what somebody typed, each once, in order: parted by whatever is neither letter, digit nor dash. */
export function caseNumbersIn(typed: string): string[] {
  const parts = typed.toUpperCase().split(/[^A-Z0-9-]+/);
  return [...new Set(parts.filter((part) => part !== ""))];
}

/** What reporters said last of one case, and how many of them had been asked. */
interface LastWords {
  asked: number;
  outcomes: { gone: number; partly: number; not: number; back: number };
}

/** True when somebody said that the burden is gone, and nobody anything else. */
export function allSayGone(words: LastWords | null): boolean {
  if (words === null) return false;
  const { gone, partly, not, back } = words.outcomes;
  return gone > 0 && partly + not + back === 0;
}

/** Keys of the error messages of the pages of topics. */
export type TopicError = keyof Dictionary["topics"]["errors"];

/** A key, checked by the compiler. */
export const topicKey = (error: TopicError) => error;

/** On the page of a moderator each step, and each case, has fields of its own. */
const PER_ROW = ["doneWords-", "moveDay-", "moveReason-", "outReason-"] as const;
const rowFieldOf = (at: 0 | 1 | 2 | 3) => (row: string | number) => `${PER_ROW[at]}${row}`;
export const doneFieldOf = rowFieldOf(0);
export const moveDayFieldOf = rowFieldOf(1);
export const moveReasonFieldOf = rowFieldOf(2);
export const outFieldOf = rowFieldOf(3);
