import { z } from "zod";
import { OUTCOMES } from "./reply.ts";

/** What a reporter says of the burden after an answer, and on which of several cases. */
export const outcomeForm = z.object({
  outcome: z.enum(OUTCOMES, { error: "outcome_required" }),
  case: z.string({ error: "outcome_required" }).optional(),
});
