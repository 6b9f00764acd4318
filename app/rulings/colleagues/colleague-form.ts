import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_COLLEAGUE_NOTE } from "./colleague.ts";

/** Keys of the error messages of these forms. */
export type ColleagueError = keyof Dictionary["colleagues"]["errors"];

const key = (error: ColleagueError) => error;

/** Made by `newSubmissionToken` and sent back as it came. */
const token = z.string({ error: key("token_wrong") }).regex(/^[0-9a-f]{32}$/, key("token_wrong"));
const body = textField(key("body_required"), key("body_long"), MAX_COLLEAGUE_NOTE);

/** A note to all who decide the report. */
export const noteForm = z.object({ token, body });

/** Handing the report to one of them, by row id. */
export const handOverForm = z.object({
  token,
  body,
  colleague: z
    .string({ error: key("colleague_required") })
    .regex(/^\d{1,9}$/, key("colleague_required"))
    .transform(Number),
});
