import type { z } from "zod";
import { DomainError } from "../../domain-error.ts";
import type { Answers } from "./answers.ts";

/** More fields than any form of ours has. */
const MAX_FIELDS = 300;
/** Characters of one field: four times the longest text that any form takes. What is beyond is looked at by nobody. */
const MAX_CHARACTERS = 20_000;
/** More than the name of any field of ours has. */
const MAX_NAME = 200;

/** Errors by field (message keys), and what was typed, for the page that asks again. */
export interface FormProblems {
  errors: Record<string, string>;
  answers: Answers;
}

export type FormResult<T> = { ok: true; value: T } | ({ ok: false } & FormProblems);

/** How a form's fields are put together before the schema sees them. */
export interface FormShape {
  /** Names of fields that hold any number of values. */
  lists?: readonly string[];
  /** Prefixes of fields that belong together: `part` gathers `part.A`, `part.B`. */
  groups?: readonly string[];
}

/**
 * Checks a form against a schema whose messages are keys of the dictionaries; a field left empty counts as missing, one
 * that comes twice where one value is meant does not fit. Keeps every answer when the form does not fit. Throws
 * `bad_request` when a text holds a NUL, `too_large` when there are far too many fields or one is far too long.
 */
export function parseForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  shape: FormShape = {},
): FormResult<z.output<Schema>> {
  const answers = answersOf(form);
  const result = schema.safeParse(toInput(answers, shape));
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[fieldOf(issue.path, shape)] ??= issue.message;
  return { ok: false, errors, answers };
}

/** The field of an error: a list as a whole, a member of a group by its own name. */
function fieldOf(path: readonly PropertyKey[], { groups = [] }: FormShape): string {
  const [first, second] = path.map(String);
  return first !== undefined && second !== undefined && groups.includes(first) ? `${first}.${second}` : (first ?? "");
}

function toInput(answers: Answers, { lists = [], groups = [] }: FormShape): Record<string, unknown> {
  const input: Record<string, unknown> = Object.create(null);
  for (const group of groups) {
    const members = Object.entries(answers).filter(([name, answer]) => name.startsWith(`${group}.`) && answer !== "");
    input[group] = Object.fromEntries(members.map(([name, answer]) => [name.slice(group.length + 1), answer]));
  }
  for (const [name, answer] of Object.entries(answers)) {
    if (lists.includes(name)) input[name] = [answer].flat().filter((one) => one !== "");
    else if (answer !== "" && !name.includes(".")) input[name] = answer;
  }
  return input;
}

/**
 * The form that a request carries. Throws `bad_request` when it cannot be read, and when another field than those of
 * `lists` comes more than once, which no page of ours sends.
 */
export async function readForm(request: Request, lists: readonly string[] = []): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw new DomainError("bad_request");
  });
  const once = [...form.keys()].filter((name) => !lists.includes(name));
  if (new Set(once).size < once.length) throw new DomainError("bad_request");
  return form;
}

function isTooLong([name, text]: readonly [string, string]): boolean {
  return name.length > MAX_NAME || text.length > MAX_CHARACTERS;
}

/** What was typed, by field. Files count as empty. Throws as `parseForm` does. */
export function answersOf(form: FormData): Answers {
  return Object.fromEntries(
    [...textsOf(form)].map(([name, texts]) => [name, texts.length === 1 ? (texts[0] ?? "") : texts]),
  );
}

/** Of every field but those of `lists` its one text, the first if there are more. Throws as `parseForm` does. */
export function oneOf(form: FormData, lists: readonly string[] = []): Record<string, string> {
  const fields = [...textsOf(form)].filter(([name]) => !lists.includes(name));
  return Object.fromEntries(fields.map(([name, texts]) => [name, texts[0] ?? ""]));
}

/** Of the fields of `lists` all their texts. Throws as `parseForm` does. */
export function manyOf(form: FormData, lists: readonly string[]): Record<string, string[]> {
  const texts = textsOf(form);
  return Object.fromEntries(lists.map((name) => [name, texts.get(name) ?? []]));
}

function textsOf(form: FormData): Map<string, string[]> {
  const pairs = [...form].map(([name, value]) => [name, typeof value === "string" ? value : ""] as const);
  if (pairs.length > MAX_FIELDS || pairs.some(isTooLong)) throw new DomainError("too_large");
  if (pairs.some((pair) => pair.some((text) => text.includes("\0")))) throw new DomainError("bad_request");
  const byName = Map.groupBy(pairs, ([name]) => name);
  return new Map([...byName].map(([name, same]) => [name, same.map(([, text]) => text)]));
}
