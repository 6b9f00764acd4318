import { z } from "zod";
import { isCaseNumber } from "../../cases/case.ts";
import { type Answers, many, one } from "../../http/forms/answers.ts";
import { type Reporter, REPORTERS } from "../report.ts";
import type { ReportError } from "./question.ts";

/** Has the compiler know the key of an error message. */
export const key = (error: ReportError) => error;

export function reporterOf(answers: Answers): Reporter | undefined {
  return REPORTERS.find((one) => one === answers.reporter);
}

/** Number of the public case that the report joins; empty for one that stands by itself. */
export const joinsOf = (answers: Answers) => (isCaseNumber(one(answers.joins)) ? one(answers.joins) : "");

/** Whom the form asks. */
export interface Respondent {
  reporter: Reporter | undefined;
  /** They join a public case. */
  joins: boolean;
}

export const askerOf = (answers: Answers): Respondent => ({
  reporter: reporterOf(answers),
  joins: joinsOf(answers) !== "",
});

/** The text as it is stored: line ends made one, blanks around it taken off. */
export const textOf = (answers: Answers) => one(answers.body).replace(/\r\n?/g, "\n").trim();

/** What somebody tells who joins a case: without words of their own, at least one of these, or a moderator could not look at it. */
const FACTS = /^(channel|document|mechanism|need\..*|hours|people|consequence|file)$/;

/** Whether there are words, or anything ticked, filled in or attached. */
export const tellsAnything = (answers: Answers) =>
  textOf(answers) !== "" ||
  Object.entries(answers).some(([name, given]) => FACTS.test(name) && many(given).some(Boolean));

/** What is said of a report that joins a case and tells nothing. */
export const NOTHING_TOLD = { channel: key("join_nothing") };

/** What is said of a report in the name of a unit without a file that could be its letter. */
export const NO_LETTER = { upload: key("unit_letter_missing") };

/** The answers as the form sends them. */
export function toForm(answers: Answers): FormData {
  const form = new FormData();
  for (const [name, answer] of Object.entries(answers)) for (const each of many(answer)) form.append(name, each);
  return form;
}

/** A list of ticks, each once. */
export const ticked = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .array(z.enum(codes, { error: key("mark_unknown") }))
    .default([])
    .transform((list) => [...new Set(list)]);
