import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import { MAX_RETURN_NOTE } from "../../replies/reply.ts";
import { key } from "../matter-errors.ts";

const answer = z
  .string({ error: key("outcome_required") })
  .regex(/^\d{1,9}$/, key("outcome_required"))
  .transform(Number);

/** What a moderator does with an answer that is held. */
export const answerForm = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.literal("publish"), answer }),
    z.object({
      act: z.literal("return"),
      answer,
      note: textField(key("note_required"), key("note_long"), MAX_RETURN_NOTE),
    }),
  ],
  { error: key("outcome_required") },
);
