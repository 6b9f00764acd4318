import type { Day } from "../../day.ts";
import type { ClockStage } from "../clock/stages.ts";

/** So often the clock of a case runs at most: the first time and twice since somebody said that the demand came back. */
export const MOST_ROUNDS = 3;

/** The first day on which the body that has a case said that all is done; null while it has not. */
export function declaredOn(stages: readonly { stage: ClockStage; metOn: Day | null }[]): Day | null {
  const days = stages.flatMap(({ stage, metOn }) => (stage === "remedied" && metOn !== null ? [metOn] : []));
  return days.toSorted()[0] ?? null;
}
