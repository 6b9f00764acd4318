import { type Answers, many } from "../../http/forms/answers.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import { type Reporter, REPORTERS } from "../report.ts";
import { type Respondent, askerOf } from "./answers.ts";
import { ASKED, isAsked } from "./asked.ts";
import { check } from "./check/check.tsx";
import type { Question } from "./question.ts";
import { look } from "./questions/look.tsx";

/**
 * The pages of the form. A report that stands by itself is told on four, with one of optional parts beside the last of
 * them; one that joins a public case on three, of which that one is the second.
 */
export const PAGES = ["story", "place", "department", "join", "more", "check"] as const satisfies PageNames;
export type PageName = keyof Dictionary["reports"]["form"]["titles"];
type PageNames = readonly PageName[];

/** Every page of each way in its order. */
const WAYS = {
  telling: ["story", "place", "department", "check"],
  joining: ["join", "more", "check"],
} as const satisfies Record<string, PageNames>;

/** The way of whom the form asks. */
const wayOf = ({ joins }: Pick<Respondent, "joins">): PageNames => (joins ? WAYS.joining : WAYS.telling);

/** On which page of each way a question is asked; null where it is not, since the case says it. */
const PAGE_OF: Record<(typeof QUESTIONS)[number]["name"], Record<keyof typeof WAYS, PageName | null>> = {
  look: { telling: "story", joining: null },
  who: { telling: "story", joining: "join" },
  demand: { telling: "story", joining: "join" },
  place: { telling: "place", joining: "join" },
  department: { telling: "department", joining: null },
  channel: { telling: "more", joining: "more" },
  needs: { telling: "more", joining: "more" },
  burden: { telling: "more", joining: "more" },
  files: { telling: "more", joining: "more" },
  unit: { telling: "more", joining: "more" },
  contact: { telling: "more", joining: "more" },
  kind: { telling: "check", joining: null },
  check: { telling: "check", joining: "check" },
};
/** On a page they stand in this order. */
const QUESTIONS = [check, look, ...ASKED] as const;
export type FieldName = (typeof QUESTIONS)[number]["fields"][number];

/** Every field of the form. */
export const FORM_FIELDS: readonly FieldName[] = QUESTIONS.flatMap(({ fields }) => [...fields]);

const placeOf = ({ name }: Pick<(typeof QUESTIONS)[number], "name">, { joins }: Pick<Respondent, "joins">) =>
  PAGE_OF[name][joins ? "joining" : "telling"];

/** The questions of a page, of those that this reporter is asked. */
export function questionsOn(page: PageName, asker: Respondent): Question[] {
  return QUESTIONS.filter((question) => placeOf(question, asker) === page && isAsked(question, asker.reporter));
}

/** The questions of the form in their order, of those that this reporter is asked; the last page shows the answers. */
export function questionsFor(asker: Respondent): Question[] {
  return ASKED.filter((question) => placeOf(question, asker) !== null && isAsked(question, asker.reporter));
}

/** The fields that a page shows this reporter. What stands elsewhere is carried along in the form. */
export const shownOn = (page: PageName, asker: Respondent): string[] =>
  questionsOn(page, asker).flatMap((one) =>
    one.fields.filter((name) => !fieldsOfOthers(one, asker.reporter).includes(name)),
  );

/** The fields of a page, those included that only others are shown. */
export const fieldsOf = (page: PageName, asker: Pick<Respondent, "joins"> = { joins: false }): FieldName[] =>
  QUESTIONS.filter((question) => placeOf(question, asker) === page).flatMap(({ fields }) => [...fields]);

/** The page itself where it is on the way, else the first one of the way. */
export function pageFor(page: string | undefined, asker: Pick<Respondent, "joins">): PageName {
  const way = wayOf(asker);
  return [...way, "more" as const].find((one) => one === page) ?? way[0] ?? "story";
}

/** The page of a question by its name, or of a page by its own; undefined when there is none on the way. */
export function pageNamed(name: string, asker: Pick<Respondent, "joins">): PageName | undefined {
  const question = QUESTIONS.find((one) => one.name === name);
  if (question) return placeOf(question, asker) ?? undefined;
  return pageFor(name, asker) === name ? name : undefined;
}

/** The first page that has one of these fields. */
export function pageOf(fields: readonly string[], asker: Pick<Respondent, "joins">): PageName | undefined {
  return PAGES.find((page) => fieldsOf(page, asker).some((name) => fields.includes(name)));
}

/** The page `by` places after this one on the way: 1 is the next, -1 the one before; it ends at both ends. */
export function stepFrom(page: PageName, by: 1 | -1, asker: Pick<Respondent, "joins">): PageName {
  const way = wayOf(asker);
  if (!way.includes(page)) return "check";
  return way[Math.min(Math.max(way.indexOf(page) + by, 0), way.length - 1)] ?? "story";
}

/** Which step of the way a page is, from 1; optional parts beside the last page belong to it. */
export function stepOf(page: PageName, asker: Pick<Respondent, "joins"> = { joins: false }): number {
  const way = wayOf(asker);
  return way.includes(page) ? way.indexOf(page) + 1 : way.length;
}

/** How many steps the way has. */
export const stepCount = (asker: Pick<Respondent, "joins">) => wayOf(asker).length;

/** The answers to what this reporter is asked: a cadre who goes back and reports as a citizen leaves others behind. */
export function askedOf(answers: Answers): Answers {
  const { reporter } = askerOf(answers);
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
