import { z } from "zod";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_MESSAGE, MAX_NOTE, MAX_WHY } from "./follow-up.ts";

/** Keys of the error messages of these forms. */
export type FollowUpError = keyof Dictionary["followUp"]["errors"];

const key = (error: FollowUpError) => error;

/** Made by `newSubmissionToken` and sent back as it came. */
const token = z.string({ error: key("token_wrong") }).regex(/^[0-9a-f]{32}$/, key("token_wrong"));

/** Words of either side: a message, or an account of retaliation. */
export const messageForm = z.object({ token, body: textField(key("body_required"), key("body_long"), MAX_MESSAGE) });

/** Why a reporter says that the burden is gone or not; may be left out. */
export const whyForm = z.object({
  token: token.optional(),
  why: optionalTextField(key("why_long"), key("why_long"), MAX_WHY),
});

/** A reporter's appeal. */
export const appealForm = z.object({ body: textField(key("appeal_required"), key("body_long"), MAX_MESSAGE) });

/** What a moderator decides on an appeal; to uphold it needs no words. */
export const appealDecisionForm = z.discriminatedUnion(
  "decision",
  [
    z.object({ decision: z.literal("uphold"), note: optionalTextField(key("note_long"), key("note_long"), MAX_NOTE) }),
    z.object({ decision: z.literal("reject"), note: textField(key("note_required"), key("note_long"), MAX_NOTE) }),
  ],
  { error: key("decision_required") },
);

const flag = z
  .string({ error: key("flag_required") })
  .regex(/^\d{1,9}$/, key("flag_required"))
  .transform(Number);

/** What a moderator tells the reporter who raised a flag, and closes it. */
export const flagForm = z.object({
  flag,
  note: textField(key("note_required"), key("note_long"), MAX_NOTE),
});

/** The same, and the flag stays open. */
export const flagReplyForm = flagForm.extend({ token });

/** The number of a case and the place of a voice there. */
const voice = z
  .string({ error: key("voice_wrong") })
  .regex(/^GW-\d{4}-\d{6,9}\.[1-9]\d{0,5}$/, key("voice_wrong"))
  .transform((typed) => {
    const [caseNumber = "", position = ""] = typed.split(".");
    return { caseNumber, position: Number(position) };
  });

/** A voice that a moderator hides at once since its reporter suffers for it. */
export const hideForm = z.object({ voice, words: textField(key("words_required"), key("words_long"), MAX_WHY) });

/** Having a voice hidden: which, and what of it points to the reporter. */
export const askForm = z.object({ voice, why: optionalTextField(key("why_long"), key("why_long"), MAX_WHY) });

/** Taking a report back, which asks to be sure. */
export const withdrawForm = z.object({ sure: z.literal("yes", { error: "required" }) });
