import { z } from "zod";
import { isDay } from "../../day.ts";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_PROMISE_REASON, PROMISED_STAGES } from "./stages.ts";

/** Keys of the error messages of the page on which a department answers for its clock. */
export type StageError = keyof Dictionary["stages"]["errors"];

/** A key, checked by the compiler. */
export const stageKey = (error: StageError) => error;

/** 承诺时限: a department's own day for a stage, with its public reason. */
export const promiseForm = z.object({
  stage: z.enum(PROMISED_STAGES, { error: stageKey("stage_required") }),
  day: z.string({ error: stageKey("day_wrong") }).refine(isDay, stageKey("day_wrong")),
  reason: textField(stageKey("reason_required"), stageKey("reason_long"), MAX_PROMISE_REASON),
});
