import type { ClockStage } from "../../cases/clock/clock.ts";

/** The stages for which a department can name a day of its own: signing takes none. */
export const PROMISED_STAGES = ["answered", "remedied"] as const satisfies readonly ClockStage[];
export type PromisedStage = (typeof PROMISED_STAGES)[number];

export const MAX_PROMISE_REASON = 300;
