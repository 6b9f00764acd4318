import { z } from "zod";
import { textField } from "../../../http/forms/text-field.ts";
import type { Dictionary } from "../../../i18n/dictionary.ts";

/** Views that one person can keep. */
export const MAX_VIEWS = 20;
export const MAX_VIEW_NAME = 20;

/** Keys of the messages. */
export type ViewError = keyof Dictionary["queue"]["views"]["errors"];
const key = (error: ViewError) => error;

const name = textField(key("name_required"), key("name_long"), MAX_VIEW_NAME).refine(
  (typed) => !/[\n\t]/.test(typed),
  key("name_required"),
);
const view = z.coerce
  .number({ error: key("view_unknown") })
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** Each form of the page has a name field of its own. */
export const nameFieldOf = (view: string | number) => `name-${view}`;

/** Keeping the filters of the queue under a name. */
export const saveForm = z.object({ name, query: z.string().max(500, key("view_unknown")).default("") });

export const renameForm = z.object({ view, name });

export const deleteForm = z.object({ view });
