import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { CHECK_FINDINGS, CHECK_KINDS, MAX_CHECK_WORDS } from "./checking.ts";

/** Keys of the form's error messages. */
export type CheckingError = keyof Dictionary["checking"]["errors"];

const key = (error: CheckingError) => error;
const number = (error: CheckingError) =>
  z
    .string({ error: key(error) })
    .regex(/^\d{1,6}$/, key(error))
    .transform(Number);

export const checkingForm = z.object({
  answer: number("answer_required"),
  kind: z.enum(CHECK_KINDS, { error: key("kind_required") }),
  found: z.enum(CHECK_FINDINGS, { error: key("found_required") }),
  words: textField(key("words_required"), key("words_long"), MAX_CHECK_WORDS),
  seen: number("stale_version"),
});
