import { z } from "zod";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_HOURS_PER_MONTH } from "../../reports/report.ts";
import type { PartChoice } from "./split.server.ts";

/** Keys of the messages on a report that tells several matters. */
export type SplitError = keyof Dictionary["split"]["errors"];

const key = (error: SplitError) => error;

/** What a decision that publishes says of the other matters that the report tells. `partMarks` is a list. */
export const partFields = {
  remains: z
    .literal("yes", { error: key("remains_wrong") })
    .optional()
    .transform((ticked) => ticked === "yes"),
  partHours: z
    .string({ error: key("hours_wrong") })
    .transform((typed) => typed.normalize("NFKC").trim())
    .refine((typed) => /^\d{1,5}$/.test(typed) && Number(typed) <= MAX_HOURS_PER_MONTH, key("hours_wrong"))
    .transform(Number)
    .optional(),
  partMarks: z.array(z.string()).default([]),
};

/** Nothing is left to decide of a report that is declined. */
export const nothingRemains = { remains: z.undefined({ error: key("remains_declined") }).optional() };

/** The part as the use case takes it; undefined when nothing was said of other matters. */
export function toPart(answers: { remains: boolean; partHours?: number; partMarks: string[] }): PartChoice | undefined {
  const { remains, partHours, partMarks } = answers;
  if (!remains && partHours === undefined && partMarks.length === 0) return undefined;
  return { remains, hoursPerMonth: partHours ?? null, marks: partMarks };
}

/** The field that each refusal of the use case belongs to, and the message it gets there. */
export const SPLIT_REFUSALS = {
  same_case: ["caseNumber", "same_case"],
  parts_alike: ["publicText", "parts_alike"],
  not_a_part: ["publicText", "not_a_part"],
  too_many_parts: ["outcome", "too_many_parts"],
  hours_over: ["partHours", "hours_over"],
  not_split: ["remains", "not_split"],
} as const satisfies Record<string, readonly [string, SplitError]>;
