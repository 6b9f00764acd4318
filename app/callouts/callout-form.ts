import { z } from "zod";
import { isDay } from "../day.ts";
import { textField } from "../http/forms/text-field.ts";
import { useText } from "../i18n/use-text.ts";
import { type CalloutError, calloutKey, MAX_CALL_WORDS, RATINGS } from "./callout.ts";

const reason = textField(calloutKey("reason_required"), calloutKey("reason_long"), MAX_CALL_WORDS);

/** A township calls a body. */
export const callForm = z.object({
  township: z.string({ error: calloutKey("township_required") }).regex(/^\d{12}$/, calloutKey("township_required")),
  wantedOn: z.string({ error: calloutKey("wanted_wrong") }).refine(isDay, calloutKey("wanted_wrong")),
  reason,
});

/** Why a body does not come. */
export const declineCallForm = z.object({ reason });

/** What came of it. */
export const rateForm = z.object({ rating: z.enum(RATINGS, { error: calloutKey("rating_required") }) });

/** Says a field's error in the page's language. */
export function useCalloutErrors(errors: Record<string, string>) {
  const { site, callouts } = useText();
  return (name: string) => {
    const key = errors[name];
    const error = key && (callouts.errors[key as CalloutError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
}
