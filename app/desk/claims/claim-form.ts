import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { DecisionError } from "../../rulings/decision/decision-form.ts";
import { MAX_TAKEOVER_REASON } from "../../rulings/claims/claim.ts";

const key = (error: DecisionError) => error;

/** Taking a report over: from whom the page said that holds it, and why. */
export const takeoverForm = z.object({
  holder: z.string({ error: key("claimed_by_other") }).regex(/^\d{1,9}$/, key("claimed_by_other")),
  takeoverReason: textField(key("takeover_reason_required"), key("takeover_reason_long"), MAX_TAKEOVER_REASON),
});
