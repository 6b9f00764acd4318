import { z } from "zod";
import { WITHDRAWAL_REASONS } from "../../cases/case.ts";
import { textField } from "../../http/forms/text-field.ts";
import { key } from "../matter-errors.ts";
import { MAX_WORDS } from "./takedown.ts";

/** Proposing a takedown: `what` is `case` or the place of a voice. */
export const proposalForm = z.object({
  what: z.union([z.literal("case"), z.string().regex(/^[1-9]\d{0,5}$/)], { error: key("what_required") }),
  takedownReason: z.enum(WITHDRAWAL_REASONS, { error: key("reason_required") }),
  words: textField(key("words_required"), key("words_long"), MAX_WORDS),
});

/** The proposal as the use case takes it. */
export function toProposal({ what, takedownReason, words }: z.output<typeof proposalForm>) {
  return { position: what === "case" ? null : Number(what), reason: takedownReason, words };
}

/** Deciding on one. */
export const takedownDecisionForm = z.object({
  takedown: z
    .string({ error: key("outcome_required") })
    .regex(/^\d{1,9}$/, key("outcome_required"))
    .transform(Number),
  outcome: z.enum(["confirmed", "refused"], { error: key("outcome_required") }),
});
