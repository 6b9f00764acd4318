import { z } from "zod";
import { OUTCOMES, RELIEF_REASONS } from "./reply.ts";

/** What a reporter says of the burden after an answer, and on which of several cases. */
export const outcomeForm = z.object({
  outcome: z.enum(OUTCOMES, { error: "outcome_required" }),
  /** Empty where none was chosen. */
  reason: z.enum(["", ...RELIEF_REASONS], { error: "outcome_required" }).default(""),
  case: z.string({ error: "outcome_required" }).optional(),
});
