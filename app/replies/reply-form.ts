import { z } from "zod";
import { textField } from "../http/forms/text-field.ts";
import type { Dictionary } from "../i18n/dictionary.ts";
import { MAX_REPLY, OUTCOMES, REMEDIES } from "./reply.ts";

/** Keys of the answer form's error messages. */
export type ReplyError = keyof Dictionary["desk"]["office"]["errors"];

const key = (error: ReplyError) => error;

/** A department's answer. */
export const replyForm = z.object({
  remedy: z.enum(REMEDIES, { error: key("remedy_required") }),
  body: textField(key("body_required"), key("body_long"), MAX_REPLY),
  /** What was found and shown stays in: a moderator looks at it first. */
  keep: z
    .literal("yes", { error: key("identifying_left") })
    .optional()
    .transform((ticked) => ticked === "yes"),
});

/** What a reporter says of the burden after an answer, and on which of several cases. */
export const outcomeForm = z.object({
  outcome: z.enum(OUTCOMES, { error: "outcome_required" }),
  case: z.string({ error: "outcome_required" }).optional(),
});
