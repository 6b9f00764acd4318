import type { HoldKind, ClockStage } from "../../../db/tables/cases/clocks.ts";

export type { HoldKind, ClockStage };

/** What is due of a lead body (主办), in the order in which it falls due: signed for, answered, remedied. */
export const CLOCK_STAGES = ["signed", "answered", "remedied"] as const satisfies readonly ClockStage[];

/** Working days for the stages whose number no region sets: the answer's is `DEFAULT_REPLY_WORKING_DAYS`. */
export const STAGE_WORKING_DAYS = { signed: 5, remedied: 60 } as const;

/** In the place of the due day of a clock that stands still: nobody knows it yet. */
export const WHILE_HELD = "9999-12-31";
