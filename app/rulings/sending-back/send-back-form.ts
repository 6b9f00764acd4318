import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { HOLLOW_GROUNDS, MAX_HOLLOW_REASON } from "../../replies/reply.ts";

/** Keys of the form's error messages. */
export type SendBackError = keyof Dictionary["sendingBack"]["errors"];

const key = (error: SendBackError) => error;
const number = z
  .string({ error: key("stale_version") })
  .regex(/^\d{1,6}$/, key("stale_version"))
  .transform(Number);

export const sendBackForm = z.object({
  answer: number,
  ground: z.enum(HOLLOW_GROUNDS, { error: key("ground_required") }),
  reason: textField(key("reason_required"), key("reason_long"), MAX_HOLLOW_REASON),
  seen: number,
});
