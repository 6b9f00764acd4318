import { z } from "zod";
import { isDay } from "../day.ts";
import { HOLLOW_GROUNDS, MAX_HOLLOW_REASON, REVISION_REASONS, type RevisionReason } from "../cases/answers/answer.ts";
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
/** Of which text, and what was seen of it; without `corrects`, of a further answer. */
const seenText = { corrects: saw.default(0), version: saw, seen: saw };
const text = {
  ...seenText,
  revision: z
    .enum(REVISION_REASONS, { error: supportKey("revision_required") })
    .exclude(["files"])
    .optional(),
};

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

/** The answer of a supporting body that goes back, and why. */
export const supportSendBackForm = z.object({
  department,
  answer: z
    .string({ error: supportKey("stale_answers") })
    .regex(/^\d{1,6}$/, supportKey("stale_answers"))
    .transform(Number),
  ground: z.enum(HOLLOW_GROUNDS, { error: supportKey("ground_required") }),
  hollowReason: textField(supportKey("reason_required"), supportKey("hollow_reason_long"), MAX_HOLLOW_REASON),
  seen: z
    .string({ error: supportKey("stale_answers") })
    .regex(/^\d{1,6}$/, supportKey("stale_answers"))
    .transform(Number),
});

/** A later day that a supporting body names for its answer. */
export const supportPromiseForm = z.object({
  department,
  day: z.string({ error: supportKey("day_wrong") }).refine(isDay, supportKey("day_wrong")),
  reason: textField(supportKey("reason_required"), supportKey("promise_reason_long"), MAX_SUPPORT_PROMISE),
});

/** The reason of a correction as the use case takes it. */
const named = <Sent extends { revision?: RevisionReason | undefined }>({ revision, ...sent }: Sent) => ({
  ...sent,
  reason: revision ?? null,
});

/** The answer of a supporting body, or the correction of one. */
export const supportAnswerForm = z
  .object({
    department,
    body: textField(supportKey("body_required"), supportKey("body_long"), MAX_SUPPORT_ANSWER),
    ...text,
  })
  .refine((sent) => sent.corrects === 0 || sent.revision !== undefined, {
    path: ["revision"],
    error: supportKey("revision_required"),
  })
  .transform(named);

/** The same as a draft: it may be empty. */
export const supportDraftForm = z
  .object({
    department,
    body: optionalTextField(supportKey("body_required"), supportKey("body_long"), MAX_SUPPORT_ANSWER),
    ...text,
  })
  .transform(named);

/** The draft that an approver read. */
export const supportReviewForm = z.object({ department, ...seenText });

/** Why it goes back. */
export const supportReturnForm = z.object({
  department,
  note: textField(supportKey("note_required"), supportKey("note_long"), MAX_SUPPORT_NOTE),
  ...seenText,
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
