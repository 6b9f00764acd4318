import { z } from "zod";
import { isDay } from "../day.ts";
import { optionalTextField, textField } from "../http/forms/text-field.ts";
import { useText } from "../i18n/use-text.ts";
import {
  MAX_MENTION_ADDRESS,
  MAX_MENTION_PAGE,
  MAX_MENTION_PUBLISHER,
  MAX_MENTION_REASON,
  MAX_MENTION_TITLE,
  type MentionError,
  mentionKey,
  pageMeant,
  webAddress,
} from "./mention.ts";

/** Where this site was used. `website` is a field that nobody sees: it must stay empty. */
export const mentionForm = z.object({
  title: textField(mentionKey("title_required"), mentionKey("title_long"), MAX_MENTION_TITLE),
  publisher: textField(mentionKey("publisher_required"), mentionKey("publisher_long"), MAX_MENTION_PUBLISHER),
  publishedOn: z.string({ error: mentionKey("day_wrong") }).refine(isDay, mentionKey("day_wrong")),
  address: textField(mentionKey("address_wrong"), mentionKey("address_wrong"), MAX_MENTION_ADDRESS)
    .refine((typed) => webAddress(typed) !== null, mentionKey("address_wrong"))
    .transform((typed) => webAddress(typed) ?? ""),
  page: optionalTextField(mentionKey("page_unknown"), mentionKey("page_unknown"), MAX_MENTION_PAGE)
    .refine((typed) => pageMeant(typed) !== null, mentionKey("page_unknown"))
    .transform((typed) => pageMeant(typed) ?? { of: "none" as const, code: "" }),
  website: z.string({ error: mentionKey("page_unknown") }).default(""),
});

const mention = z
  .string({ error: mentionKey("stale") })
  .regex(/^\d{1,9}$/, mentionKey("stale"))
  .transform(Number);

/** One that is listed. */
export const mentionAcceptForm = z.object({ mention });

/** One that is declined, or taken off the list, and why. */
export const mentionDeclineForm = z.object({
  mention,
  seen: z.enum(["waiting", "accepted"], { error: mentionKey("stale") }),
  reason: textField(mentionKey("reason_required"), mentionKey("reason_long"), MAX_MENTION_REASON),
});

/** Says a field's error in the page's language. */
export function useMentionErrors(errors: Record<string, string>) {
  const { site, mentions } = useText();
  return (name: string) => {
    const key = errors[name];
    const error = key && (mentions.errors[key as MentionError] ?? site.errors.bad_request.text);
    return { error, errorPrefix: site.errorPrefix };
  };
}
