import { z } from "zod";
import { WITHDRAWAL_REASONS } from "../../cases/case.ts";
import { type Day } from "../../day.ts";
import { textField } from "../../http/forms/text-field.ts";
import { toVerdict, verdictForm } from "../decision/decision-form.ts";
import { key } from "../matter-errors.ts";
import { MAX_WORDS } from "../takedown/takedown.ts";
import type { DisputeDecision } from "./decide-dispute.server.ts";
import { GROUNDS, MAX_DISPUTE, MAX_DISPUTE_REASONS } from "./dispute.ts";

/** A department's dispute: `of` is `link` or the row id of a verdict. */
export const disputeForm = z.object({
  of: z.union([z.literal("link"), z.string().regex(/^\d{1,9}$/)], { error: key("of_required") }),
  ground: z.enum(GROUNDS, { error: key("ground_required") }),
  body: textField(key("body_required"), key("body_long"), MAX_DISPUTE),
  keep: z
    .literal("yes", { error: key("identifying_left") })
    .optional()
    .transform((ticked) => ticked === "yes"),
});

const always = {
  keep: verdictForm.shape.keep,
  decisionReasons: textField(key("reasons_required"), key("reasons_long"), MAX_DISPUTE_REASONS),
  bodyPublic: z
    .literal("yes", { error: key("outcome_required") })
    .optional()
    .transform((ticked) => ticked === "yes"),
};

/** The decision on a dispute; each choice asks its own fields. */
export const disputeDecisionForm = z.discriminatedUnion(
  "choice",
  [
    z.object({ choice: z.literal("refused"), ...always }),
    z.object({ choice: z.literal("verdict"), ...always, ...verdictForm.shape }),
    z.object({
      choice: z.literal("move"),
      ...always,
      department: z.string({ error: key("department_required") }),
      duty: z.string({ error: key("duty_required") }).transform((typed) => typed.trim()),
    }),
    z.object({
      choice: z.literal("takedown"),
      ...always,
      takedownReason: z.enum(WITHDRAWAL_REASONS, { error: key("reason_required") }),
      words: textField(key("words_required"), key("words_long"), MAX_WORDS),
    }),
  ],
  { error: key("outcome_required") },
);

/** The decision as the use case takes it. */
export function toDisputeDecision(answers: z.output<typeof disputeDecisionForm>, today: Day): DisputeDecision {
  const said = { reasons: answers.decisionReasons, bodyPublic: answers.bodyPublic, keep: answers.keep };
  switch (answers.choice) {
    case "refused":
      return { outcome: "refused", ...said };
    case "verdict":
      return { outcome: "upheld", remedy: "verdict", verdict: toVerdict(answers, today), ...said };
    case "move":
      return { outcome: "upheld", remedy: "move", department: answers.department, duty: answers.duty, ...said };
    case "takedown":
      return {
        outcome: "upheld",
        remedy: "takedown",
        reason: answers.takedownReason,
        words: answers.words,
        ...said,
      };
  }
}
