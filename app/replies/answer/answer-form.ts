import { z } from "zod";
import { REVISION_REASONS } from "../../cases/answers/answer.ts";
import { addDays, type Day, isDay } from "../../day.ts";
import { optionalTextField, textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { telephoneProblem } from "../../redaction/redaction.ts";
import {
  CHECKED_REMEDIES,
  inOrder,
  MAX_ANSWER_CONTACT,
  MAX_DOCUMENT_NUMBER,
  MAX_REPLY,
  MAX_REPLY_PART,
  MAX_REST_DAYS,
  MAX_TELEPHONE,
  REMEDIES,
} from "./answer.ts";

/** Keys of the answer form's error messages. */
export type ReplyError = keyof Dictionary["answering"]["errors"];

const key = (error: ReplyError) => error;

/** Fields of an answer's form that may come more than once. */
export const ANSWER_LISTS = ["remedies"] as const;

/** As `ANSWER_LISTS`, of the form of a correction. */
export const REVISION_LISTS = [...ANSWER_LISTS, "keepFiles", "addFiles"] as const;

/** The fields of an answer's form by their names: what a draft keeps, as it was typed. */
export const ANSWER_FIELDS = [
  "remedies",
  "body",
  "checked",
  "rest",
  "restBy",
  "documentNumber",
  "contact",
  "telephone",
] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

const optional = (long: ReplyError, limit: number) => optionalTextField(key("bad_text"), key(long), limit);

const fields = z.object({
  remedies: z
    .array(z.enum(REMEDIES, { error: key("remedy_required") }), { error: key("remedy_required") })
    .min(1, key("remedy_required"))
    .transform(inOrder),
  body: textField(key("body_required"), key("body_long"), MAX_REPLY),
  checked: optional("checked_long", MAX_REPLY_PART),
  rest: optional("rest_long", MAX_REPLY_PART),
  restBy: z
    .string({ error: key("rest_by_wrong") })
    .refine(isDay, key("rest_by_wrong"))
    .nullable()
    .default(null),
  documentNumber: optional("document_number_long", MAX_DOCUMENT_NUMBER),
  contact: optional("contact_long", MAX_ANSWER_CONTACT),
  telephone: optional("telephone_long", MAX_TELEPHONE),
  /** What was found and shown stays in: a moderator looks at it first. */
  keep: z
    .literal("yes", { error: key("identifying_left") })
    .optional()
    .transform((ticked) => ticked === "yes"),
});

/**
 * A department's answer as its form comes on a day; give `ANSWER_LISTS` as the lists of the form. Its output is an
 * `AnswerContents` with `keep`.
 */
export function answerForm(today: Day) {
  const rule = (field: AnswerField, error: ReplyError) => ({ path: [field], error: key(error), when: () => true });
  const said = (text: unknown) => typeof text === "string" && text.trim() !== "";
  return fields
    .refine(({ remedies }) => !CHECKED_REMEDIES.every((one) => listed(remedies, one)), rule("remedies", "not_both"))
    .refine(
      ({ remedies, checked }) => said(checked) || !CHECKED_REMEDIES.some((one) => listed(remedies, one)),
      rule("checked", "checked_required"),
    )
    .refine(({ rest, restBy }) => said(rest) || !said(restBy), rule("rest", "rest_required"))
    .refine(({ restBy }) => !said(restBy) || String(restBy) >= today, rule("restBy", "rest_by_past"))
    .refine(
      ({ restBy }) => !said(restBy) || String(restBy) <= addDays(today, MAX_REST_DAYS),
      rule("restBy", "rest_by_far"),
    )
    .refine(({ telephone }) => problemOf(telephone) !== "mobile", rule("telephone", "telephone_mobile"))
    .refine(({ telephone }) => problemOf(telephone) !== "wrong", rule("telephone", "telephone_wrong"));
}

/**
 * The correction of an answer: all its fields anew, which files it keeps, which of those beside the draft are added, and
 * why. Give `REVISION_LISTS` as the lists of the form.
 */
export function revisionForm(today: Day) {
  const ids = z.array(z.string().max(64, key("bad_text")), { error: key("bad_text") }).default([]);
  const further = z.object({
    keepFiles: ids,
    addFiles: ids,
    reason: z.enum(REVISION_REASONS, { error: key("reason_required") }),
  });
  return answerForm(today).and(further);
}

const listed = (remedies: unknown, one: string) => Array.isArray(remedies) && remedies.includes(one);

function problemOf(telephone: unknown) {
  const typed = typeof telephone === "string" ? telephone.trim() : "";
  return typed === "" || typed.length > MAX_TELEPHONE ? null : telephoneProblem(typed);
}
