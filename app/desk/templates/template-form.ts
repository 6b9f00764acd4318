import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_TEMPLATE_BODY, MAX_TEMPLATE_TITLE, PURPOSES } from "./template.ts";

/** Keys of the error messages of a template's form. */
export type TemplateError = keyof Dictionary["decision"]["templates"]["errors"];

const key = (error: TemplateError) => error;

export const templateForm = z.object({
  purpose: z.enum(PURPOSES, { error: key("purpose_required") }),
  title: textField(key("title_required"), key("title_long"), MAX_TEMPLATE_TITLE),
  body: textField(key("body_required"), key("body_long"), MAX_TEMPLATE_BODY),
});
