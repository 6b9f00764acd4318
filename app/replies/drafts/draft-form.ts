import { z } from "zod";
import { textField } from "../../http/forms/text-field.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { ANSWER_FIELDS, type AnswerField } from "../answer/answer-form.ts";
import { MAX_REPLY } from "../answer/answer.ts";
import { MAX_RETURN_NOTE } from "../reply.ts";

/** Keys of the error messages of a draft, beside those of an answer. */
export type DraftError = keyof Dictionary["drafts"]["errors"];

const key = (error: DraftError) => error;

/** What a draft keeps: every field as it was typed, right or not. */
export interface DraftFields {
  remedies: readonly string[];
  texts: Readonly<Partial<Record<Exclude<AnswerField, "remedies">, string>>>;
}

const TEXTS = ANSWER_FIELDS.filter((name) => name !== "remedies");

/** A draft as it was typed: nothing is asked of it but that it can be kept. */
export const draftForm = z.object({
  remedies: z
    .array(z.string().max(8, key("draft_long")), { error: key("draft_long") })
    .max(20, key("draft_long"))
    .default([]),
  ...(Object.fromEntries(
    TEXTS.map((name) => [
      name,
      z
        .string({ error: key("draft_long") })
        .max(2 * MAX_REPLY, key("draft_long"))
        .default(""),
    ]),
  ) as Record<Exclude<AnswerField, "remedies">, z.ZodDefault<z.ZodString>>),
});

/** What came of an answer's form, as a draft keeps it. */
function draftFields(answers: Readonly<Record<string, string>>, remedies: readonly string[]): DraftFields {
  return { remedies, texts: Object.fromEntries(TEXTS.map((name) => [name, answers[name] ?? ""])) };
}

/** Sends a draft back to whoever typed it. */
export const returnDraftForm = z.object({ note: textField(key("note_required"), key("note_long"), MAX_RETURN_NOTE) });

/** What every act on a draft refuses whoever may not do it, or where the case is gone. */
export const AS_STAFF = ["forbidden", "home_county", "recused", "unknown_case", "case_withdrawn"] as const;

/** After these refusals the page shows what in the answer may point to somebody. */
export const SHOWS_FOUND: readonly string[] = ["identifying_left", "personal_left", "answer_waiting"];

/** A draft as its form came, with the version that its author saw. */
export function sentDraft(answers: Readonly<Record<string, string>>, remedies: readonly string[] = []) {
  return { version: Number(answers.version ?? "0"), fields: draftFields(answers, remedies), files: answers.files };
}

/** What whoever sends the form of an answer saw: the draft's version, how many answers there were, and which files. */
export function sawWhat({ version = "0", seen = "0", files }: Readonly<Record<string, string | undefined>>) {
  return { version: Number(version), seen: Number(seen), files };
}

/** The version that the form of a draft carries: whoever was told that a colleague was faster has seen theirs by then. */
export function versionSeen(
  failed: { answers: Record<string, string>; refused: string | null } | undefined,
  draft: { version: number } | null,
): string | number {
  return failed && failed.refused !== "stale_draft" ? (failed.answers.version ?? "0") : (draft?.version ?? 0);
}
