import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

/** Errors by field (message keys), and what was typed, for the page that asks again. */
export interface FormProblems {
  errors: Record<string, string>;
  answers: Record<string, string | string[]>;
}

export type FormResult<T> = { ok: true; value: T } | ({ ok: false } & FormProblems);

/** Checks a form against a schema whose messages are keys of the dictionaries. Keeps every answer when it does not fit. */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema): FormResult<z.output<Schema>> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return { ok: true, value: submission.value };
  const errors = Object.entries(submission.error ?? {}).map(([name, messages]) => [name, messages?.[0] ?? "wrong"]);
  return { ok: false, errors: Object.fromEntries(errors), answers: answersOf(form) };
}

/** What was typed, by field: a text, or a list where a field came more than once. */
export function answersOf(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).map((value) => (typeof value === "string" ? value : ""));
      return [name, texts.length === 1 ? (texts[0] ?? "") : texts];
    }),
  );
}
