import type { HoldKind, ClockStage } from "../../../db/tables/cases/clocks.ts";

export type { HoldKind, ClockStage };

/** What is due of a lead body (主办), in the order in which it falls due: signed for, answered, remedied. */
export const CLOCK_STAGES = ["signed", "answered", "remedied"] as const satisfies readonly ClockStage[];

/** Working days of each stage where no region sets another number. */
export const STAGE_WORKING_DAYS = { signed: 5, answered: 15, remedied: 60 } as const satisfies Record<
  ClockStage,
  number
>;

/** The most working days that a region may set for a stage. */
export const MOST_WORKING_DAYS = { signed: 15, answered: 90, remedied: 180 } as const satisfies Record<
  ClockStage,
  number
>;

/** Working days that a region has set for a stage; `kind` is empty where they are those of every kind. */
export interface SetDays {
  regionId: number;
  stage: ClockStage;
  kind: string;
  days: number;
}

/**
 * The working days of a stage of a case of a kind: of the nearest region that sets any, from the case's own upwards, those of
 * the kind before those of every kind; else the site's. `regions` is that chain, the nearest first.
 */
export function workingDaysOf(
  stage: ClockStage,
  kind: string,
  regions: readonly number[],
  set: readonly SetDays[],
): number {
  for (const regionId of regions) {
    const here = set.filter((one) => one.regionId === regionId && one.stage === stage);
    const found = here.find((one) => one.kind === kind) ?? here.find((one) => one.kind === "");
    if (found) return found.days;
  }
  return STAGE_WORKING_DAYS[stage];
}

/** What cases of a region have of each stage: the days of every kind, and the kinds that have others, by code. */
export function daysByStage({ regions, set }: { regions: readonly number[]; set: readonly SetDays[] }) {
  const apart = [...new Set(set.flatMap(({ kind }) => (kind === "" ? [] : [kind])))].sort();
  return CLOCK_STAGES.map((stage) => {
    const days = workingDaysOf(stage, "", regions, set);
    const kinds = apart.map((kind) => ({ kind, days: workingDaysOf(stage, kind, regions, set) }));
    return { stage, days, kinds: kinds.filter((one) => one.days !== days) };
  });
}

/** In the place of the due day of a clock that stands still: nobody knows it yet. */
export const WHILE_HELD = "9999-12-31";
