import { z } from "zod";
import { SAME_HERE } from "../../cases/case.ts";
import type { Answers } from "../../http/forms/answers.ts";
import type { Joined } from "../joining/joined.ts";
import type { NewReport } from "../report.server.ts";
import { GAPS } from "../vocabulary.ts";
import type { Respondent } from "./answers.ts";
import { ASKED, type AskedQuestion } from "./asked.ts";
import type { Question } from "./question.ts";
import { AS_WRITTEN } from "./questions/department.tsx";

/** What the fields of these questions may hold. */
export function schemaOf(questions: readonly Question[], { joins }: Pick<Respondent, "joins">): z.ZodType {
  return questions.reduce<z.ZodType>(ruled, z.object(shapeOf(questions, joins)));
}

const shapeOf = (questions: readonly Question[], joins = false): z.ZodRawShape =>
  Object.assign({}, ...questions.map(({ schema, schemaJoining }) => ({ ...schema, ...(joins && schemaJoining) })));

const ruled = <Form extends z.ZodType>(form: Form, { rules = [] }: Question): Form =>
  rules.reduce(
    (checked, { holds, at, error }) =>
      checked.refine((answers) => holds(Object(answers)), { path: [at], error, when: () => true }),
    form,
  );

type Every<Shape> = (Shape extends unknown ? (shape: Shape) => void : never) extends (shape: infer All) => void
  ? All
  : never;
type ShapesOf<Questions extends readonly Question[]> = Every<Questions[number]["schema"]>;
/** What all questions ask. */
type Shapes = Every<AskedQuestion["schema"]>;

/** What the fields of some questions may hold, by their names. */
export const formOf = <const Questions extends readonly Question[]>(questions: Questions) =>
  z.object(shapeOf(questions) as { [Name in keyof ShapesOf<Questions>]: ShapesOf<Questions>[Name] });

const whole = (joins: boolean) =>
  ASKED.reduce(ruled, z.object(shapeOf(ASKED, joins) as { [Name in keyof Shapes]: Shapes[Name] }));

/** The whole form; the answers to what this reporter is not asked do not count. */
export const wholeForm = whole(false);
/** The whole form of whoever joins a case; what they are not asked, the case says (`withCase`). */
export const joiningForm = whole(true);

/** The answers of whoever joins a case, completed by what it says. */
export const withCase = (answers: Answers, { kind, body }: Joined): Answers => ({
  ...answers,
  demandedBy: body ? "department" : "unsure",
  department: body,
  departmentText: "",
  kind,
});

const named = (names: "lists" | "groups") => ASKED.flatMap((question: Question) => question[names] ?? []);

/** How the form's fields are put together: see `parseForm`. */
export const SHAPE = { lists: named("lists"), groups: named("groups") };

/** A report as the use case takes it; `hidden` is what of its text is to be hidden in public, `joins` the case that it joins. */
export function toNewReport(
  answers: z.output<typeof wholeForm>,
  hidden: NewReport["hidden"],
  joins?: string,
): NewReport {
  const code = answers.department === AS_WRITTEN ? "" : answers.department;
  return {
    reporter: answers.reporter,
    body: answers.body || SAME_HERE,
    joins,
    hidden,
    kind: answers.kind,
    region: answers.region,
    department: code,
    departmentText: answers.departmentText,
    demandedBy: answers.demandedBy === "department" ? (code ? "listed" : "unlisted") : answers.demandedBy,
    ...partsOf(answers),
    unit: unitOf(answers),
  };
}

/** What the optional parts tell, as a report has it. */
export function partsOf(
  answers: Pick<
    z.output<typeof wholeForm>,
    "channel" | "document" | "mechanism" | "need" | "hours" | "people" | "consequence"
  >,
) {
  const needs = GAPS.flatMap((code) => {
    const came = answers.need[code];
    return came === undefined || came === "none" ? [] : [{ code, came }];
  });
  const gaps = needs.filter((need) => need.came !== "yes").map((need) => need.code);
  return {
    channels: answers.channel,
    document: answers.document,
    marks: [...answers.mechanism, ...gaps, ...answers.consequence],
    needs,
    hoursPerMonth: answers.hours ?? null,
    people: answers.people ?? null,
  } satisfies Partial<NewReport>;
}

/** In whose name it is told; the rules of the question ask for all three. */
function unitOf({ unitKind: kind, unitName: name, unitUnless: unless }: z.output<typeof wholeForm>): NewReport["unit"] {
  return kind && name && unless ? { kind, name, unless } : undefined;
}

/** Matches what `newSubmissionToken` makes. */
export const TOKEN = /^[0-9a-f]{32}$/;
