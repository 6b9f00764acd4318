import { z } from "zod";
import { isCaseNumber, typedCaseNumber } from "../../cases/case.ts";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { MAX_DECLINE_NOTE } from "../../reports/report.ts";
import { BULK_REASONS, BULK_WAYS, type BulkItem, type BulkWay, itemsOf, MAX_BULK } from "./bulk.ts";

/** Keys of the messages. */
export type BulkError = keyof Dictionary["queue"]["bulk"]["errors"];
const key = (error: BulkError) => error;

/** A report that two boxes tick is one. */
const distinctOf = (found: readonly BulkItem[]) => [...new Map(found.map((item) => [item.id, item])).values()];
const items = z.array(z.string()).transform((texts, context): BulkItem[] => {
  const found = texts.flatMap(itemsOf);
  const said = texts.flatMap((text) => text.split(","));
  const distinct = distinctOf(found);
  const wrong =
    distinct.length === 0 || found.length < said.length
      ? key("none_chosen")
      : distinct.length > MAX_BULK
        ? key("too_many")
        : null;
  if (wrong) context.addIssue({ code: "custom", message: wrong });
  return distinct;
});
const reason = z.enum(BULK_REASONS, { error: key("reason_required") });
const way = z.enum(BULK_WAYS, { error: key("reason_required") });

/** What was ticked in the list. */
export const tickedForm = z.object({ item: items, reason: way });

/** What is done to the ticked ones. */
export const bulkForm = z.object({
  item: items,
  reason,
  note: textField(key("note_required"), key("note_long"), MAX_DECLINE_NOTE),
  kept: z
    .string({ error: key("kept_needed") })
    .trim()
    .regex(/^\d{0,9}$/, key("kept_needed"))
    .default(""),
  caseNumber: z
    .string({ error: key("case_unknown") })
    .transform((typed) => typedCaseNumber(typed))
    .refine((typed) => typed === "" || isCaseNumber(typed), key("case_unknown"))
    .default(""),
  /** What the page has named as staying. */
  shown: z.string().default(""),
});

/** Linking the ticked ones to a case; `shown` = the number of the case that the page has named. */
export const linkForm = z.object({
  item: items,
  reason: way,
  shown: z.string().default(""),
  caseNumber: z.string({ error: key("case_unknown") }).regex(/\d/, key("case_unknown")),
});

/** One question to the reporters of the ticked ones. */
export const askTogetherForm = z.object({
  item: items,
  reason: way,
  token: z.string().regex(/^[\w-]{16,64}$/, key("none_chosen")),
  body: textField(key("question_required"), key("question_long"), MAX_DECLINE_NOTE),
});

/** Taking it back; what is no number of an act is none that can be undone. */
export const undoForm = z.object({
  act: z.coerce
    .number()
    .int()
    .max(2 ** 31 - 1)
    .catch(0),
});

export const BULK_SHAPE = { lists: ["item"] };

/** What was ticked, as far as it can be read. */
export const tickedOf = (texts: readonly string[] = []): BulkItem[] =>
  distinctOf(texts.flatMap(itemsOf)).slice(0, MAX_BULK);

/** What is done to the ticked ones; the first way until another is chosen. */
export const wayOf = (typed: string | undefined): BulkWay => BULK_WAYS.find((one) => one === typed) ?? BULK_WAYS[0];
