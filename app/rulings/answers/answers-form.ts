import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import { MAX_RETURN_NOTE } from "../../replies/reply.ts";
import { matterKey } from "../matter-errors.ts";

const answer = z
  .string({ error: matterKey("outcome_required") })
  .regex(/^\d{1,9}$/, matterKey("outcome_required"))
  .transform(Number);

/** What a moderator publishes of the answers that are held. */
export const publishForm = z.object({ answer });

/** What a moderator sends back, and what they tell the department. */
export const returnForm = z.object({
  answer,
  note: textField(matterKey("note_required"), matterKey("note_long"), MAX_RETURN_NOTE),
});
