import { z } from "zod";
import { WITHDRAWAL_REASONS } from "../../cases/case.ts";
import { textField } from "../../http/forms/text-field.ts";
import { matterKey } from "../matter-errors.ts";
import { MAX_WORDS, type Target } from "./takedown.ts";

/** Proposing a takedown: `what` is `case`, the place of a voice, or `answer-` and the place of an answer. */
export const proposalForm = z.object({
  what: z.union([z.literal("case"), z.string().regex(/^(?:answer-)?[1-9]\d{0,5}$/)], {
    error: matterKey("what_required"),
  }),
  takedownReason: z.enum(WITHDRAWAL_REASONS, { error: matterKey("reason_required") }),
  words: textField(matterKey("words_required"), matterKey("words_long"), MAX_WORDS),
});

function targetOf(what: string): Target {
  if (what === "case") return { of: "case" };
  const [, answer, place] = /^(answer-)?(\d+)$/.exec(what) ?? [];
  return { of: answer ? "reply" : "voice", position: Number(place) };
}

/** The proposal as the use case takes it. */
export function toProposal({ what, takedownReason, words }: z.output<typeof proposalForm>) {
  return { target: targetOf(what), reason: takedownReason, words };
}

/** Deciding on one. */
export const takedownDecisionForm = z.object({
  takedown: z
    .string({ error: matterKey("outcome_required") })
    .regex(/^\d{1,9}$/, matterKey("outcome_required"))
    .transform(Number),
  outcome: z.enum(["confirmed", "refused"], { error: matterKey("outcome_required") }),
});
