import { type Answers, one } from "../../http/forms/answers.ts";
import { type Reporter, REPORTERS } from "../report.ts";

/** The pages of the report form, in order. Each asks one thing; the last shows every answer before it is sent. */
export const QUESTIONS = [
  "who",
  "demand",
  "place",
  "department",
  "kind",
  "channel",
  "needs",
  "burden",
  "files",
  "contact",
  "check",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What only a member of the township's staff is asked. */
const CADRES_ONLY: readonly Question[] = ["channel", "needs"];

/** Fields of other pages that only they are shown. What it costs everybody is asked, so that having told it tells nothing. */
const FIELDS_OF_CADRES: readonly string[] = ["people"];

/** The fields of each page. What stands on other pages is carried along in the form. */
export const FIELDS = {
  who: ["reporter"],
  demand: ["body"],
  place: ["region", "placeText"],
  department: ["demandedBy", "departmentText", "department"],
  kind: ["kind"],
  channel: ["channel", "document", "mechanism"],
  needs: ["need.G1", "need.G2", "need.G3", "need.G4", "need.G5"],
  burden: ["hours", "people", "consequence"],
  files: ["file", "upload", "keepOriginal"],
  contact: ["contact"],
  check: ["ticket", "proof", "hide"],
} as const satisfies Record<Question, readonly string[]>;

/** The first question that has one of these fields. */
export function questionOf(fields: readonly string[]): Question | undefined {
  return QUESTIONS.find((question) => FIELDS[question].some((name) => fields.includes(name)));
}

/** The pages that this reporter walks through; the short way until they have said who they are. */
export function pathOf(reporter: Reporter | undefined): readonly Question[] {
  return QUESTIONS.filter((question) => reporter === "cadre" || !CADRES_ONLY.includes(question));
}

export function reporterOf(answers: Answers): Reporter | undefined {
  return REPORTERS.find((one) => one === answers.reporter);
}

/** The page `by` places after this one on the reporter's way: 1 is the next, -1 the one before; it ends at both ends. */
export function stepFrom(question: Question, answers: Answers, by: 1 | -1): Question {
  const path = pathOf(reporterOf(answers));
  const place = Math.min(Math.max(path.indexOf(question) + by, 0), path.length - 1);
  return path[place] ?? "who";
}

/** The three parts of the way that the head of each page names: what happened, details, check. */
export function sectionOf(question: Question): 1 | 2 | 3 {
  if (question === "check") return 3;
  return QUESTIONS.indexOf(question) < QUESTIONS.indexOf("channel") ? 1 : 2;
}

/** The answers to what this reporter is asked: a cadre who goes back and reports as a citizen leaves others behind. */
export function askedOf(answers: Answers): Answers {
  const path = pathOf(reporterOf(answers));
  const left: string[] = QUESTIONS.filter((one) => !path.includes(one)).flatMap((one) => [...FIELDS[one]]);
  if (reporterOf(answers) !== "cadre") left.push(...FIELDS_OF_CADRES);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !left.includes(name)));
}

/** The text as it is stored: line ends made one, blanks around it taken off. */
export const textOf = (answers: Answers) => one(answers.body).replace(/\r\n?/g, "\n").trim();
