import type { Answers } from "../../http/forms/answers.ts";
import type { Reporter } from "../report.ts";
import { reporterOf } from "./answers.ts";
import { ASKED, isAsked } from "./asked.ts";
import type { Question } from "./question.ts";
import { check } from "./check/check.tsx";

/** The pages of the report form, in order. Each asks one thing; the last shows every answer before it is sent. */
const PAGES = [...ASKED, check] as const;
export type QuestionName = (typeof PAGES)[number]["name"];
export const QUESTIONS: readonly QuestionName[] = PAGES.map(({ name }) => name);

/** The fields of all pages, by page. */
export type FieldName = (typeof PAGES)[number]["fields"][number];

const BY_NAME = new Map<QuestionName, Question>(PAGES.map((page) => [page.name, page]));

/** All that the form knows of one of its questions. */
export const questionNamed = (name: QuestionName): Question => BY_NAME.get(name) ?? check;

/** The fields of a page. */
export const fieldsOf = (name: QuestionName) => questionNamed(name).fields as readonly FieldName[];

/** The first question that has one of these fields. */
export function questionOf(fields: readonly string[]): QuestionName | undefined {
  return PAGES.find((page) => page.fields.some((name) => fields.includes(name)))?.name;
}

/** The pages that this reporter walks through; the short way until they have said who they are. */
export function pathOf(reporter: Reporter | undefined): readonly QuestionName[] {
  return PAGES.filter((page) => isAsked(page, reporter)).map(({ name }) => name);
}

/** The page `by` places after this one on the reporter's way: 1 is the next, -1 the one before; it ends at both ends. */
export function stepFrom(question: QuestionName, answers: Answers, by: 1 | -1): QuestionName {
  const path = pathOf(reporterOf(answers));
  const place = Math.min(Math.max(path.indexOf(question) + by, 0), path.length - 1);
  return path[place] ?? "who";
}

/** The answers to what this reporter is asked: a cadre who goes back and reports as a citizen leaves others behind. */
export function askedOf(answers: Answers): Answers {
  const reporter = reporterOf(answers);
  const pages: readonly Question[] = PAGES;
  const left = pages.flatMap((page) => (isAsked(page, reporter) ? fieldsOfOthers(page, reporter) : page.fields));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !left.includes(name)));
}

function fieldsOfOthers({ fieldsOnly = {} }: Question, reporter: Reporter | undefined): readonly string[] {
  return Object.entries(fieldsOnly).flatMap(([only, fields]) => (only === reporter ? [] : fields));
}
