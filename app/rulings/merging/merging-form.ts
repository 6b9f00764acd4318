import { z } from "zod";
import { isCaseNumber, typedCaseNumber } from "../../cases/case.ts";
import { key } from "../matter-errors.ts";
import { MERGE_REASONS, UNMERGE_REASONS } from "./merging.ts";

const number = z
  .string({ error: key("number_required") })
  .transform((typed) => typedCaseNumber(typed))
  .refine(isCaseNumber, key("unknown_case"));

const seen = z.string({ error: key("stale_version") });

/** Merging the case of the page with another. */
export const mergeForm = z.object({
  with: number,
  seen,
  mergeReason: z.enum(MERGE_REASONS, { error: key("reason_required") }),
  sure: z.literal("yes", { error: key("sure_required") }),
});

/** Taking a case out again. */
export const unmergeForm = z.object({
  number,
  seen,
  undoReason: z.enum(UNMERGE_REASONS, { error: key("reason_required") }),
});

/** Deciding on what another person proposed. */
export const mergerDecisionForm = z.object({
  proposal: z
    .string({ error: key("outcome_required") })
    .regex(/^\d{1,9}$/, key("outcome_required"))
    .transform(Number),
});

/** The case to compare with: chosen from the list, or typed. */
export function numberIn(chosen: string | null, typed: string | null): string {
  const parsed = number.safeParse(typed?.trim() ? typed : (chosen ?? ""));
  return parsed.success ? parsed.data : "";
}
