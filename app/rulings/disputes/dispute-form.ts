import { z } from "zod";
import { WITHDRAWAL_REASONS } from "../../cases/case.ts";
import { type Day } from "../../day.ts";
import { OFF_LIST, OFF_LIST_WORDS } from "../../duties/duty.ts";
import { textField } from "../../http/forms/text-field.ts";
import { toVerdict, verdictForm } from "../decision/decision-form.ts";
import { matterKey } from "../matter-errors.ts";
import { MAX_WORDS } from "../takedown/takedown.ts";
import type { DisputeDecision } from "./decide-dispute.server.ts";
import { GROUNDS, MAX_DISPUTE, MAX_DISPUTE_REASONS } from "./dispute.ts";

/** A department's dispute: `of` is `link` or the row id of a verdict. */
export const disputeForm = z.object({
  of: z.union([z.literal("link"), z.string().regex(/^\d{1,9}$/)], { error: matterKey("of_required") }),
  ground: z.enum(GROUNDS, { error: matterKey("ground_required") }),
  body: textField(matterKey("body_required"), matterKey("body_long"), MAX_DISPUTE),
  keep: z
    .literal("yes", { error: matterKey("identifying_left") })
    .optional()
    .transform((ticked) => ticked === "yes"),
});

const always = {
  keep: verdictForm.shape.keep,
  decisionReasons: textField(matterKey("reasons_required"), matterKey("reasons_long"), MAX_DISPUTE_REASONS),
  bodyPublic: z
    .literal("yes", { error: matterKey("outcome_required") })
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
      department: z.string({ error: matterKey("department_required") }),
      duty: z
        .string({ error: matterKey("duty_required") })
        .transform((typed) => typed.trim())
        .transform((typed) => (OFF_LIST_WORDS.includes(typed) ? OFF_LIST : typed)),
    }),
    z.object({
      choice: z.literal("takedown"),
      ...always,
      takedownReason: z.enum(WITHDRAWAL_REASONS, { error: matterKey("reason_required") }),
      words: textField(matterKey("words_required"), matterKey("words_long"), MAX_WORDS),
    }),
  ],
  { error: matterKey("outcome_required") },
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
