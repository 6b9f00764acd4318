import { z } from "zod";
import { MAX_CLAIMED_BASIS, MAX_DEMAND, MAX_REASONS, MAX_TITLE } from "../../cases/case.ts";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import {
  ANSWER_TEXTS,
  type AnswerText,
  type AnswerTexts,
  MAX_ANSWER_CONTACT,
  MAX_DOCUMENT_NUMBER,
  MAX_REPLY,
  MAX_REPLY_PART,
  MAX_TELEPHONE,
} from "../../replies/reply.ts";
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

const part = (limit: number) => optionalTextField(key("text_long"), key("text_long"), limit);
/** What an answer may have besides what was done; `has` names those that the form shows. */
const parts = {
  has: z.string().default(""),
  checked: part(MAX_REPLY_PART),
  rest: part(MAX_REPLY_PART),
  contact: part(MAX_ANSWER_CONTACT),
  telephone: part(MAX_TELEPHONE),
  documentNumber: part(MAX_DOCUMENT_NUMBER),
};

/** An answer's texts as the form has them: what it does not show stays as it is. */
function withTexts<Read extends Record<Exclude<AnswerText, "body">, string> & { has: string; text: string }>(
  read: Read,
) {
  const shown = read.has.split(" ");
  const more = ANSWER_TEXTS.filter((name) => name !== "body" && shown.includes(name));
  const texts: Partial<AnswerTexts> = { body: read.text };
  return { ...read, texts: { ...texts, ...Object.fromEntries(more.map((name) => [name, read[name as "rest"]])) } };
}

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
    z.object({ part: z.literal("reply"), ...always, place, text: text(MAX_REPLY), ...parts }).transform(withTexts),
    z.object({ part: z.literal("verdict"), ...always, place, text: text(MAX_REASONS) }),
  ],
  { error: key("not_found") },
);
