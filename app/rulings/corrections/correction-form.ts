import { z } from "zod";
import { MAX_CLAIMED_BASIS, MAX_DEMAND, MAX_REASONS, MAX_TITLE } from "../../cases/case.ts";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import { MAX_REPLY } from "../../replies/reply.ts";
import { KINDS } from "../../reports/vocabulary.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { CORRECTION_REASONS, MAX_CORRECTION_WORDS } from "./correction.ts";

/** Keys of the correction forms' error messages. */
export type CorrectionError = keyof Dictionary["corrections"]["errors"];

const key = (error: CorrectionError) => error;

const always = {
  reason: z.enum(CORRECTION_REASONS, { error: key("reason_required") }),
  words: textField(key("words_required"), key("words_long"), MAX_CORRECTION_WORDS),
  seen: z
    .string({ error: key("stale_version") })
    .regex(/^\d{1,6}$/, key("stale_version"))
    .transform(Number),
};
const place = z
  .string({ error: key("not_found") })
  .regex(/^\d{1,9}$/, key("not_found"))
  .transform(Number);
const text = (limit: number) => textField(key("text_required"), key("text_long"), limit);

/** One correction: of the case's own words, or of one text in it. */
export const correctionForm = z.discriminatedUnion(
  "part",
  [
    z.object({
      part: z.literal("case"),
      ...always,
      title: textField(key("title_required"), key("text_long"), MAX_TITLE),
      demand: textField(key("demand_required"), key("text_long"), MAX_DEMAND),
      claimedBasis: optionalTextField(key("text_long"), key("text_long"), MAX_CLAIMED_BASIS),
      kind: z.enum(KINDS, { error: key("kind_required") }),
    }),
    z.object({ part: z.literal("voice"), ...always, place, text: text(MAX_REPLY) }),
    z.object({ part: z.literal("reply"), ...always, place, text: text(MAX_REPLY) }),
    z.object({ part: z.literal("verdict"), ...always, place, text: text(MAX_REASONS) }),
  ],
  { error: key("not_found") },
);
