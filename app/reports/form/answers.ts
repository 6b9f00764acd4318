import { z } from "zod";
import { type Answers, one } from "../../http/forms/answers.ts";
import { type Reporter, REPORTERS } from "../report.ts";
import type { ReportError } from "./question.ts";

export function reporterOf(answers: Answers): Reporter | undefined {
  return REPORTERS.find((one) => one === answers.reporter);
}

/** The text as it is stored: line ends made one, blanks around it taken off. */
export const textOf = (answers: Answers) => one(answers.body).replace(/\r\n?/g, "\n").trim();

/** Has the compiler know the key of an error message. */
export const key = (error: ReportError) => error;

/** A list of ticks, each once. */
export const ticked = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .array(z.enum(codes, { error: key("mark_unknown") }))
    .default([])
    .transform((list) => [...new Set(list)]);
