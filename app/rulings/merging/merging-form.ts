import { z } from "zod";
import { isCaseNumber, typedCaseNumber } from "../../cases/case.ts";
import { matterKey } from "../matter-errors.ts";
import { MERGE_REASONS, UNMERGE_REASONS } from "./merging.ts";

const number = z
  .string({ error: matterKey("number_required") })
  .transform((typed) => typedCaseNumber(typed))
  .refine(isCaseNumber, matterKey("unknown_case"));

const seen = z.string({ error: matterKey("stale_version") });

/** Merging the case of the page with another. */
export const mergeForm = z.object({
  with: number,
  seen,
  mergeReason: z.enum(MERGE_REASONS, { error: matterKey("reason_required") }),
  sure: z.literal("yes", { error: matterKey("sure_required") }),
});

/** Taking a case out again. */
export const unmergeForm = z.object({
  number,
  seen,
  undoReason: z.enum(UNMERGE_REASONS, { error: matterKey("reason_required") }),
});

/** Deciding on what another person proposed. */
export const mergerDecisionForm = z.object({
  proposal: z
    .string({ error: matterKey("outcome_required") })
    .regex(/^\d{1,9}$/, matterKey("outcome_required"))
    .transform(Number),
});

/** The case to compare with: chosen from the list, or typed. */
export function caseNumberIn(chosen: string | null, typed: string | null): string {
  const parsed = number.safeParse(typed?.trim() ? typed : (chosen ?? ""));
  return parsed.success ? parsed.data : "";
}
