import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_FILE_TITLE } from "./answer-file.ts";

/** Keys of the error messages of the page with the files of an answer. */
export type AnswerFileError = keyof Dictionary["answerFiles"]["errors"];

const key = (error: AnswerFileError) => error;

/** A file that is added: what the public reads as its name. */
export const fileForm = z.object({
  title: textField(key("title_required"), key("title_long"), MAX_FILE_TITLE),
  /** The token of a file that has come in parts, before the form. */
  parts: z.string().max(64).optional(),
});

/** That somebody has read a file through, which its button alone does not say. */
export const checkedForm = z.object({
  read: z.literal("yes", { error: key("read_required") }),
});
