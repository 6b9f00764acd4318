import { z } from "zod";
import { isDay } from "../day.ts";
import { optionalTextField, textField } from "../http/forms/text-field.ts";
import { useText } from "../i18n/use-text.ts";
import {
  MAX_SUPPORT_ANSWER,
  MAX_SUPPORT_NOTE,
  MAX_SUPPORT_PROMISE,
  MAX_SUPPORT_REASON,
  type SupportError,
  supportKey,
} from "./support.ts";

const MAX_CODE = 40;

const department = z.string({ error: supportKey("department_required") }).min(1, supportKey("department_required"));
const reason = textField(supportKey("reason_required"), supportKey("reason_long"), MAX_SUPPORT_REASON);
/** What whoever sends an answer saw: what is no number is of a page that nobody has. */
const saw = z
  .string({ error: supportKey("stale_draft") })
  .regex(/^\d{1,6}$/, supportKey("stale_draft"))
  .transform(Number);

/** A body that is asked for its part, and why. */
export const supportAskForm = z.object({
  department,
  duty: optionalTextField(supportKey("duty_unknown"), supportKey("duty_long"), MAX_CODE),
  reason,
});

/** A body that is asked no more, and why. */
export const supportEndForm = z.object({ department, endReason: reason });

/** Which body signs. */
export const supportSignForm = z.object({ department });

/** A later day that a supporting body names for its answer. */
export const supportPromiseForm = z.object({
  department,
  day: z.string({ error: supportKey("day_wrong") }).refine(isDay, supportKey("day_wrong")),
  reason: textField(supportKey("reason_required"), supportKey("promise_reason_long"), MAX_SUPPORT_PROMISE),
});

/** The answer of a supporting body. */
export const supportAnswerForm = z.object({
  department,
  body: textField(supportKey("body_required"), supportKey("body_long"), MAX_SUPPORT_ANSWER),
  version: saw,
  seen: saw,
});

/** The same as a draft: it may be empty. */
export const supportDraftForm = z.object({
  department,
  body: optionalTextField(supportKey("body_required"), supportKey("body_long"), MAX_SUPPORT_ANSWER),
  version: saw,
  seen: saw,
});

/** The draft that an approver read. */
export const supportReviewForm = z.object({ department, version: saw, seen: saw });

/** Why it goes back. */
export const supportReturnForm = z.object({
  department,
  note: textField(supportKey("note_required"), supportKey("note_long"), MAX_SUPPORT_NOTE),
  version: saw,
  seen: saw,
});

/** Says a field's error in the page's language. */
export function useSupportErrors(errors: Record<string, string>) {
  const { site, supports } = useText();
  return (name: string) => {
    const key = errors[name];
    const error = key && (supports.errors[key as SupportError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
}
