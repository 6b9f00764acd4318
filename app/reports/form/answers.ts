import { z } from "zod";
import { type Answers, many, one } from "../../http/forms/answers.ts";
import { type Reporter, REPORTERS } from "../report.ts";
import type { ReportError } from "./question.ts";

export function reporterOf(answers: Answers): Reporter | undefined {
  return REPORTERS.find((one) => one === answers.reporter);
}

/** The text as it is stored: line ends made one, blanks around it taken off. */
export const textOf = (answers: Answers) => one(answers.body).replace(/\r\n?/g, "\n").trim();

/** The answers as the form sends them. */
export function toForm(answers: Answers): FormData {
  const form = new FormData();
  for (const [name, answer] of Object.entries(answers)) for (const each of many(answer)) form.append(name, each);
  return form;
}

/** Has the compiler know the key of an error message. */
export const key = (error: ReportError) => error;

/** A list of ticks, each once. */
export const ticked = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .array(z.enum(codes, { error: key("mark_unknown") }))
    .default([])
    .transform((list) => [...new Set(list)]);
