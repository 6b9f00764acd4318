import { type Answers, many } from "../../http/forms/answers.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { type Reporter, REPORTERS } from "../report.ts";
import { reporterOf } from "./answers.ts";
import { ASKED, type AskedQuestion, isAsked } from "./asked.ts";
import { check } from "./check/check.tsx";
import type { Question } from "./question.ts";

/** The pages of the form: four that everybody walks through, and one of optional parts beside the last of them. */
export const PAGES = ["story", "place", "department", "more", "check"] as const satisfies PageNames;
export type PageName = keyof Dictionary["reports"]["form"]["titles"];
type PageNames = readonly PageName[];

/** Every page of the way in its order; what is optional is reached from the last page, and leads back to it. */
const WAY: PageNames = PAGES.filter((page) => page !== "more");

/** On which page each question is asked. */
const PAGE_OF: Record<AskedQuestion["name"] | "check", PageName> = {
  who: "story",
  demand: "story",
  place: "place",
  department: "department",
  channel: "more",
  needs: "more",
  burden: "more",
  files: "more",
  contact: "more",
  kind: "check",
  check: "check",
};
/** On a page they stand in this order. */
const QUESTIONS = [check, ...ASKED] as const;
export type FieldName = (typeof QUESTIONS)[number]["fields"][number];

/** The questions of a page, of those that this reporter is asked. */
export function questionsOn(page: PageName, reporter: Reporter | undefined): Question[] {
  return QUESTIONS.filter((question) => PAGE_OF[question.name] === page && isAsked(question, reporter));
}

/** The fields that a page shows this reporter. What stands elsewhere is carried along in the form. */
export const shownOn = (page: PageName, reporter: Reporter | undefined): string[] =>
  questionsOn(page, reporter).flatMap((one) =>
    one.fields.filter((name) => !fieldsOfOthers(one, reporter).includes(name)),
  );

/** The fields of a page, those included that only others are shown. */
export const fieldsOf = (page: PageName): FieldName[] =>
  QUESTIONS.filter((question) => PAGE_OF[question.name] === page).flatMap(({ fields }) => [...fields]);

/** The page of a question by its name, or of a page by its own; undefined when there is none. */
export function pageNamed(name: string): PageName | undefined {
  return (
    QUESTIONS.flatMap((one) => (one.name === name ? [PAGE_OF[one.name]] : []))[0] ?? PAGES.find((page) => page === name)
  );
}

/** The first page that has one of these fields. */
export function pageOf(fields: readonly string[]): PageName | undefined {
  return PAGES.find((page) => fieldsOf(page).some((name) => fields.includes(name)));
}

/** The page `by` places after this one on the way: 1 is the next, -1 the one before; it ends at both ends. */
export function stepFrom(page: PageName, by: 1 | -1): PageName {
  if (!WAY.includes(page)) return "check";
  return WAY[Math.min(Math.max(WAY.indexOf(page) + by, 0), WAY.length - 1)] ?? "story";
}

/** Which step of the way a page is, from 1; the optional parts belong to the last. */
export const stepOf = (page: PageName) => (WAY.includes(page) ? WAY.indexOf(page) + 1 : WAY.length);
export const STEP_COUNT = WAY.length;

/** The answers to what this reporter is asked: a cadre who goes back and reports as a citizen leaves others behind. */
export function askedOf(answers: Answers): Answers {
  const reporter = reporterOf(answers);
  const all: readonly Question[] = QUESTIONS;
  const left = all.flatMap((one) => (isAsked(one, reporter) ? fieldsOfOthers(one, reporter) : one.fields));
  const kept = Object.entries(answers).filter(([name]) => !left.includes(name));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(all.flatMap((one) => offeredOf(one, answers, reporter))),
  };
}

/** Of the answers to a question those that this reporter is offered; what nobody is offered is left for the form to refuse. */
function offeredOf({ offers }: Question, answers: Answers, reporter: Reporter | undefined): [string, string[]][] {
  if (!offers) return [];
  const toAnybody = REPORTERS.map((one) => offers(one));
  return Object.entries(offers(reporter)).flatMap(([name, codes]): [string, string[]][] => {
    if (answers[name] === undefined) return [];
    const ofOthers = (code: string) => !codes.includes(code) && toAnybody.some((each) => each[name]?.includes(code));
    return [[name, many(answers[name]).filter((code) => !ofOthers(code))]];
  });
}

function fieldsOfOthers({ fieldsOnly = {} }: Question, reporter: Reporter | undefined): readonly string[] {
  return Object.entries(fieldsOnly).flatMap(([only, fields]) => (only === reporter ? [] : fields));
}
