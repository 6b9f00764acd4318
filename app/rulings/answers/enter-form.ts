import { z } from "zod";
import { type Day, isDay } from "../../day.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { answerForm } from "../../replies/answer/answer-form.ts";
import { ANSWER_CHANNELS } from "../../replies/reply.ts";

/** Keys of the form's messages, beside those of an answer. */
export type EnteringError = keyof Dictionary["entering"]["errors"];

const key = (error: EnteringError) => error;

/** An answer as `answerForm` has it, with its number, which it must have, the way on which it came and the day of receipt. */
export function enterForm(today: Day) {
  const way = z.object({
    channel: z.enum(ANSWER_CHANNELS, { error: key("channel_required") }),
    receivedOn: z.string({ error: key("received_required") }).refine(isDay, key("received_required")),
  });
  return answerForm(today)
    .and(way)
    .refine(({ documentNumber }) => documentNumber !== "", { path: ["documentNumber"], error: key("number_required") });
}
